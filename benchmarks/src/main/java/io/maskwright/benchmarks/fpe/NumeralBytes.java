package io.maskwright.benchmarks.fpe;

import java.nio.charset.StandardCharsets;

/** Maps characters to the numerals in bytes that Bouncy Castle's engines take, as fast as is easy. */
sealed interface NumeralBytes {

    static NumeralBytes of(Letters letters) {
        return letters.isLatin() ? new Narrow(letters.characters()) : new Wide(letters.characters());
    }

    int bytesPerCharacter();

    /** Writes the numerals of a text that has as many characters as there is room for. */
    void read(String text, byte[] numerals);

    /** Returns the text of numerals. */
    String write(byte[] numerals);

    /** One byte a numeral: alphabets of up to 256 characters up to U+00FF. */
    final class Narrow implements NumeralBytes {

        private final byte[] characters;
        private final byte[] numeralOf = new byte[256];

        private Narrow(String alphabet) {
            characters = alphabet.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < characters.length; i++) {
                numeralOf[characters[i] & 0xff] = (byte) i;
            }
        }

        @Override
        public int bytesPerCharacter() {
            return 1;
        }

        @Override
        public void read(String text, byte[] numerals) {
            for (int i = 0; i < numerals.length; i++) {
                numerals[i] = numeralOf[text.charAt(i)];
            }
        }

        @Override
        public String write(byte[] numerals) {
            byte[] text = new byte[numerals.length];
            for (int i = 0; i < numerals.length; i++) {
                text[i] = characters[numerals[i] & 0xff];
            }
            return new String(text, StandardCharsets.ISO_8859_1);
        }
    }

    /** Two bytes a numeral: alphabets of more than 256 characters that follow one another in Unicode. */
    final class Wide implements NumeralBytes {

        private final char first;

        private Wide(String alphabet) {
            first = alphabet.charAt(0);
            if (alphabet.length() <= 256 || alphabet.charAt(alphabet.length() - 1) != first + alphabet.length() - 1) {
                throw new IllegalArgumentException("alphabet must be a range of more than 256 characters");
            }
        }

        @Override
        public int bytesPerCharacter() {
            return 2;
        }

        @Override
        public void read(String text, byte[] numerals) {
            for (int i = 0; i < text.length(); i++) {
                int numeral = text.charAt(i) - first;
                numerals[2 * i] = (byte) (numeral >> 8);
                numerals[2 * i + 1] = (byte) numeral;
            }
        }

        @Override
        public String write(byte[] numerals) {
            char[] text = new char[numerals.length / 2];
            for (int i = 0; i < text.length; i++) {
                text[i] = (char) (first + (((numerals[2 * i] & 0xff) << 8) | (numerals[2 * i + 1] & 0xff)));
            }
            return new String(text);
        }
    }
}

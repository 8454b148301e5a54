package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Values of a {@link TextFormat}. Not thread-safe. */
final class TextForm implements Form {

    private static final int MAX_LANES = 128;

    private final TextFormat format;
    private final Alphabet alphabet;
    private final int leastFree;
    private final Function<Ff1Shape, Lane> lanes;
    private final Map<Integer, Lane> byLength = new HashMap<>();

    TextForm(TextFormat format, Function<Ff1Shape, Lane> lanes) {
        this.format = format;
        this.alphabet = format.alphabet();
        this.leastFree = format.leastFree();
        this.lanes = lanes;
    }

    @Override
    public Reading read(Direction direction, String value) {
        if (value.length() > 2 * Ff1Shape.MAX_LENGTH) {
            throw new UntreatableValueException(Reason.TOO_LONG);
        }
        int[] characters =
                Normalizer.normalize(value, Normalizer.Form.NFC).codePoints().toArray();
        int[] numerals = new int[characters.length];
        int[] places = new int[characters.length];
        int count = 0;
        for (int i = 0; i < characters.length; i++) {
            int numeral = alphabet.numeralOf(characters[i]);
            if (numeral >= 0) {
                numerals[count] = numeral;
                places[count++] = i;
            } else if (!mayStay(characters[i]) || (mayJoin(characters[i]) && count > 0 && places[count - 1] == i - 1)) {
                throw new UntreatableValueException(Reason.ALPHABET, "character at index " + i);
            }
        }
        return reading(characters, numerals, places, count);
    }

    private Reading reading(int[] characters, int[] numerals, int[] places, int count) {
        if (format.length() > 0 && count != format.length()) {
            throw new UntreatableValueException(Reason.SHAPE);
        }
        int from = format.keepFirst();
        int to = count - format.keepLast();
        if (to - from < leastFree) {
            throw new UntreatableValueException(
                    Reason.TOO_SHORT, "at least " + leastFree + " characters must be left to encrypt");
        }
        if (to - from > Ff1Shape.MAX_LENGTH) {
            throw new UntreatableValueException(Reason.TOO_LONG);
        }
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i < from || i >= to) {
                kept.appendCodePoint(characters[places[i]]);
            }
        }
        return new TextReading(
                alphabet,
                characters,
                Arrays.copyOfRange(numerals, from, to),
                Arrays.copyOfRange(places, from, to),
                lane(to - from),
                KeptTweak.of(kept.toString()));
    }

    private boolean mayStay(int codePoint) {
        return switch (format.outside()) {
            case FAIL -> false;
            case KEEP -> true;
            case SEPARATORS -> isSeparator(codePoint);
        };
    }

    /**
     * Whether a character may become one with the character before it in NFC. The result must not have it after another
     * character of the alphabet than the value: the two could join, and would not be found when the result is read.
     */
    private static boolean mayJoin(int codePoint) {
        int type = Character.getType(codePoint);
        boolean isMark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        boolean isSelector =
                (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
        boolean isJamo = codePoint >= 0x1161 && codePoint <= 0x11c2;
        return (isMark && !isSelector) || isJamo;
    }

    private static boolean isSeparator(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> codePoint == '+' || codePoint == '\t';
        };
    }

    private Lane lane(int length) {
        if (byLength.size() >= MAX_LANES) {
            byLength.clear();
        }
        return byLength.computeIfAbsent(length, n -> lanes.apply(new Ff1Shape(alphabet.size(), n)));
    }

    private static final class TextReading implements Reading {
        private final Alphabet alphabet;
        private final int[] characters;
        private final int[] numerals;
        private final int[] places;
        private final Lane lane;
        private final long tweak;

        TextReading(Alphabet alphabet, int[] characters, int[] numerals, int[] places, Lane lane, long tweak) {
            this.alphabet = alphabet;
            this.characters = characters;
            this.numerals = numerals;
            this.places = places;
            this.lane = lane;
            this.tweak = tweak;
        }

        @Override
        public Lane lane() {
            return lane;
        }

        @Override
        public long tweak() {
            return tweak;
        }

        @Override
        public void load(int place) {
            lane.load(place, numerals);
        }

        @Override
        public boolean isInside(int place) {
            return true;
        }

        @Override
        public String write(int place) {
            lane.store(place, numerals);
            for (int i = 0; i < numerals.length; i++) {
                characters[places[i]] = alphabet.codePointOf(numerals[i]);
            }
            return new String(characters, 0, characters.length);
        }
    }
}

package io.maskwright.benchmarks.fpe;

import io.maskwright.fpe.Alphabet;
import java.util.SplittableRandom;

/**
 * Texts of one length over one alphabet of characters up to U+FFFF.
 *
 * @param alphabet the characters
 * @param length the number of characters
 */
record Letters(Alphabet alphabet, int length) implements FpeDomain {

    @Override
    public String draw(SplittableRandom random) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(alphabet.codePointOf(random.nextInt(alphabet.size())));
        }
        return text.toString();
    }

    @Override
    public boolean contains(String text) {
        return text.length() == length && text.chars().allMatch(c -> alphabet.numeralOf(c) >= 0);
    }

    @Override
    public boolean takesTweaks() {
        return true;
    }

    @Override
    public int textBytes() {
        return TextBytes.of(length, isLatin() ? 1 : 2);
    }

    /** Whether a {@code String} stores the characters as one byte each. */
    boolean isLatin() {
        return characters().chars().allMatch(c -> c <= 0xff);
    }

    /** The characters in their order. */
    String characters() {
        return alphabet.toString();
    }
}

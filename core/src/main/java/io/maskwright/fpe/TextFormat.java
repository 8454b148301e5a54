package io.maskwright.fpe;

import java.math.BigInteger;
import java.util.Objects;

/**
 * Texts over an alphabet as a format: how many characters at the ends stay readable, and what happens to characters
 * outside the alphabet. Kept characters are those of the alphabet; separators do not count.
 *
 * <p>{@code TextFormat.builder(Alphabet.DIGITS).keepFirst(3).outside(Outside.SEPARATORS)} treats {@code 138-1234-5678} as
 * the digits {@code 138}, which stay, and {@code 12345678}, which are encrypted in place.
 *
 * <p>What is encrypted must have at least 1,000,000 values: shorter values cannot be treated. What is kept is the tweak of
 * what is not, so equal rests under different kept parts give different results.
 *
 * <p>Immutable and thread-safe.
 */
public final class TextFormat {

    /** The version of this format. */
    static final int VERSION = 1;

    private static final int MAX_KEPT = 64;

    private final Alphabet alphabet;
    private final int keepFirst;
    private final int keepLast;
    private final Outside outside;
    private final int length;

    private TextFormat(Builder builder) {
        this.alphabet = builder.alphabet;
        this.keepFirst = builder.keepFirst;
        this.keepLast = builder.keepLast;
        this.outside = builder.outside;
        this.length = builder.length;
    }

    /**
     * Returns a builder.
     *
     * @param alphabet the characters that are encrypted
     * @return the builder, with its defaults
     */
    public static Builder builder(Alphabet alphabet) {
        return new Builder(alphabet);
    }

    /**
     * Returns the characters that are encrypted.
     *
     * @return the alphabet
     */
    public Alphabet alphabet() {
        return alphabet;
    }

    /**
     * Returns the name that keys are derived by: the alphabet and what is kept. Formats with one name give equal results
     * for equal values, whatever they do with other characters.
     *
     * @return such as {@code text alphabet=digits keepFirst=3}
     */
    public String name() {
        return "text alphabet=" + alphabet.id()
                + (keepFirst == 0 ? "" : " keepFirst=" + keepFirst)
                + (keepLast == 0 ? "" : " keepLast=" + keepLast);
    }

    /**
     * Returns how many characters of the alphabet stay readable at the start.
     *
     * @return 0 or more
     */
    public int keepFirst() {
        return keepFirst;
    }

    /**
     * Returns how many characters of the alphabet stay readable at the end.
     *
     * @return 0 or more
     */
    public int keepLast() {
        return keepLast;
    }

    /**
     * Returns what happens to a value with characters outside the alphabet.
     *
     * @return the choice
     */
    public Outside outside() {
        return outside;
    }

    /**
     * Returns how many characters of the alphabet a value must have.
     *
     * @return the number, or 0 for any
     */
    public int length() {
        return length;
    }

    /** The least number of characters to encrypt. */
    int leastFree() {
        return Ff1Shape.leastLength(alphabet.size(), DomainFloor.MILLION.leastValues());
    }

    @Override
    public String toString() {
        return name();
    }

    /**
     * Sets what a {@link TextFormat} does. Not thread-safe.
     *
     * <p>Defaults: nothing is kept; values with characters outside the alphabet cannot be treated; any length.
     */
    public static final class Builder {

        private final Alphabet alphabet;
        private int keepFirst;
        private int keepLast;
        private Outside outside = Outside.FAIL;
        private int length;

        private Builder(Alphabet alphabet) {
            this.alphabet = Objects.requireNonNull(alphabet, "alphabet must not be null");
        }

        /**
         * Sets how many characters of the alphabet stay readable at the start.
         *
         * @param keepFirst 0 to 64; 0 by default
         * @return this builder
         */
        public Builder keepFirst(int keepFirst) {
            this.keepFirst = keepFirst;
            return this;
        }

        /**
         * Sets how many characters of the alphabet stay readable at the end.
         *
         * @param keepLast 0 to 64; 0 by default
         * @return this builder
         */
        public Builder keepLast(int keepLast) {
            this.keepLast = keepLast;
            return this;
        }

        /**
         * Sets what happens to a value with characters outside the alphabet.
         *
         * @param outside {@link Outside#FAIL} by default
         * @return this builder
         */
        public Builder outside(Outside outside) {
            this.outside = Objects.requireNonNull(outside, "outside must not be null");
            return this;
        }

        /**
         * Sets how many characters of the alphabet a value has; with another number it cannot be treated. Then it is known
         * now whether enough values are left to encrypt.
         *
         * @param length 2 or more, or 0 for any, the default
         * @return this builder
         */
        public Builder length(int length) {
            this.length = length;
            return this;
        }

        /**
         * Returns the format.
         *
         * @return the format
         * @throws IllegalArgumentException if a number is out of range, or values of the given length leave fewer than
         *     1,000,000 to encrypt; the message has their number
         */
        public TextFormat build() {
            if (keepFirst < 0 || keepFirst > MAX_KEPT || keepLast < 0 || keepLast > MAX_KEPT) {
                throw new IllegalArgumentException(
                        "kept characters must be 0 to " + MAX_KEPT + ", but were " + keepFirst + " and " + keepLast);
            }
            if (length < 0 || length > Ff1Shape.MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "length must be 0 to " + Ff1Shape.MAX_LENGTH + ", but was " + length);
            }
            if (length > 0) {
                int free = Math.max(0, length - keepFirst - keepLast);
                DomainCheck.require(
                        BigInteger.valueOf(alphabet.size()).pow(free), Integer.toString(free) + " characters");
            }
            return new TextFormat(this);
        }
    }
}

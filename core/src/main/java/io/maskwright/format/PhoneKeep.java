package io.maskwright.format;

import org.jspecify.annotations.Nullable;

/**
 * What stays readable of a phone number when the rest is encrypted, besides country and kind and the area code of a fixed
 * line: so many first digits, counted as dialled at home, with the 0 if one is dialled.
 *
 * <p>Immutable and thread-safe.
 */
public final class PhoneKeep {

    /** No digit of mobile numbers, the area code of fixed lines. */
    public static final PhoneKeep NOTHING = new PhoneKeep("", 0);

    /** The first three digits of mobile numbers, such as {@code 138} and {@code 091}, the area code of fixed lines. */
    public static final PhoneKeep PREFIX = new PhoneKeep(" keep=prefix", 3);

    /** The most digits that can be kept. */
    static final int MAX_DIGITS = 9;

    /** Numbers of machines and left over ones of Viet Nam: too few for each prefix, so they are one group. */
    private static final int VN_OTHER = 1;

    private final String suffix;
    private final int digits;

    private PhoneKeep(String suffix, int digits) {
        this.suffix = suffix;
        this.digits = digits;
    }

    /**
     * Keeps so many first digits: of Vietnamese numbers that start with 01 two at most, of fixed lines at least the area
     * code. With 5 or more fewer than a million numbers are left of some prefixes, which is too few for format-preserving
     * encryption.
     *
     * @param digits how many, 1 to 9
     * @return what to keep
     * @throws IllegalArgumentException if the digits are out of range
     */
    public static PhoneKeep first(int digits) {
        if (digits < 1 || digits > MAX_DIGITS) {
            throw new IllegalArgumentException("kept digits must be 1 to " + MAX_DIGITS + ", but were " + digits);
        }
        return new PhoneKeep(" keep=" + digits, digits);
    }

    /** Returns the words that the name of a ranking ends with. */
    String suffix() {
        return suffix;
    }

    /** Returns how many first digits stay at least: 0 to {@link #MAX_DIGITS}. */
    int digits() {
        return digits;
    }

    /** Returns how many digits of a Vietnamese mobile number stay after the leading 0. */
    int vnMobile(int prefix) {
        int national = Math.max(0, digits - 1);
        return prefix / 10_000 == VN_OTHER ? Math.min(1, national) : national;
    }

    /**
     * Returns how many digits after the leading 0 stay of a fixed line: at least the area code. What starts with 02 may be
     * of either country, whose area codes have two or three digits: then three stay.
     */
    int landline(int prefix) {
        int area = prefix / 1_000 == 10 ? 2 : 3;
        return Math.max(area, digits - 1);
    }

    /** Tells whether the other keeps as much and is named alike. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PhoneKeep keep && keep.suffix.equals(suffix);
    }

    @Override
    public int hashCode() {
        return suffix.hashCode();
    }

    /** Returns {@code nothing}, {@code prefix} or {@code first} and the number. */
    @Override
    public String toString() {
        return this.equals(NOTHING) ? "nothing" : this.equals(PREFIX) ? "prefix" : "first " + digits;
    }
}

package io.maskwright.format;

/** What of a phone number stays besides its country and kind: so many first digits, counted as dialled at home. */
final class PhoneKeep {

    /** Numbers of machines and left over ones of Viet Nam: too few for each prefix, so they are one group. */
    private static final int VN_OTHER = 1;

    private static final int PREFIX = 3;

    private final String words;
    private final int digits;

    private PhoneKeep(String words, int digits) {
        this.words = words;
        this.digits = digits;
    }

    static PhoneKeep nothing() {
        return new PhoneKeep("", 0);
    }

    static PhoneKeep prefix() {
        return new PhoneKeep(" keep=prefix", PREFIX);
    }

    /** Keeps as many first digits, 1 to 9. */
    static PhoneKeep first(int digits) {
        if (digits < 1 || digits > 9) {
            throw new IllegalArgumentException("kept digits must be 1 to 9, but were " + digits);
        }
        return new PhoneKeep(" keep=" + digits, digits);
    }

    /** Returns the words that follow the name of the format. */
    String words() {
        return words;
    }

    int cnMobile() {
        return digits;
    }

    /** Returns how many digits after the leading 0 stay. */
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
}

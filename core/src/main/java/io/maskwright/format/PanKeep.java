package io.maskwright.format;

/** What stays readable of a payment card number when the rest is encrypted. The number of digits always does. */
public enum PanKeep {
    /** No digit. */
    NOTHING(0, ""),
    /** The first six digits. Numbers of 12 digits are then not read: 100,000 values would be left. */
    BIN_6(6, " keep=bin6"),
    /** The first eight digits. Numbers of 12 to 14 digits are then not read: at most 100,000 values would be left. */
    BIN_8(8, " keep=bin8");

    private final int digits;
    private final String suffix;

    PanKeep(int digits, String suffix) {
        this.digits = digits;
        this.suffix = suffix;
    }

    /** Returns how many digits stay. */
    int digits() {
        return digits;
    }

    /** Returns the words that the name of a ranking goes on with. */
    String suffix() {
        return suffix;
    }
}

package io.maskwright.format;

/** A stretch of a plate: one character of an alphabet, or the two digits of a Vietnamese province. */
final class PlatePart {

    private static final int FIRST_PROVINCE = 11;
    private static final int PROVINCES = 89;

    /** The characters in their order; empty for a province. */
    private final String alphabet;

    private PlatePart(String alphabet) {
        this.alphabet = alphabet;
    }

    static PlatePart of(String alphabet) {
        return new PlatePart(alphabet);
    }

    /** Two digits from 11 to 99. */
    static PlatePart province() {
        return new PlatePart("");
    }

    private boolean isProvince() {
        return alphabet.isEmpty();
    }

    int width() {
        return isProvince() ? 2 : 1;
    }

    int size() {
        return isProvince() ? PROVINCES : alphabet.length();
    }

    /** Returns the number of what stands at a place, or -1 if it is none of this part. */
    int value(char[] plate, int at) {
        if (!isProvince()) {
            return alphabet.indexOf(plate[at]);
        }
        int tens = plate[at] - '0';
        int ones = plate[at + 1] - '0';
        boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
        return digits ? Math.max(-1, tens * 10 + ones - FIRST_PROVINCE) : -1;
    }

    void put(int value, char[] plate, int at) {
        if (isProvince()) {
            plate[at] = (char) ('0' + (value + FIRST_PROVINCE) / 10);
            plate[at + 1] = (char) ('0' + (value + FIRST_PROVINCE) % 10);
        } else {
            plate[at] = alphabet.charAt(value);
        }
    }
}

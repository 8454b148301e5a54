package io.maskwright.export.proof;

/**
 * How hard it is to meet a value by chance. By its units: a digit counts 3.3 bits, an ideograph or syllable 10, another letter
 * 4, a combining mark 1, anything else 2.
 */
enum Weight {
    /** So little that only a whole field can be it: less than 16 bits. */
    TINY,
    /** Enough to be looked for in the fields of its record. */
    SHORT,
    /** Enough to be looked for anywhere: 32 bits or more, of three different units or more. */
    LONG;

    private static final int SHORT_TENTHS = 160;
    private static final int LONG_TENTHS = 320;
    private static final int DIGIT = 33;
    private static final int IDEOGRAPH = 100;
    private static final int LETTER = 40;
    private static final int MARK = 10;
    private static final int OTHER = 20;
    private static final char FIRST_IDEOGRAPH = '\u2E80';

    static Weight of(String units) {
        int tenths = 0;
        for (int i = 0; i < units.length() && tenths < LONG_TENTHS; i++) {
            tenths += tenths(units.charAt(i));
        }
        if (tenths < SHORT_TENTHS) {
            return TINY;
        }
        return tenths < LONG_TENTHS || isUniform(units) ? SHORT : LONG;
    }

    /** Whether there are but two different units, or one. */
    private static boolean isUniform(String units) {
        char first = units.charAt(0);
        int i = 1;
        while (i < units.length() && units.charAt(i) == first) {
            i++;
        }
        char second = i < units.length() ? units.charAt(i) : first;
        while (i < units.length() && (units.charAt(i) == first || units.charAt(i) == second)) {
            i++;
        }
        return i == units.length();
    }

    private static int tenths(char c) {
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (c >= 'a' && c <= 'z') {
            return LETTER;
        }
        if (c >= FIRST_IDEOGRAPH && (Character.isLetter(c) || Character.isSurrogate(c))) {
            // Both halves of a pair together are one ideograph.
            return Character.isSurrogate(c) ? IDEOGRAPH / 2 : IDEOGRAPH;
        }
        if (Character.isLetter(c)) {
            return LETTER;
        }
        return Character.getType(c) == Character.NON_SPACING_MARK ? MARK : OTHER;
    }
}

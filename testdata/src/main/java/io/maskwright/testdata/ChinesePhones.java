package io.maskwright.testdata;

/** Phone numbers of China, mobile ones for the most part. */
final class ChinesePhones {

    /** First digits that are given out to people; those of the oldest more often. */
    private static final String[] PREFIXES = {
        "130", "131", "132", "133", "134", "135", "136", "137", "138", "139", "135", "136", "137", "138", "139", "150",
        "151", "152", "153", "155", "156", "157", "158", "159", "150", "151", "158", "159", "166", "172", "173", "175",
        "176", "177", "178", "180", "181", "182", "183", "184", "185", "186", "187", "188", "189", "182", "186", "187",
        "188", "189", "191", "193", "195", "198", "199"
    };

    private ChinesePhones() {}

    /** Appends a mobile number in 11 digits. */
    static void appendMobile(StringBuilder out, Draws draws) {
        out.append(draws.from(PREFIXES));
        Digits.append(out, draws.below(100_000_000), 8);
    }

    /** Appends the number as somebody wrote it: in 11 digits, or in one of the forms that tables really have. */
    static void appendWritten(StringBuilder out, Draws draws, ChinesePlaces.Province province) {
        if (!draws.odd(550)) {
            appendMobile(out, draws);
            return;
        }
        int kind = draws.below(550);
        if (kind < 320) {
            appendInternational(out, draws);
        } else if (kind < 414) {
            appendLandline(out, draws, province);
        } else if (kind < 510) {
            int start = out.length();
            appendMobile(out, draws);
            widen(out, start);
        }
        // Else nothing: nobody wrote one.
    }

    private static void appendInternational(StringBuilder out, Draws draws) {
        out.append("+86 ").append(draws.from(PREFIXES)).append('-');
        Digits.append(out, draws.below(10_000), 4);
        out.append('-');
        Digits.append(out, draws.below(10_000), 4);
    }

    /** A fixed line of the capital of the province. */
    private static void appendLandline(StringBuilder out, Draws draws, ChinesePlaces.Province province) {
        out.append(province.areaCode()).append('-').append(draws.percent(50) ? '6' : '8');
        Digits.append(out, draws.below(10_000_000), province.localDigits() - 1);
    }

    private static void widen(StringBuilder out, int start) {
        for (int i = start; i < out.length(); i++) {
            out.setCharAt(i, (char) (out.charAt(i) - '0' + '０'));
        }
    }
}

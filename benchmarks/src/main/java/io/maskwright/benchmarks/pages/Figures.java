package io.maskwright.benchmarks.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes figures, by exact arithmetic, so that each JDK gives the same digits. */
final class Figures {

    private static final int GROUP = 3;

    private Figures() {}

    /** Rounds to so many decimals, with commas between thousands. */
    static String of(double figure, int decimals) {
        String plain = plain(figure, decimals);
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int at = (point < 0 ? plain.length() : point) - GROUP; at > first; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** The same without commas. */
    static String plain(double figure, int decimals) {
        return new BigDecimal(figure).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** Two decimals below 10, one below 50, none beyond. */
    static String ratio(double figure) {
        return of(figure, figure < 9.995 ? 2 : figure < 49.95 ? 1 : 0);
    }

    /** Three digits, or all digits before the point. */
    static String threeDigits(double figure) {
        double size = Math.abs(figure);
        return of(figure, size < 9.995 ? 2 : size < 99.95 ? 1 : 0);
    }

    /** Such as {@code 17.9 M}. */
    static String big(double figure) {
        if (figure >= 999_500) {
            return threeDigits(figure / 1e6) + " M";
        }
        return figure >= 9_995 ? of(figure / 1e3, figure < 99_950 ? 1 : 0) + " k" : of(figure, 0);
    }
}

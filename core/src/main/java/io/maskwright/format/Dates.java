package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as they are written in China, Viet Nam and in data files, strictly: the calendar must have the day.
 *
 * <p>Known are {@code 1990-03-07}, {@code 19900307}, {@code 1990/3/7}, {@code 1990.3.7}, {@code 7/3/1990},
 * {@code 7-3-1990} and {@code 7.3.1990} (day first), and {@code 1990年3月7日}. Years have four digits and are from 0001.
 * White space around, full-width digits and leading zeros of month and day make no difference; with dashes and the year
 * first month and day must have two digits.
 *
 * <p>Thread-safe.
 */
public final class Dates {

    private static final int MAX_CHARS = 40;

    private Dates() {}

    /**
     * Reads a date.
     *
     * @param text any text; null is refused
     * @return the date, or null if the text is none
     * @throws NullPointerException if the text is null
     */
    public static @Nullable LocalDate parse(String text) {
        String[] parts = parts(Objects.requireNonNull(text, "text must not be null"));
        return parts == null ? null : of(number(parts[0]), number(parts[1]), number(parts[2]));
    }

    /** Tells whether a text is written like a date, of whatever day. */
    static boolean isShaped(String text) {
        return parts(text) != null;
    }

    /** Returns the date, or null if the calendar has no such day. */
    static @Nullable LocalDate of(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return YearMonth.of(year, month).isValidDay(day) ? LocalDate.of(year, month, day) : null;
    }

    /** Returns the digits of year, month and day. */
    private static String @Nullable [] parts(String text) {
        String trimmed = text.length() > MAX_CHARS ? "" : text.strip();
        String plain = Digits.compact(trimmed, "", MAX_CHARS);
        if (plain == null || plain.length() < 8) {
            return null;
        }
        if (plain.length() == 8 && Digits.areDigits(plain)) {
            return new String[] {plain.substring(0, 4), plain.substring(4, 6), plain.substring(6)};
        }
        int first = afterDigits(plain, 0);
        int second = first + 1 < plain.length() ? afterDigits(plain, first + 1) : plain.length();
        if (second >= plain.length()) {
            return null;
        }
        int third = afterDigits(plain, second + 1);
        String one = plain.substring(0, first);
        String two = plain.substring(first + 1, second);
        String three = plain.substring(second + 1, third);
        char mark = plain.charAt(first);
        if (mark == '年') {
            boolean ends = third == plain.length() - 1 && "日号".indexOf(plain.charAt(third)) >= 0;
            return ends && plain.charAt(second) == '月' ? yearFirst(one, two, three) : null;
        }
        if ("-/.".indexOf(mark) < 0 || plain.charAt(second) != mark || third != plain.length()) {
            return null;
        }
        if (one.length() == 4) {
            boolean iso = two.length() == 2 && three.length() == 2;
            return mark == '-' && !iso ? null : yearFirst(one, two, three);
        }
        return yearFirst(three, two, one);
    }

    private static String @Nullable [] yearFirst(String year, String month, String day) {
        boolean lengths = year.length() == 4 && isShort(month) && isShort(day);
        return lengths ? new String[] {year, month, day} : null;
    }

    private static boolean isShort(String digits) {
        return digits.length() == 1 || digits.length() == 2;
    }

    private static int afterDigits(String text, int start) {
        int i = start;
        while (i < text.length() && Digits.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int number(String digits) {
        return Digits.number(digits, 0, digits.length());
    }
}

package io.maskwright.strategy;

import io.maskwright.internal.text.Digits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date found at the start of a text, and where its year, month and day stand, so that another date can be written in the
 * same form. Forms: {@code 1990-03-07}, {@code 1990/3/7}, {@code 1990.03.07}, {@code 19900307}, {@code 1990年3月7日}, and
 * day first {@code 07/03/1990}, {@code 7-3-1990}, {@code 7.3.1990}; month first only where it can be nothing else, as in
 * {@code 12/31/1990}. A time or a time zone may follow. Full-width digits count.
 *
 * @param date the date; the first day where the text has less
 * @param precision what the text has
 * @param order where the parts stand
 * @param separators what stands between and after the parts
 * @param widths the number of digits of month and day
 * @param rest the time
 */
record DateText(
        LocalDate date, DatePart precision, Order order, List<String> separators, List<Integer> widths, String rest) {

    private static final int MAX_CHARS = 64;

    /** Each part is optional but bounded, so that matching takes constant time. */
    private static final Pattern TIME = Pattern.compile("(?:Z|[+-]\\d{2}:\\d{2}"
            + "|(?:[T ]\\d{1,2}|(?=\\d{6}$)\\d{2})(?::?\\d{2}(?::?\\d{2}(?:[.,]\\d{1,9})?)?)?(?: ?[AaPp][Mm])?"
            + "(?: ?(?:Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?(?:\\[(?<zone>[A-Za-z0-9_/+-]{1,40})])?)");

    /** What comes first. */
    enum Order {
        YEAR_FIRST,
        DAY_FIRST,
        MONTH_FIRST
    }

    /** Returns the date, or null if the text has another form or no such day exists. */
    static @Nullable DateText parse(String text) {
        if (text.length() < 4 || text.length() > MAX_CHARS) {
            return null;
        }
        try {
            return new Reader(plain(text)).read();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Full-width digits as ASCII, and no spaces around the characters of a Chinese date: 1990 年 3 月 7 日. */
    private static String plain(String text) {
        boolean chinese = text.indexOf('年') > 0;
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean left = chinese && c == ' ' && text.indexOf(':') < 0;
            if (c >= '\uff10' && c <= '\uff19') {
                plain.append((char) (c - '\uff10' + '0'));
            } else if (!left) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Writes another date in the form of this one, which is not one with the month first. */
    String write(LocalDate other) {
        StringBuilder text = new StringBuilder(MAX_CHARS);
        boolean yearFirst = order == Order.YEAR_FIRST;
        DatePart.padded(text, yearFirst ? other.getYear() : other.getDayOfMonth(), yearFirst ? 4 : widths.get(1));
        DatePart.padded(text.append(separators.get(0)), other.getMonthValue(), widths.get(0));
        DatePart.padded(
                text.append(separators.get(1)),
                yearFirst ? other.getDayOfMonth() : other.getYear(),
                yearFirst ? widths.get(1) : 4);
        return text.append(separators.get(2)).append(rest).toString();
    }

    /** Reads the numbers and what stands between them. */
    private static final class Reader {
        private final String text;
        private int position;

        Reader(String text) {
            this.text = text;
        }

        @Nullable
        DateText read() {
            int run = digitsAhead();
            // 20240229 and 20240229101010.
            if (run == 8 || run == 14) {
                return compact();
            }
            return run == 4 ? yearFirst() : run == 1 || run == 2 ? dayFirst() : null;
        }

        private @Nullable DateText compact() {
            LocalDate date = LocalDate.of(number(4), number(2), number(2));
            return ended(date, Order.YEAR_FIRST, List.of("", "", ""), List.of(2, 2));
        }

        private @Nullable DateText yearFirst() {
            int year = number(4);
            if (position == text.length()) {
                return partial(LocalDate.of(year, 1, 1), DatePart.YEAR);
            }
            String first = separator("-/.年");
            if (first.equals("年") && position == text.length()) {
                return partial(LocalDate.of(year, 1, 1), DatePart.YEAR);
            }
            int width = digitsAhead();
            if (first.isEmpty() || width < 1 || width > 2) {
                return null;
            }
            int month = number(width);
            if (position == text.length()) {
                return partial(LocalDate.of(year, month, 1), DatePart.MONTH);
            }
            String second = separator(first.equals("年") ? "月" : first);
            if (second.equals("月") && position == text.length()) {
                return partial(LocalDate.of(year, month, 1), DatePart.MONTH);
            }
            int dayWidth = digitsAhead();
            if (second.isEmpty() || dayWidth < 1 || dayWidth > 2) {
                return null;
            }
            LocalDate date = LocalDate.of(year, month, number(dayWidth));
            String third = first.equals("年") ? separator("日") : "";
            return ended(date, Order.YEAR_FIRST, List.of(first, second, third), List.of(width, dayWidth));
        }

        private @Nullable DateText dayFirst() {
            int dayWidth = digitsAhead();
            int day = number(dayWidth);
            String first = separator("-/.");
            int width = digitsAhead();
            if (first.isEmpty() || width < 1 || width > 2) {
                return null;
            }
            int month = number(width);
            String second = separator(first);
            if (second.isEmpty() || digitsAhead() != 4) {
                return null;
            }
            boolean swapped = month > 12;
            LocalDate date = LocalDate.of(number(4), swapped ? day : month, swapped ? month : day);
            Order order = swapped ? Order.MONTH_FIRST : Order.DAY_FIRST;
            return ended(date, order, List.of(first, second, ""), List.of(width, dayWidth));
        }

        private static DateText partial(LocalDate date, DatePart precision) {
            return new DateText(date, precision, Order.YEAR_FIRST, List.of("", "", ""), List.of(2, 2), "");
        }

        private @Nullable DateText ended(LocalDate date, Order order, List<String> separators, List<Integer> widths) {
            String rest = text.substring(position);
            if (!rest.isEmpty() && !isTime(rest)) {
                return null;
            }
            return new DateText(date, DatePart.DAY, order, separators, widths, rest);
        }

        /** A time or a time zone, and nothing else: what a shift of the date leaves as it is must not be anything. */
        private static boolean isTime(String rest) {
            Matcher matcher = TIME.matcher(rest);
            if (!matcher.matches()) {
                return false;
            }
            String zone = matcher.group("zone");
            // Throws for what is none.
            return zone == null || !ZoneId.of(zone).getId().isEmpty();
        }

        private int digitsAhead() {
            int end = position;
            while (end < text.length() && Digits.isDigit(text.charAt(end))) {
                end++;
            }
            return end - position;
        }

        private int number(int width) {
            position += width;
            return Integer.parseInt(text, position - width, position, 10);
        }

        private String separator(String allowed) {
            if (position < text.length() && allowed.indexOf(text.charAt(position)) >= 0) {
                position++;
                return text.substring(position - 1, position);
            }
            return "";
        }
    }
}

package io.maskwright.strategy;

import io.maskwright.internal.text.Digits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date found at the start of a text, and where its year, month and day stand, so that another date can be written in the
 * same form. Forms: {@code 1990-03-07}, {@code 1990/3/7}, {@code 1990.03.07}, {@code 19900307}, {@code 1990年3月7日}, and
 * day first {@code 07/03/1990}, {@code 7-3-1990}, {@code 7.3.1990}; a time may follow after {@code T} or a space.
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

    /** What comes first. */
    enum Order {
        YEAR_FIRST,
        DAY_FIRST
    }

    /** Returns the date, or null if the text has another form or no such day exists. */
    static @Nullable DateText parse(String text) {
        if (text.length() < 4 || text.length() > MAX_CHARS) {
            return null;
        }
        try {
            return new Reader(text).read();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Writes another date in the form of this one. */
    String write(LocalDate other) {
        String year = pad(other.getYear(), 4);
        String month = pad(other.getMonthValue(), widths.get(0));
        String day = pad(other.getDayOfMonth(), widths.get(1));
        String head = order == Order.YEAR_FIRST ? year : day;
        String tail = order == Order.YEAR_FIRST ? day : year;
        return head + separators.get(0) + month + separators.get(1) + tail + separators.get(2) + rest;
    }

    private static String pad(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
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
            if (run == 8) {
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
            int width = digitsAhead();
            if (first.isEmpty() || width < 1 || width > 2) {
                return null;
            }
            int month = number(width);
            if (position == text.length()) {
                return partial(LocalDate.of(year, month, 1), DatePart.MONTH);
            }
            String second = separator(first.equals("年") ? "月" : first);
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
            LocalDate date = LocalDate.of(number(4), month, day);
            return ended(date, Order.DAY_FIRST, List.of(first, second, ""), List.of(width, dayWidth));
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

        /** A time tells no date: digits and the signs of times and offsets after T or a space. */
        private static boolean isTime(String rest) {
            if ((rest.charAt(0) != 'T' && rest.charAt(0) != ' ') || rest.length() < 2 || rest.length() > 40) {
                return false;
            }
            for (int i = 1; i < rest.length(); i++) {
                char c = rest.charAt(i);
                if (!Digits.isDigit(c) && ":.+-Z ".indexOf(c) < 0) {
                    return false;
                }
            }
            return Digits.isDigit(rest.charAt(1)) && rest.indexOf(':') > 0;
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

package io.maskwright.strategy;

import java.time.LocalDate;

/** What a date is truncated to, from coarse to fine. */
public enum DatePart {
    /** Ten years: {@code 1990s}. */
    DECADE,
    /** A year: {@code 1990}. */
    YEAR,
    /** Three months: {@code 1990-Q1}. */
    QUARTER,
    /** A month: {@code 1990-03}. */
    MONTH,
    /** A day: {@code 1990-03-07}. */
    DAY;

    LocalDate firstDay(LocalDate date) {
        return switch (this) {
            case DECADE -> LocalDate.of(Math.floorDiv(date.getYear(), 10) * 10, 1, 1);
            case YEAR -> date.withDayOfYear(1);
            case QUARTER -> LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case MONTH -> date.withDayOfMonth(1);
            case DAY -> date;
        };
    }

    String text(LocalDate date) {
        int year = date.getYear();
        if (this == DECADE) {
            return padded(new StringBuilder(5), Math.floorDiv(year, 10) * 10, 4)
                    .append('s')
                    .toString();
        }
        StringBuilder text = padded(new StringBuilder(10), year, 4);
        if (this == QUARTER) {
            text.append("-Q").append((date.getMonthValue() + 2) / 3);
        } else if (this != YEAR) {
            padded(text.append('-'), date.getMonthValue(), 2);
        }
        return this == DAY ? padded(text.append('-'), date.getDayOfMonth(), 2).toString() : text.toString();
    }

    /** Appends a number with leading zeros; years beyond four digits and before zero come as they are. */
    static StringBuilder padded(StringBuilder text, int number, int width) {
        for (int floor = 10, i = 1; i < width; i++, floor *= 10) {
            if (number >= 0 && number < floor) {
                text.append('0');
            }
        }
        return text.append(number);
    }
}

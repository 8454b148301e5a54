package io.maskwright.strategy;

import java.time.LocalDate;
import java.util.Locale;

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
        return switch (this) {
            case DECADE -> String.format(Locale.ROOT, "%04ds", Math.floorDiv(year, 10) * 10);
            case YEAR -> String.format(Locale.ROOT, "%04d", year);
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year, (date.getMonthValue() + 2) / 3);
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, date.getMonthValue());
            case DAY -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, date.getMonthValue(), date.getDayOfMonth());
        };
    }
}

package io.maskwright.export.jdbc;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates and times as a database keeps them: within its range and with no finer parts of seconds than it has. */
final class TimeLimits {

    private static final int NANO_DIGITS = 9;
    private static final int POSTGRESQL_DIGITS = 6;
    private static final int POSTGRESQL_FIRST_YEAR = -4712;
    private static final int POSTGRESQL_LAST_DATE = 5_874_897;
    private static final int POSTGRESQL_LAST_TIMESTAMP = 294_276;
    private static final int SQLITE_LAST_YEAR = 9999;

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, NANO_DIGITS, true)
            .toFormatter(Locale.ROOT);

    private final Product product;
    private final int digits;

    /**
     * Creates the limits of a column.
     *
     * @param digits digits of parts of a second that it keeps
     */
    TimeLimits(Product product, int digits) {
        this.product = product;
        this.digits = product == Product.SQLITE ? NANO_DIGITS : Math.max(0, Math.min(digits, POSTGRESQL_DIGITS));
    }

    Object date(LocalDate date) throws MisfitException {
        if (product == Product.SQLITE) {
            checkYear(date.getYear(), 0, SQLITE_LAST_YEAR);
            return date.toString();
        }
        // The ends of what Java has are the infinite dates of PostgreSQL.
        if (!date.equals(LocalDate.MAX) && !date.equals(LocalDate.MIN)) {
            checkYear(date.getYear(), POSTGRESQL_FIRST_YEAR, POSTGRESQL_LAST_DATE);
        }
        return date;
    }

    Object time(LocalTime time) throws MisfitException {
        if (product == Product.POSTGRESQL && time.equals(LocalTime.MAX)) {
            return time; // which is 24:00 there
        }
        checkParts(time.get(ChronoField.NANO_OF_SECOND));
        return product == Product.SQLITE ? TIME.format(time) : time;
    }

    Object timestamp(LocalDateTime time) throws MisfitException {
        if (product == Product.SQLITE) {
            checkYear(time.getYear(), 0, SQLITE_LAST_YEAR);
            return time.toLocalDate() + " " + TIME.format(time);
        }
        if (!time.equals(LocalDateTime.MAX) && !time.equals(LocalDateTime.MIN)) {
            checkYear(time.getYear(), POSTGRESQL_FIRST_YEAR, POSTGRESQL_LAST_TIMESTAMP);
            checkParts(time.get(ChronoField.NANO_OF_SECOND));
        }
        return time;
    }

    Object moment(OffsetDateTime time) throws MisfitException {
        if (!time.equals(OffsetDateTime.MAX) && !time.equals(OffsetDateTime.MIN)) {
            checkYear(time.getYear(), POSTGRESQL_FIRST_YEAR, POSTGRESQL_LAST_TIMESTAMP);
            checkParts(time.get(ChronoField.NANO_OF_SECOND));
        }
        return time;
    }

    private static void checkYear(int year, int first, int last) throws MisfitException {
        if (year < first || year > last) {
            throw new MisfitException("is out of range");
        }
    }

    /** What is finer would be rounded. */
    private void checkParts(int nanos) throws MisfitException {
        int unit = 1;
        for (int i = digits; i < NANO_DIGITS; i++) {
            unit *= 10;
        }
        if (nanos % unit != 0) {
            throw new MisfitException("has parts of a second finer than " + digits + " digits");
        }
    }
}

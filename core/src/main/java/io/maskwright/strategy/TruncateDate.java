package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes dates coarser: types keep their class and become the first moment of the period, text becomes its name. */
final class TruncateDate implements Strategy, QuickMask, Recognisable {

    private static final Set<Class<?>> DATES = Set.of(
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Instant.class,
            Year.class,
            YearMonth.class);

    private static final int DAY_CHARS = 10;
    private static final int MOMENT_CHARS = 19;

    private final DatePart to;
    private final Misfit otherwise;

    TruncateDate(DatePart to, Misfit otherwise) {
        this.to = to;
        this.otherwise = otherwise;
    }

    @Override
    public Traits traits() {
        return Traits.GROUPING;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        if (CharSequence.class.isAssignableFrom(valueType)) {
            return String.class;
        }
        return DATES.contains(valueType) ? valueType : null;
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        try {
            return value instanceof CharSequence ? truncate(value.toString()) : truncate(value);
        } catch (DateTimeException | ArithmeticException e) {
            throw new UntreatableValueException(Reason.RANGE);
        }
    }

    private String truncate(String text) {
        DateText date = DateText.parse(text.strip());
        // The months of the other dates in such a column were read as days. A year alone has no month to tell; a decade
        // cannot be asked for finer than it is.
        boolean unsure = date != null && date.order() == DateText.Order.MONTH_FIRST && to.compareTo(DatePart.YEAR) > 0;
        if (date == null || unsure || date.precision().compareTo(to) < 0) {
            if (otherwise == Misfit.HIDE) {
                return Hiding.all(text);
            }
            throw new UntreatableValueException(Reason.SHAPE);
        }
        return to.text(date.date());
    }

    /** Days as ISO 8601 writes them, also with a time to the second. */
    @Override
    public int maskInPlace(char[] chars, int length) {
        boolean isDay = length == DAY_CHARS || (length == MOMENT_CHARS && isTime(chars));
        if (!isDay || chars[4] != '-' || chars[7] != '-') {
            return NOT_COMMON;
        }
        int year = number(chars, 0, 4);
        int month = number(chars, 5, 7);
        int day = number(chars, 8, DAY_CHARS);
        if (year < 0
                || month < 1
                || month > 12
                || day < 1
                || day > Month.of(month).length(Year.isLeap(year))) {
            return NOT_COMMON;
        }
        switch (to) {
            case DECADE -> {
                chars[3] = '0';
                chars[4] = 's';
                return 5;
            }
            case YEAR -> {
                return 4;
            }
            case QUARTER -> {
                chars[5] = 'Q';
                chars[6] = (char) ('1' + (month - 1) / 3);
                return 7;
            }
            case MONTH -> {
                return 7;
            }
            default -> {
                return DAY_CHARS;
            }
        }
    }

    private static boolean isTime(char[] chars) {
        return (chars[10] == 'T' || chars[10] == ' ')
                && number(chars, 11, 13) >= 0
                && chars[13] == ':'
                && number(chars, 14, 16) >= 0
                && chars[16] == ':'
                && number(chars, 17, MOMENT_CHARS) >= 0;
    }

    /** Returns the number that some digits are, or -1 if they are not all digits. */
    private static int number(char[] chars, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!Ascii.isDigit(chars[i])) {
                return -1;
            }
            number = number * 10 + chars[i] - '0';
        }
        return number;
    }

    private Object truncate(Object value) {
        if (value instanceof LocalDate date) {
            return to.firstDay(date);
        }
        if (value instanceof LocalDateTime time) {
            return to.firstDay(time.toLocalDate()).atStartOfDay();
        }
        if (value instanceof OffsetDateTime time) {
            return OffsetDateTime.of(to.firstDay(time.toLocalDate()), LocalTime.MIDNIGHT, time.getOffset());
        }
        if (value instanceof ZonedDateTime time) {
            return to.firstDay(time.toLocalDate()).atStartOfDay(time.getZone());
        }
        if (value instanceof Instant instant) {
            LocalDate date = instant.atOffset(ZoneOffset.UTC).toLocalDate();
            return to.firstDay(date).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (value instanceof YearMonth month) {
            return YearMonth.from(to.firstDay(month.atDay(1)));
        }
        if (value instanceof Year year) {
            return Year.from(to.firstDay(year.atDay(1)));
        }
        throw new UntreatableValueException(Reason.TYPE);
    }

    @Override
    public boolean isResult(String text) {
        return otherwise == Misfit.HIDE && Hiding.isAll(text);
    }

    @Override
    public String toString() {
        return Expression.of("truncateDate")
                .word("to", to)
                .word("otherwise", otherwise, Misfit.FAIL)
                .toString();
    }
}

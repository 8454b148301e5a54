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
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes dates coarser: types keep their class and become the first moment of the period, text becomes its name. */
final class TruncateDate implements Strategy, Recognisable {

    private static final Set<Class<?>> DATES = Set.of(
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Instant.class,
            Year.class,
            YearMonth.class);

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

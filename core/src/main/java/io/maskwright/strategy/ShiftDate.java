package io.maskwright.strategy;

import io.maskwright.EqualityLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Traits.Determinism;
import io.maskwright.Traits.Reversibility;
import io.maskwright.Uniqueness;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.key.KeyedHash;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves dates by a number of days that depends on the entity they belong to and on a key: all dates of one entity move by
 * the same number, so that what lies between them stays, and nobody without the key knows the number unless they know a
 * date.
 */
final class ShiftDate implements Strategy, ReadsFields, UsesKeys, ChoosesByRecord {

    /** Whoever has the key and the entity can move the date back; equal dates of one entity stay equal. */
    private static final Traits TRAITS =
            new Traits(Reversibility.REVERSIBLE, Determinism.DETERMINISTIC, Uniqueness.LOSSY, EqualityLeak.GROUP);

    private static final Set<Class<?>> DATES =
            Set.of(LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class, Instant.class);

    private static final int MAX_YEAR = 9999;

    private final int days;
    private final String entity;
    private final String domain;
    private final KeyedHash hash;

    ShiftDate(int days, String entity, String domain, KeyedHash hash) {
        this.days = days;
        this.entity = entity;
        this.domain = domain;
        this.hash = hash;
    }

    @Override
    public Traits traits() {
        return TRAITS;
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
        int shift = shift(EntityText.of(context.field(entity)));
        try {
            if (value instanceof CharSequence) {
                return shifted(value.toString().strip(), shift);
            }
            if (DATES.contains(value.getClass())) {
                return ((Temporal) value).plus(shift, ChronoUnit.DAYS);
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw new UntreatableValueException(Reason.RANGE);
        }
        throw new UntreatableValueException(Reason.TYPE);
    }

    private static String shifted(String text, int shift) {
        DateText date = DateText.parse(text);
        // Where one date has the month first, the others that seem to have the day first cannot be trusted.
        if (date == null || date.precision() != DatePart.DAY || date.order() == DateText.Order.MONTH_FIRST) {
            throw new UntreatableValueException(Reason.SHAPE);
        }
        LocalDate other = date.date().plusDays(shift);
        if (other.getYear() < 1 || other.getYear() > MAX_YEAR) {
            throw new UntreatableValueException(Reason.RANGE);
        }
        return date.write(other);
    }

    /** From -days to days without zero, each equally likely but for a bias below 2 to the power of -40. */
    private int shift(String id) {
        long random = ByteBuffer.wrap(hash.hash(id)).getLong();
        int choice = (int) Long.remainderUnsigned(random, 2L * days);
        return choice < days ? choice - days : choice - days + 1;
    }

    /** The two records of which something else that is known of the date excludes most: nearly all before it, or behind it. */
    @Override
    public List<Strategy> branches() {
        return List.of(new KnownShift(this, -days, days), new KnownShift(this, days, days));
    }

    @Override
    public Set<String> fields() {
        return Set.of(entity);
    }

    @Override
    public Set<String> domains() {
        return Set.of(domain);
    }

    @Override
    public String toString() {
        return Expression.of("shiftDate")
                .value("days", days)
                .text("per", entity, "")
                .text("domain", domain, "")
                .toString();
    }
}

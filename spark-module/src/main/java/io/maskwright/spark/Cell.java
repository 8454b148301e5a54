package io.maskwright.spark;

import io.maskwright.Omitted;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.plan.ExactNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** Brings the values of one type from rows to strategies, and results back, exactly or not at all. Immutable. */
final class Cell {

    private final Kind kind;
    private final DataType type;
    private final Clock clock;

    Cell(DataType type, Clock clock) {
        this.kind = Kind.of(type);
        this.type = type;
        this.clock = clock;
    }

    Kind kind() {
        return kind;
    }

    /** The value as strategies see it. */
    @Nullable
    Object toJava(@Nullable Object external) {
        if (external == null) {
            return null;
        }
        return switch (kind) {
            case TEXT -> external.toString();
            case BYTE, SHORT -> ((Number) external).intValue();
            case DECIMAL ->
                external instanceof BigDecimal
                        ? external
                        : ((org.apache.spark.sql.types.Decimal) external).toJavaBigDecimal();
            case DATE -> clock.date(external);
            case MOMENT -> clock.moment(external);
            default -> external;
        };
    }

    /**
     * The result as rows have it.
     *
     * @throws MisfitException if it is not what the type takes
     */
    @Nullable
    Object fit(@Nullable Object result) throws MisfitException {
        if (result == null || result == Omitted.OMITTED) {
            return null;
        }
        return switch (kind) {
            case TEXT -> text(result);
            case BYTE -> (byte) whole(result, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> (short) whole(result, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> (int) whole(result, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(result, Long.MIN_VALUE, Long.MAX_VALUE);
            case DECIMAL -> decimal(number(result));
            case FLOAT -> exact(ExactNumbers.shortBinary(number(result)));
            case DOUBLE -> exact(ExactNumbers.binary(number(result)));
            case TRUTH -> of(Boolean.class, result);
            case DATE -> clock.external(of(LocalDate.class, result));
            case TIME -> of(LocalTime.class, result);
            case TIMESTAMP -> of(LocalDateTime.class, result);
            case MOMENT -> clock.external(of(OffsetDateTime.class, result));
            case OTHER, NESTED -> throw new MisfitException(Reason.TYPE);
        };
    }

    private static String text(Object result) throws MisfitException {
        if (result instanceof BigDecimal number) {
            return exact(ExactNumbers.decimal(number)).toPlainString();
        }
        if (result.getClass().isArray()) {
            throw new MisfitException(Reason.TYPE);
        }
        return result.toString();
    }

    private BigDecimal decimal(Number number) throws MisfitException {
        DecimalType decimal = (DecimalType) type;
        return exact(ExactNumbers.decimal(number, decimal.precision(), decimal.scale()));
    }

    private static long whole(Object result, long least, long most) throws MisfitException {
        return exact(ExactNumbers.whole(number(result), least, most));
    }

    private static <T> T exact(@Nullable T number) throws MisfitException {
        if (number == null) {
            throw new MisfitException(Reason.RANGE);
        }
        return number;
    }

    private static Number number(Object result) throws MisfitException {
        return of(Number.class, result);
    }

    private static <T> T of(Class<T> wanted, Object result) throws MisfitException {
        if (!wanted.isInstance(result)) {
            throw new MisfitException(Reason.TYPE);
        }
        return wanted.cast(result);
    }

    @Override
    public String toString() {
        return "Cell[" + kind + "]";
    }
}

package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The generalisations of numbers: numbers keep their class, text that is a plain decimal number stays text. */
final class Coarsening implements Strategy, Recognisable {

    private static final Set<Class<?>> NUMBERS = Set.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            BigDecimal.class,
            Double.class,
            Float.class);

    private static final int MAX_SCALE = 400;

    private final String expression;
    private final Traits traits;
    private final NumberRule rule;

    Coarsening(String expression, Traits traits, NumberRule rule) {
        this.expression = expression;
        this.traits = traits;
        this.rule = rule;
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        if (CharSequence.class.isAssignableFrom(valueType)) {
            return String.class;
        }
        return NUMBERS.contains(valueType) ? valueType : null;
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        if (value instanceof CharSequence) {
            BigDecimal number = Literals.asNumber(value.toString().strip());
            if (number == null) {
                throw new UntreatableValueException(Reason.SHAPE);
            }
            return rule.text(number);
        }
        if (!NUMBERS.contains(value.getClass())) {
            throw new UntreatableValueException(Reason.TYPE);
        }
        try {
            return sameClass(value, rule.coarsen(decimal(value)));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UntreatableValueException(Reason.RANGE);
        }
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal number) {
            if (Math.abs((long) number.scale()) > MAX_SCALE || number.precision() > MAX_SCALE) {
                throw new UntreatableValueException(Reason.RANGE);
            }
            return number;
        }
        // Through the text form: 0.1 is meant as 0.1; what is not finite has no decimal form and throws.
        return new BigDecimal(value.toString());
    }

    private static Object sameClass(Object value, BigDecimal result) {
        if (value instanceof BigDecimal) {
            return result;
        }
        if (value instanceof Double) {
            return result.doubleValue();
        }
        if (value instanceof Float) {
            return result.floatValue();
        }
        if (value instanceof BigInteger) {
            return result.toBigIntegerExact();
        }
        if (value instanceof Long) {
            return result.longValueExact();
        }
        if (value instanceof Integer) {
            return result.intValueExact();
        }
        return value instanceof Short ? (Object) result.shortValueExact() : (Object) result.byteValueExact();
    }

    @Override
    public boolean isResult(String text) {
        try {
            return rule.isRange(text);
        } catch (ArithmeticException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return expression;
    }
}

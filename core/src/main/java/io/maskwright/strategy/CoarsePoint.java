package io.maskwright.strategy;

import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Rounds the coordinates of a place: a pair in text in either order, or one coordinate as a number or in text. */
final class CoarsePoint implements Strategy, Recognisable {

    private static final double MAX_DEGREES = 180;

    private final int decimals;
    private final Misfit otherwise;
    private final Rounding rounding;
    private final Coarsening coordinate;

    CoarsePoint(int decimals, Misfit otherwise) {
        this.decimals = decimals;
        this.otherwise = otherwise;
        this.rounding = Rounding.toDecimals(decimals);
        this.coordinate = new Coarsening("geo", Traits.GROUPING, rounding);
    }

    @Override
    public Traits traits() {
        return Traits.GROUPING;
    }

    @Override
    public @Nullable Class<?> resultType(Class<?> valueType) {
        return coordinate.resultType(valueType);
    }

    @Override
    public Object apply(Object value, ValueContext context) {
        if (!(value instanceof CharSequence)) {
            // A whole number of millionths of a degree would come back as it is.
            if (value instanceof Number number && Math.abs(number.doubleValue()) > MAX_DEGREES) {
                throw new UntreatableValueException(Reason.RANGE);
            }
            return coordinate.apply(value, context);
        }
        String text = value.toString();
        GeoPoint point = GeoPoint.parseInAnyOrder(text);
        if (point != null) {
            return rounding.text(point.latitude()) + "," + rounding.text(point.longitude());
        }
        BigDecimal number = Literals.asNumber(text.strip());
        if (number != null && number.abs().compareTo(GeoPoint.MAX_LONGITUDE) <= 0) {
            return rounding.text(number);
        }
        if (otherwise == Misfit.HIDE) {
            return Hiding.all(text);
        }
        throw new UntreatableValueException(Reason.SHAPE);
    }

    @Override
    public boolean isResult(String text) {
        return otherwise == Misfit.HIDE && Hiding.isAll(text);
    }

    @Override
    public String toString() {
        return Expression.of("geo")
                .value("decimals", decimals, Strategies.GEO_DECIMALS)
                .word("otherwise", otherwise, Misfit.FAIL)
                .toString();
    }
}

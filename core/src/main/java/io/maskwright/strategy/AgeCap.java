package io.maskwright.strategy;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shows ages in whole years and puts all from the top on into one group. */
record AgeCap(int top) implements NumberRule {

    private static final int OLDEST = 200;

    @Override
    public BigDecimal coarsen(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(OLDEST)) > 0) {
            throw new UntreatableValueException(Reason.RANGE);
        }
        return number.setScale(0, RoundingMode.DOWN).min(BigDecimal.valueOf(top));
    }

    @Override
    public String text(BigDecimal number) {
        int age = coarsen(number).intValue();
        return age == top ? top + "+" : Integer.toString(age);
    }

    @Override
    public boolean isRange(String text) {
        return text.equals(top + "+");
    }
}

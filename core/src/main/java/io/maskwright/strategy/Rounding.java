package io.maskwright.strategy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds to a multiple of a size, or to a number of decimals; halves go to the even neighbour. */
record Rounding(BigDecimal size, int decimals) implements NumberRule {

    static Rounding toSize(BigDecimal size) {
        return new Rounding(size, Math.max(0, size.stripTrailingZeros().scale()));
    }

    static Rounding toDecimals(int decimals) {
        return new Rounding(BigDecimal.ONE.movePointLeft(decimals), decimals);
    }

    @Override
    public BigDecimal coarsen(BigDecimal number) {
        return number.divide(size, 0, RoundingMode.HALF_EVEN).multiply(size).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    @Override
    public String text(BigDecimal number) {
        BigDecimal rounded = coarsen(number);
        // No -0.00: the sign would tell more than the number.
        return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(decimals).toPlainString() : rounded.toPlainString();
    }
}

package io.maskwright.strategy;

import io.maskwright.token.Pseudonyms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Tells in plain figures how likely it is that two values get one result. */
final class Collisions {

    /** From here on, a probability is written with its power of ten. */
    private static final double SMALL = 1e-6;
    /** From here on, it is said to be certain. */
    private static final double CERTAIN = 0.999;

    /** From here on, two figures would round to one. */
    private static final double NEARLY_CERTAIN = 0.99;

    private static final MathContext TWO_FIGURES = new MathContext(2, RoundingMode.HALF_UP);

    private Collisions() {}

    static String remark(String strategy, int bits, long rows) {
        return String.format(
                Locale.ROOT,
                "%s of %d bits: the chance that any two of %,d different values get the same result is %s",
                strategy,
                bits,
                rows,
                figure(Pseudonyms.collisionProbability(rows, bits)));
    }

    /** Such as 0.027, 4.1e-9 or above 0.999. */
    static String figure(double probability) {
        if (probability > CERTAIN) {
            return "above 0.999";
        }
        if (probability > NEARLY_CERTAIN) {
            return "above 0.99";
        }
        if (probability >= SMALL) {
            return new BigDecimal(probability)
                    .round(TWO_FIGURES)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return String.format(Locale.ROOT, "%.1e", probability).replace("e-0", "e-");
    }
}

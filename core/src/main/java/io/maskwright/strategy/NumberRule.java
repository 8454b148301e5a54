package io.maskwright.strategy;

import java.math.BigDecimal;

/** How a number is made coarser. */
interface NumberRule {

    /** Returns the coarser number for types that are kept. */
    BigDecimal coarsen(BigDecimal number);

    /** Returns what stands for the number in text. */
    String text(BigDecimal number);

    /** Whether a text that is no number stands for a range of them. */
    default boolean isRange(String text) {
        return false;
    }
}

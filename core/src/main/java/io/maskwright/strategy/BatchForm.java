package io.maskwright.strategy;

import io.maskwright.Column;
import io.maskwright.Strategy;

/** Whether a strategy has a way of its own to treat many values at once, as ciphers and vaults do. */
public final class BatchForm {

    private BatchForm() {}

    /**
     * Tells whether a strategy overrides {@link Strategy#applyAll}.
     *
     * @param strategy any strategy
     * @return whether many values at once may cost it less than each of them does
     */
    public static boolean isOf(Strategy strategy) {
        Strategy own = strategy instanceof OwnStrategy guarded ? guarded.guarded() : strategy;
        try {
            return own.getClass().getMethod("applyAll", Column.class).getDeclaringClass() != Strategy.class;
        } catch (NoSuchMethodException e) {
            return false; // no strategy is without it
        }
    }
}

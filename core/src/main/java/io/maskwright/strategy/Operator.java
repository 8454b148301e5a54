package io.maskwright.strategy;

import io.maskwright.strategy.Condition.Truth;
import org.jspecify.annotations.Nullable;

/** How two values are compared. Longer symbols come first, for the reader tries them in order. */
enum Operator {
    EQUAL("=="),
    UNEQUAL("!="),
    AT_MOST("<="),
    AT_LEAST(">="),
    LESS("<"),
    GREATER(">");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    boolean needsOrder() {
        return this != EQUAL && this != UNEQUAL;
    }

    Truth outcome(@Nullable Integer order) {
        return order == null ? Truth.UNKNOWN : Truth.of(holds(order));
    }

    private boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case LESS -> order < 0;
            case GREATER -> order > 0;
        };
    }
}

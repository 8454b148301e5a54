package io.maskwright.strategy;

import io.maskwright.FrequencyLeak;

/**
 * What strategies under the key of a domain have in common in their expressions: the domain, and whether whoever wrote it
 * knows that frequencies show.
 *
 * @param domain the name of the domain
 * @param frequencyLeak whether frequencies show
 * @param text the canonical expression
 */
record KeyedExpression(String domain, FrequencyLeak frequencyLeak, String text) {

    /** What can be acknowledged. */
    private enum Acknowledged {
        FREQUENCIES
    }

    /** Reads {@code acknowledge}, the last argument, and ends the expression by it. */
    static KeyedExpression read(Arguments arguments, String domain, Expression expression) {
        FrequencyLeak leak = FrequencyLeak.GUARDED;
        if (arguments.has("acknowledge")) {
            expression.word("acknowledge", arguments.word("acknowledge", Acknowledged.class));
            leak = FrequencyLeak.ACKNOWLEDGED;
        }
        return new KeyedExpression(domain, leak, expression.toString());
    }
}

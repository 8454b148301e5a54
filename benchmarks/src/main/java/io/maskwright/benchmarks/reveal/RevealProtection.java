package io.maskwright.benchmarks.reveal;

/** How values were protected. */
public enum RevealProtection {
    /** Format-preserving encryption of phone numbers. */
    FPE("fpe(domain=subscriber, format=phone)"),
    /** Deterministic authenticated encryption. */
    SEAL("seal(domain=subscriber)"),
    /** Random tokens, in a vault in memory. */
    TOKEN("token(domain=subscriber)");

    private final String expression;

    RevealProtection(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}

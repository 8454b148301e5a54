package io.maskwright;

/**
 * A plan was refused before any value was touched: a field nobody decided, a rule that matches no field, a type whose
 * copy cannot be built, a strategy that does not keep the type where the type must be kept, an audience nobody declared.
 */
public final class PlanException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message names the type, field, rule or position
     */
    public PlanException(String message) {
        super(message);
    }
}

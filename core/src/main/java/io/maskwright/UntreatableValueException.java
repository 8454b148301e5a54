package io.maskwright;

import java.util.Locale;
import java.util.Objects;

/**
 * A strategy cannot treat a value. What happens then is the policy's choice: fail, redact or quarantine; the value itself
 * never leaves. It carries a reason, no value, no cause and, because it may be thrown for many rows, no stack trace.
 */
public final class UntreatableValueException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /** Why the value cannot be treated. */
    private final Reason reason;

    /** Why a value cannot be treated. */
    public enum Reason {
        /** The value has a shape that the strategy does not know. */
        SHAPE,
        /** The value has a character outside the alphabet. */
        ALPHABET,
        /** The value is shorter than the strategy can treat. */
        TOO_SHORT,
        /** The value is longer than the strategy can treat. */
        TOO_LONG,
        /** The number or date lies outside the range of the strategy. */
        RANGE,
        /** The value is of a type that the strategy does not take. */
        TYPE,
        /** Another field that the strategy needs is missing, null or of another type. */
        CONTEXT,
        /** The strategy itself failed. */
        STRATEGY_FAILED;

        /**
         * Returns the reason in words, for reports.
         *
         * @return lower-case words
         */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Creates an exception.
     *
     * @param reason why the value cannot be treated
     */
    public UntreatableValueException(Reason reason) {
        super("value cannot be treated: "
                + Objects.requireNonNull(reason, "reason must not be null").words());
        this.reason = reason;
    }

    /**
     * Creates an exception that tells more.
     *
     * @param reason why the value cannot be treated
     * @param detail sizes, positions or rules; never content of the value
     */
    public UntreatableValueException(Reason reason, String detail) {
        super("value cannot be treated: "
                + Objects.requireNonNull(reason, "reason must not be null").words() + ": "
                + Objects.requireNonNull(detail, "detail must not be null"));
        this.reason = reason;
    }

    /**
     * Returns why the value cannot be treated.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /** Returns this: a stack trace per failing row would cost more than the row. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}

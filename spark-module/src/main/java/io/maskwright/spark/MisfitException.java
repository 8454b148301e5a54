package io.maskwright.spark;

import io.maskwright.UntreatableValueException.Reason;

/** A treated value is not what its column takes. It tells why and holds no value. */
final class MisfitException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why it does not fit. */
    private final Reason reason;

    MisfitException(Reason reason) {
        super("the result does not fit: " + reason.words(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}

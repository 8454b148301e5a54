package io.maskwright.audit;

import io.maskwright.MaskwrightException;

/** An audit event cannot be written or read. What it was about does not happen. */
public final class AuditException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message names the sink and the reason, never values
     */
    public AuditException(String message) {
        super(message);
    }
}

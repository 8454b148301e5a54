package io.maskwright.waybill;

import io.maskwright.MaskwrightException;

/** A waybill cannot be made or read. Messages tell the place and the rule, never content. */
public final class WaybillException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what is wrong, without content
     */
    public WaybillException(String message) {
        super(message);
    }
}

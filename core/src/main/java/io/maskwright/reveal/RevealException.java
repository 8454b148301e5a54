package io.maskwright.reveal;

import io.maskwright.MaskwrightException;

/** Values are not given back: the actor may not have them, or they cannot be had. Nothing of them was given. */
public final class RevealException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message who may not have what, or what failed; never a value, a token or a guess
     */
    public RevealException(String message) {
        super(message);
    }
}

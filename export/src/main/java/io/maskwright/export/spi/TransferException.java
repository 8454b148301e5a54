package io.maskwright.export.spi;

import io.maskwright.MaskwrightException;

/**
 * Thrown by a {@link Source} or a {@link Target} that can say what is wrong. The message is shown to people: it must hold
 * no content, no password and no key.
 */
public final class TransferException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what is wrong and where: names, positions, sizes
     */
    public TransferException(String message) {
        super(message);
    }
}

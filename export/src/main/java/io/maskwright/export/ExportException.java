package io.maskwright.export;

import io.maskwright.MaskwrightException;

/**
 * An export could not be done: a file cannot be read or written, its text or form is broken where it cannot be taken up
 * again, or the counts do not add up. Nothing was published. Messages name the file, the record number and the position,
 * never content; there is no cause, because messages of readers may quote what they read.
 */
public final class ExportException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message names the file, the record number or the position, never content
     */
    public ExportException(String message) {
        super(message);
    }
}

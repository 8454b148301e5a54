package io.maskwright.spark;

import io.maskwright.MaskwrightException;

/** An export could not be done. Nothing was published, unless the message says otherwise. Messages hold no value and no option. */
public final class SparkExportException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message names datasets, folders, fields and counts
     */
    public SparkExportException(String message) {
        super(message);
    }
}

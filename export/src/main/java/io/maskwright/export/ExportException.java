package io.maskwright.export;

import io.maskwright.MaskwrightException;

/**
 * An export could not be done: a file cannot be read or written, its text or form is broken where it cannot be taken up
 * again, or the counts do not add up. Nothing was published. Messages name the file, the record number and the position,
 * never content; there is no cause, because messages of readers may quote what they read.
 */
public final class ExportException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /** Whether the same run can end otherwise another time. */
    enum Lasts {
        /** It cannot: the input or the choices must change. */
        FOR_GOOD,
        /** It can: a disk was full, somebody stopped it. */
        FOR_NOW
    }

    /**
     * Whether the same run can end otherwise another time.
     *
     * @serial true or false
     */
    private final Lasts lasts;

    /**
     * Creates an exception.
     *
     * @param message names the file, the record number or the position, never content
     */
    public ExportException(String message) {
        this(message, Lasts.FOR_GOOD);
    }

    ExportException(String message, Lasts lasts) {
        super(message);
        this.lasts = lasts;
    }

    /** What stands in for a run that somebody stopped. */
    static ExportException stopped(String how) {
        return new ExportException("the export was " + how, Lasts.FOR_NOW);
    }

    Lasts lasts() {
        return lasts;
    }
}

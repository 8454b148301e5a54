package io.maskwright.export;

/** Whether an export is checked for leaks before anybody sees it. */
public enum Verification {
    /** It is published as it was written. */
    NONE,
    /**
     * All that was written is searched for protected values of the source, as {@link ExportJob#verify} does, and published only
     * if none is found.
     */
    BEFORE_PUBLISHING
}

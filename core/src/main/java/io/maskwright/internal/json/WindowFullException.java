package io.maskwright.internal.json;

/** What must be held in memory at once is more than the limit. Signals to the caller; no stack trace. */
public final class WindowFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Where what must be held begins, counted from 0. */
    private final long byteOffset;

    WindowFullException(long byteOffset) {
        super("window is full", null, false, false);
        this.byteOffset = byteOffset;
    }

    /**
     * Returns where the bytes begin that must be held.
     *
     * @return the offset from the start of the input, from 0
     */
    public long byteOffset() {
        return byteOffset;
    }
}

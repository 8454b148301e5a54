package io.maskwright.export;

import java.io.IOException;

/** Bytes that are no text in the encoding. It tells where, never what. */
final class MalformedTextException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long offset;

    MalformedTextException(long offset) {
        super("malformed text at byte offset " + offset);
        this.offset = offset;
    }

    /** The offset of the first byte in question, from 0 at the start of the file. */
    long offset() {
        return offset;
    }
}

package io.maskwright.export;

import java.io.IOException;

/** Bytes that are no gzip, or whose checksum is another. It tells nothing of them. */
final class BrokenArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenArchiveException() {
        super("broken gzip");
    }
}

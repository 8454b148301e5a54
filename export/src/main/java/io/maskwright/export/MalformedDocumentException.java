package io.maskwright.export;

import java.io.IOException;

/** A line of JSON that is not one object and nothing else. */
final class MalformedDocumentException extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedDocumentException() {
        super("line must be one JSON object");
    }
}

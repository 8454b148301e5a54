package io.maskwright.export;

/** What ends a record in the output. */
public enum LineEnding {
    /** Line feed. */
    LF("\n"),
    /** Carriage return and line feed. */
    CRLF("\r\n");

    private final String text;

    LineEnding(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}

package io.maskwright.export;

/** A record is longer than the limit. Signals inside an engine, which tells the user where. */
final class RecordTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordTooLongException() {
        super("record is longer than the limit", null, false, false);
    }
}

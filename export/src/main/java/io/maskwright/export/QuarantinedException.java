package io.maskwright.export;

/** A record goes into quarantine. Signals inside an engine; it carries a path and a reason, no value and no stack. */
final class QuarantinedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    QuarantinedException(String field, String reason) {
        super("record goes into quarantine", null, false, false);
        this.field = field;
        this.reason = reason;
    }

    String field() {
        return field;
    }

    String reason() {
        return reason;
    }
}

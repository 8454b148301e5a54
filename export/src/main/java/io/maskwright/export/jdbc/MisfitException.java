package io.maskwright.export.jdbc;

/** A value that is not of its column's kind. It says nothing: the place is told by whoever catches it. */
final class MisfitException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    MisfitException() {
        this("");
    }

    /**
     * Creates the exception.
     *
     * @param reason why, without content, to be read behind the name of a column
     */
    MisfitException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}

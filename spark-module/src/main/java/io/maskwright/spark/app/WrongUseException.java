package io.maskwright.spark.app;

/** The command line says what cannot be done. The message repeats no value of an option: it may be a password. */
final class WrongUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUseException(String message) {
        super(message, null, false, false);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}

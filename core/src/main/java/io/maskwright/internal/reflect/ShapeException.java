package io.maskwright.internal.reflect;

/** A class cannot be read or built; the message says why, in words that follow the name of the class. */
public final class ShapeException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what stands in the way, such as "is an inner class"
     */
    public ShapeException(String message) {
        super(message);
    }
}

package io.maskwright.internal.reflect;

/** A constructor refused the values it was given. Neither message nor cause, since both may hold them. */
public final class ConstructionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public ConstructionException() {
        super("a constructor refused the values", null, false, false);
    }
}

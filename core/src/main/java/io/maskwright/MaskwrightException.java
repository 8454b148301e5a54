package io.maskwright;

import org.jspecify.annotations.Nullable;

/**
 * The base of all exceptions of this library. Messages name what, where and which rule, and the size, type or position
 * of what was found; they never hold a value or a key, and no exception carries a cause whose message might.
 */
public abstract class MaskwrightException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message a message without values and keys
     */
    protected MaskwrightException(String message) {
        super(message);
    }

    /**
     * Creates an exception with a cause that is known to hold no values and keys, such as a failure of the file system.
     *
     * @param message a message without values and keys
     * @param cause the cause, or null
     */
    protected MaskwrightException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns the message.
     *
     * @return a message without values and keys, never null
     */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}

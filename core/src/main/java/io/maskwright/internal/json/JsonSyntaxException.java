package io.maskwright.internal.json;

/** Bytes that are no JSON. Signals to the caller, who tells the user; carries no content and no stack trace. */
public final class JsonSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final String what;

    /** Where, counted from 0. */
    private final long byteOffset;

    JsonSyntaxException(String what, long byteOffset) {
        super(what, null, false, false);
        this.what = what;
        this.byteOffset = byteOffset;
    }

    /**
     * Returns what is wrong with the document.
     *
     * @return the rest of a sentence
     */
    public String what() {
        return what;
    }

    /**
     * Returns where the first byte stands that cannot be right.
     *
     * @return the offset from the start of the input, from 0
     */
    public long byteOffset() {
        return byteOffset;
    }
}

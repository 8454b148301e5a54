package io.maskwright;

/** A document is not well-formed, or is nested deeper than allowed. Tells where and what for, never what stands there. */
public final class MalformedDocumentException extends MaskwrightException {

    private static final long serialVersionUID = 1L;

    /** Where, counted from 0. */
    private final long byteOffset;

    /**
     * Creates an exception.
     *
     * @param what what is wrong with the document, as the rest of a sentence; never content
     * @param byteOffset where the first byte stands that cannot be right, from 0
     */
    public MalformedDocumentException(String what, long byteOffset) {
        super("document " + what + ", at byte " + byteOffset);
        this.byteOffset = byteOffset;
    }

    /**
     * Returns where the first byte stands that cannot be right.
     *
     * @return the offset from the start of the input, from 0; for text, from the start of its UTF-8 form
     */
    public long byteOffset() {
        return byteOffset;
    }
}

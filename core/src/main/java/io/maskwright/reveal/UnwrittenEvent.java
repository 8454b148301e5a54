package io.maskwright.reveal;

/**
 * An event cannot be written, so nothing is revealed. A type of its own: what else is thrown on the way, even a
 * {@link RevealException} of somebody else's code, still has to be written down.
 */
final class UnwrittenEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String words;

    UnwrittenEvent(String words) {
        super(words, null, false, false);
        this.words = words;
    }

    /** What the caller is told. */
    RevealException told() {
        return new RevealException(words);
    }
}

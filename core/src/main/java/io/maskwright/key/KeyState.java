package io.maskwright.key;

/** What a version of a key may still be used for. */
public enum KeyState {
    /** Writes new values and reverses old ones: may be the primary. */
    ACTIVE("active"),
    /** Reverses old values and writes no new ones. */
    DECRYPT_ONLY("decrypt-only"),
    /** Gone for good: the number stays, so that it is never given again, the key material does not. */
    DESTROYED("destroyed");

    private final String word;

    KeyState(String word) {
        this.word = word;
    }

    /**
     * Returns the word for this state in files, messages and listings.
     *
     * @return {@code active}, {@code decrypt-only} or {@code destroyed}
     */
    public String word() {
        return word;
    }
}

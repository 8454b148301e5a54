package io.maskwright.key;

import org.jspecify.annotations.Nullable;

/** The one word that files have for a version: its state, or that it is the primary. */
enum Standing {
    PRIMARY("primary", KeyState.ACTIVE),
    ACTIVE("active", KeyState.ACTIVE),
    DECRYPT_ONLY("decrypt-only", KeyState.DECRYPT_ONLY),
    DESTROYED("destroyed", KeyState.DESTROYED);

    private final String word;
    private final KeyState state;

    Standing(String word, KeyState state) {
        this.word = word;
        this.state = state;
    }

    String word() {
        return word;
    }

    KeyState state() {
        return state;
    }

    static Standing of(KeyState state, int version, int primaryVersion) {
        if (version == primaryVersion) {
            return PRIMARY;
        }
        return switch (state) {
            case ACTIVE -> ACTIVE;
            case DECRYPT_ONLY -> DECRYPT_ONLY;
            case DESTROYED -> DESTROYED;
        };
    }

    /** The standing that a word names, or null. */
    static @Nullable Standing named(String word) {
        for (Standing standing : values()) {
            if (standing.word.equals(word)) {
                return standing;
            }
        }
        return null;
    }
}

package io.maskwright.benchmarks.token;

/** What is done. */
public enum TokenOperation {
    /** A keyed hash of 128 bits in hexadecimal digits. */
    PSEUDONYM(32),
    /** The same for a search index. */
    BLIND_INDEX(32),
    /** Deterministic authenticated encryption. */
    SEAL(48),
    /** Its way back. */
    OPEN(11);

    private final int characters;

    TokenOperation(int characters) {
        this.characters = characters;
    }

    boolean isOfSeals() {
        return this == SEAL || this == OPEN;
    }

    /** What a text of the result takes on the heap: the object, the head of its array, and bytes up to a multiple of 8. */
    int resultBytes() {
        return 24 + (16 + characters + 7) / 8 * 8;
    }
}

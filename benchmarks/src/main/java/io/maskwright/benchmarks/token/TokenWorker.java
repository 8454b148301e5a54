package io.maskwright.benchmarks.token;

/** Does the operations for one thread; a contender does those of seals or the others, or both. */
interface TokenWorker {

    /** A keyed hash for a purpose. */
    default String hash(TokenOperation purpose, String value) {
        throw new UnsupportedOperationException("makes no keyed hashes");
    }

    /** Seals a value. */
    default String seal(String value) {
        throw new UnsupportedOperationException("makes no seals");
    }

    /** Opens a seal, and fails or gives another text if it was changed. */
    default String open(String seal) {
        throw new UnsupportedOperationException("opens no seals");
    }

    /** Does one operation. */
    default String run(TokenOperation operation, String text) {
        return switch (operation) {
            case PSEUDONYM, BLIND_INDEX -> hash(operation, text);
            case SEAL -> seal(text);
            case OPEN -> open(text);
        };
    }
}

package io.maskwright.benchmarks.token;

/**
 * What a contender must get right before it is timed: the same hashes as the platform; seals that are the same each time,
 * differ with the value, open again, and do not when they are changed.
 */
final class TokenCheck {

    private static final int VALUES = 64;

    private TokenCheck() {}

    static void check(TokenWorker worker, TokenOperation operation) {
        String[] values = TokenFeed.phones(VALUES);
        if (operation.isOfSeals()) {
            checkSeals(worker, values);
        } else {
            checkHashes(worker, operation, values);
        }
    }

    private static void checkHashes(TokenWorker worker, TokenOperation operation, String[] values) {
        TokenWorker reference = new MacPerCall();
        for (String value : values) {
            require(
                    worker.hash(operation, value).equals(reference.hash(operation, value)),
                    "a hash differs from the reference");
        }
    }

    private static void checkSeals(TokenWorker worker, String[] values) {
        String before = "";
        for (String value : values) {
            String seal = worker.seal(value);
            require(seal.equals(worker.seal(value)), "a seal differs the second time");
            require(!seal.equals(before), "different values have one seal");
            require(worker.open(seal).equals(value), "a seal does not open to its value");
            require(!opens(worker, changed(seal)), "a changed seal opens");
            before = seal;
        }
    }

    /** The seal with another character amid the ciphertext. */
    private static String changed(String seal) {
        int at = seal.length() - 8;
        char other = seal.charAt(at) == 'A' ? 'B' : 'A';
        return seal.substring(0, at) + other + seal.substring(at + 1);
    }

    private static boolean opens(TokenWorker worker, String seal) {
        try {
            worker.open(seal);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalStateException(failure);
        }
    }
}

package io.maskwright.plan;

/**
 * How far a call goes before it gives up.
 *
 * @param maxDepth how deep objects and holders may be nested, 1 to 1000
 * @param maxObjects how many objects and holders one call may copy, 1 or more
 */
record Limits(int maxDepth, int maxObjects) {

    private static final int DEEPEST = 1000;

    Limits {
        if (maxDepth < 1 || maxDepth > DEEPEST) {
            throw new IllegalArgumentException("maxDepth must be 1 to " + DEEPEST + ", but was " + maxDepth);
        }
        if (maxObjects < 1) {
            throw new IllegalArgumentException("maxObjects must be 1 or more, but was " + maxObjects);
        }
    }
}

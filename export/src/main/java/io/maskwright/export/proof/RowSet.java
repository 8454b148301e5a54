package io.maskwright.export.proof;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers of rows, in little memory: at most a bit for each row up to the greatest, and nothing for long stretches without.
 *
 * <p>Not thread-safe.
 */
public final class RowSet {

    private static final int BLOCK_BITS = 16;
    private static final int WORD_BITS = 6;
    private static final int BLOCK_WORDS = 1 << (BLOCK_BITS - WORD_BITS);

    private final Map<Long, long[]> blocks = new HashMap<>();
    private long size;

    /** Creates an empty set. */
    public RowSet() {}

    /**
     * Adds a row.
     *
     * @param row its number, 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public void add(long row) {
        if (row < 1) {
            throw new IllegalArgumentException("row must be 1 or more, but was " + row);
        }
        if (!contains(row)) {
            long[] words = blocks.computeIfAbsent(row >> BLOCK_BITS, unused -> new long[BLOCK_WORDS]);
            words[word(row)] |= 1L << row;
            size++;
        }
    }

    /**
     * Tells whether a row is in the set.
     *
     * @param row its number
     * @return whether it was added
     */
    public boolean contains(long row) {
        long[] words = blocks.get(row >> BLOCK_BITS);
        return words != null && (words[word(row)] & 1L << row) != 0;
    }

    private static int word(long row) {
        return (int) (row >> WORD_BITS) & (BLOCK_WORDS - 1);
    }

    /**
     * Returns how many rows are in the set.
     *
     * @return the number
     */
    public long size() {
        return size;
    }

    @Override
    public String toString() {
        return "RowSet[" + size + " rows]";
    }
}

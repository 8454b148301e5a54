package io.maskwright.plan;

import java.util.Arrays;

/**
 * Results of one column of a {@link RowBatch} that were made as characters and not as objects. They stand in one array, which
 * may be another one after each row that is added.
 *
 * <p>Not thread-safe.
 */
public final class TreatedTexts {

    private static final int START_CHARS = 1 << 12;
    private static final int KEPT_CHARS = 1 << 18;

    private final int[] from;
    private final int[] to;
    private char[] chars = new char[START_CHARS];
    private int length;

    TreatedTexts(int rows) {
        this.from = new int[rows];
        this.to = new int[rows];
        Arrays.fill(from, -1);
    }

    /** Adds the result of a row. */
    void add(int row, char[] result, int size) {
        if (chars.length - length < size) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + size));
        }
        System.arraycopy(result, 0, chars, length, size);
        from[row] = length;
        length += size;
        to[row] = length;
    }

    /**
     * Tells whether the result of a row is here.
     *
     * @param row its place in the batch, from 0
     * @return whether it is; else {@link RowBatch#value} has it
     */
    public boolean has(int row) {
        return from[row] >= 0;
    }

    /**
     * Returns what holds the results.
     *
     * @return the array itself; not to be changed
     */
    public char[] chars() {
        return chars;
    }

    /**
     * Returns where the result of a row starts.
     *
     * @param row its place in the batch, from 0
     * @return the place of its first character, or -1 if it is not here
     */
    public int from(int row) {
        return from[row];
    }

    /**
     * Returns where the result of a row ends.
     *
     * @param row its place in the batch, from 0; one whose result is here
     * @return the place behind its last character
     */
    public int to(int row) {
        return to[row];
    }

    String text(int row) {
        return new String(chars, from[row], to[row] - from[row]);
    }

    /** Forgets all results. */
    void clear() {
        if (chars.length > KEPT_CHARS) {
            chars = new char[START_CHARS];
        } else {
            Arrays.fill(chars, 0, length, '\0');
        }
        Arrays.fill(from, -1);
        length = 0;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "TreatedTexts[" + length + " characters]";
    }
}

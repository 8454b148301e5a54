package io.maskwright.export;

import java.util.Arrays;

/**
 * Counts by hash, in memory that grows up to a limit. A hash stands near the place that its first bits name, so that the table is
 * almost in order as it is. Not thread-safe.
 */
final class GroupTable {

    /** A hash in two longs, and how many records have it. */
    static final int LONGS = GroupHashes.LONGS + 1;

    private static final int START_BITS = 10;

    private final int limit;
    /** Three longs a place; a count of zero is a free one. */
    private long[] places;

    private int bits;
    private int size;

    /** Gets hashes in order, each once. */
    interface Visitor {
        void group(long first, long second, long count);
    }

    /**
     * Creates an empty table.
     *
     * @param limit how many hashes it holds at most, from 1
     */
    GroupTable(int limit) {
        this.limit = limit;
        this.bits = START_BITS;
        this.places = new long[LONGS << bits];
    }

    /** Whether no further hash may be added. */
    boolean isFull() {
        return size >= limit;
    }

    int size() {
        return size;
    }

    /** Counts a record; the table must not be full. */
    void add(long first, long second) {
        add(first, second, 1);
        if (size > 1 << (bits - 1)) {
            grow();
        }
    }

    private void add(long first, long second, long count) {
        int mask = (1 << bits) - 1;
        int place = (int) (first >>> (Long.SIZE - bits));
        while (true) {
            int at = place * LONGS;
            if (places[at + 2] == 0) {
                places[at] = first;
                places[at + 1] = second;
                places[at + 2] = count;
                size++;
                return;
            }
            if (places[at] == first && places[at + 1] == second) {
                places[at + 2] += count;
                return;
            }
            place = (place + 1) & mask;
        }
    }

    private void grow() {
        long[] old = places;
        bits++;
        places = new long[LONGS << bits];
        size = 0;
        for (int at = 0; at < old.length; at += LONGS) {
            if (old[at + 2] != 0) {
                add(old[at], old[at + 1], old[at + 2]);
            }
        }
    }

    /** Tells all hashes in order, and empties the table. */
    void drain(Visitor visitor) {
        sort();
        for (int at = 0; at < size * LONGS; at += LONGS) {
            visitor.group(places[at], places[at + 1], places[at + 2]);
        }
        Arrays.fill(places, 0);
        size = 0;
    }

    /** Brings all hashes to the start, each behind the smaller ones; few of them have far to go. */
    private void sort() {
        int end = 0;
        for (int from = 0; from < places.length; from += LONGS) {
            long count = places[from + 2];
            if (count == 0) {
                continue;
            }
            long first = places[from];
            long second = places[from + 1];
            int to = end;
            while (to > 0 && compare(first, second, places[to - LONGS], places[to - LONGS + 1]) < 0) {
                to -= LONGS;
            }
            System.arraycopy(places, to, places, to + LONGS, end - to);
            places[to] = first;
            places[to + 1] = second;
            places[to + 2] = count;
            end += LONGS;
        }
    }

    /** The order of hashes. */
    static int compare(long first, long second, long otherFirst, long otherSecond) {
        int order = Long.compareUnsigned(first, otherFirst);
        return order != 0 ? order : Long.compareUnsigned(second, otherSecond);
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "GroupTable[" + size + " groups]";
    }
}

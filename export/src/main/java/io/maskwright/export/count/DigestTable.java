package io.maskwright.export.count;

import java.util.function.IntConsumer;

/**
 * Digests of 16 bytes, and how often each was added if that is kept: 16 bytes for each slot, 20 with counts, and between
 * three eighths and three quarters of the slots in use. While it grows it takes half as much again. Not thread-safe.
 */
final class DigestTable {

    private static final int FIRST_SLOTS = 1 << 10;

    /** Whether counts are kept beside the digests. */
    enum Counts {
        KEPT,
        NONE
    }

    private final Counts kept;
    private long[] keys;
    private int[] counts;
    private int size;

    DigestTable(Counts kept) {
        this.kept = kept;
        this.keys = new long[2 * FIRST_SLOTS];
        this.counts = new int[kept == Counts.KEPT ? FIRST_SLOTS : 0];
    }

    /** Adds a digest and tells whether it is new. */
    boolean add(Digest128 digest) {
        int slot = slot(keys, digest.high(), digest.low());
        boolean isNew = isFree(keys, slot);
        if (isNew) {
            if (size >= keys.length / 2 / 4 * 3) {
                grow();
                slot = slot(keys, digest.high(), digest.low());
            }
            keys[2 * slot] = digest.high();
            keys[2 * slot + 1] = digest.low();
            size++;
        }
        if (kept == Counts.KEPT) {
            counts[slot]++;
        }
        return isNew;
    }

    /** How often a digest was added; only where counts are kept. */
    int count(Digest128 digest) {
        int slot = slot(keys, digest.high(), digest.low());
        return isFree(keys, slot) ? 0 : counts[slot];
    }

    /** How many different digests there are. */
    int size() {
        return size;
    }

    /** Gives the count of each digest, in no order. */
    void forEachCount(IntConsumer consumer) {
        for (int count : counts) {
            if (count > 0) {
                consumer.accept(count);
            }
        }
    }

    /** A digest is as good as random, so its own bits tell where to begin. */
    private static int slot(long[] keys, long high, long low) {
        int mask = keys.length / 2 - 1;
        int slot = (int) low & mask;
        while (!isFree(keys, slot) && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static boolean isFree(long[] keys, int slot) {
        return keys[2 * slot] == 0 && keys[2 * slot + 1] == 0;
    }

    private void grow() {
        long[] wider = new long[2 * keys.length];
        int[] widerCounts = new int[2 * counts.length];
        for (int old = 0; old < keys.length / 2; old++) {
            if (!isFree(keys, old)) {
                int slot = slot(wider, keys[2 * old], keys[2 * old + 1]);
                wider[2 * slot] = keys[2 * old];
                wider[2 * slot + 1] = keys[2 * old + 1];
                if (kept == Counts.KEPT) {
                    widerCounts[slot] = counts[old];
                }
            }
        }
        keys = wider;
        counts = widerCounts;
    }

    /** Tells the size and no content. */
    @Override
    public String toString() {
        return "DigestTable[" + size + "]";
    }
}

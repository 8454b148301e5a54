package io.maskwright.export.proof;

/**
 * A set of hashes in memory of a fixed size: never says no of one that is in it, and seldom yes of another. Twelve bits for
 * each, in one line of 512. Not thread-safe while it is filled.
 */
final class KeyedFilter {

    private static final int WORDS_IN_BLOCK = 8;
    private static final int BITS_IN_BLOCK = 512;
    private static final int PROBES = 12;
    private static final int PROBES_A_HASH = 6;
    private static final int PROBE_BITS = 9;

    private final long[] words;
    private final long blocks;

    /**
     * Creates an empty set.
     *
     * @param bytes how much memory it may take; at least one block is taken
     */
    KeyedFilter(long bytes) {
        this.blocks = Math.max(1, Math.min(bytes / Long.BYTES / WORDS_IN_BLOCK, Integer.MAX_VALUE / 16));
        this.words = new long[(int) blocks * WORDS_IN_BLOCK];
    }

    void add(long hash) {
        int start = block(hash);
        long first = second(hash);
        long bits = first;
        for (int i = 0; i < PROBES; i++) {
            if (i == PROBES_A_HASH) {
                bits = second(first);
            }
            int bit = (int) (bits & (BITS_IN_BLOCK - 1));
            words[start + (bit >> 6)] |= 1L << bit;
            bits >>>= PROBE_BITS;
        }
    }

    boolean mayContain(long hash) {
        int start = block(hash);
        long first = second(hash);
        long bits = first;
        for (int i = 0; i < PROBES; i++) {
            if (i == PROBES_A_HASH) {
                bits = second(first);
            }
            int bit = (int) (bits & (BITS_IN_BLOCK - 1));
            if ((words[start + (bit >> 6)] & 1L << bit) == 0) {
                return false;
            }
            bits >>>= PROBE_BITS;
        }
        return true;
    }

    private int block(long hash) {
        return (int) (((hash >>> 32) * blocks) >>> 32) * WORDS_IN_BLOCK;
    }

    private static long second(long hash) {
        long h = (hash + 0x632BE59BD9B4E019L) * 0xD6E8FEB86659FD93L;
        return (h ^ (h >>> 32)) * 0xD6E8FEB86659FD93L ^ (h >>> 29);
    }

    long bytes() {
        return (long) words.length * Long.BYTES;
    }

    /** How likely it says yes of something that is not in it, as it is filled now. */
    double falsePositiveRate() {
        double sum = 0;
        for (int block = 0; block < blocks; block++) {
            int set = 0;
            for (int word = 0; word < WORDS_IN_BLOCK; word++) {
                set += Long.bitCount(words[block * WORDS_IN_BLOCK + word]);
            }
            sum += Math.pow(set / (double) BITS_IN_BLOCK, PROBES);
        }
        return sum / blocks;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "KeyedFilter[" + bytes() + " bytes]";
    }
}

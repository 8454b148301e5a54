package io.maskwright.export;

import java.util.Arrays;

/**
 * Makes one hash of the values of each record that leaves: records with equal values have equal hashes, others do not. One thread
 * uses it.
 */
final class GroupHashes {

    /** How many longs a hash is. */
    static final int LONGS = 2;

    private static final int START_BYTES = 256;
    private static final int START_LONGS = 1 << 10;
    private static final long[] NONE = {};

    /** What a value is, so that none is written as another one. */
    private static final byte ABSENT = 0;

    private static final byte NULL = 1;
    private static final byte TEXT = 2;
    private static final byte NUMBER = 3;
    private static final byte TRUE = 4;
    private static final byte FALSE = 5;

    private final SipHash hash;
    private byte[] bytes = new byte[START_BYTES];
    private int length;
    private long[] hashes = NONE;
    private int taken;

    GroupHashes(GroupKey key) {
        this.hash = key.hash();
    }

    /** Adds a value that is not there. */
    GroupHashes absent() {
        mark(ABSENT);
        return this;
    }

    /** Adds a null. */
    GroupHashes nothing() {
        mark(NULL);
        return this;
    }

    GroupHashes truth(boolean value) {
        mark(value ? TRUE : FALSE);
        return this;
    }

    GroupHashes text(String value) {
        mark(TEXT);
        chars(value);
        return this;
    }

    /** Adds a number as it is written. */
    GroupHashes number(String digits) {
        mark(NUMBER);
        chars(digits);
        return this;
    }

    private void mark(byte mark) {
        room(1);
        bytes[length] = mark;
        length++;
    }

    private void chars(String value) {
        int chars = value.length();
        room(Integer.BYTES + 2L * chars);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            bytes[length] = (byte) (chars >>> shift);
            length++;
        }
        for (int i = 0; i < chars; i++) {
            char c = value.charAt(i);
            bytes[length] = (byte) c;
            bytes[length + 1] = (byte) (c >>> Byte.SIZE);
            length += 2;
        }
    }

    private void room(long more) {
        long needed = length + more;
        if (needed > Integer.MAX_VALUE - Long.BYTES) {
            throw new ExportException("the values that rows look alike by are too long to be compared");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * bytes.length, Integer.MAX_VALUE / 2)));
        }
    }

    /** Ends a record: takes the hash of the values that were added. */
    void end() {
        if (taken == hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(START_LONGS, 2 * taken));
        }
        hashes[taken] = hash.hash(bytes, length);
        hashes[taken + 1] = hash.second();
        taken += LONGS;
        forget();
    }

    private void forget() {
        if (bytes.length > START_BYTES * START_BYTES) {
            bytes = new byte[START_BYTES];
        } else {
            Arrays.fill(bytes, 0, length, (byte) 0);
        }
        length = 0;
    }

    /** Hands over the hashes of all records since the last call. */
    GroupBlock take() {
        GroupBlock made = taken == 0 ? GroupBlock.NONE : new GroupBlock(Arrays.copyOf(hashes, taken));
        taken = 0;
        return made;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "GroupHashes[" + taken / LONGS + "]";
    }
}

package io.maskwright.export;

/** The hashes of records that leave, as {@link GroupHashes} made them. */
final class GroupBlock {

    static final GroupBlock NONE = new GroupBlock(new long[0]);

    private final long[] hashes;

    /**
     * Creates a block.
     *
     * @param hashes two longs for each record; not copied
     */
    GroupBlock(long[] hashes) {
        this.hashes = hashes;
    }

    int records() {
        return hashes.length / GroupHashes.LONGS;
    }

    long first(int record) {
        return hashes[record * GroupHashes.LONGS];
    }

    long second(int record) {
        return hashes[record * GroupHashes.LONGS + 1];
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "GroupBlock[" + records() + " records]";
    }
}

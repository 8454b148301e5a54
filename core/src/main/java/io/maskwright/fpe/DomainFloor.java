package io.maskwright.fpe;

/** How many values of a length there must be at least. */
public enum DomainFloor {

    /** 1,000,000: what SP 800-38G Revision 1 requires. */
    MILLION(1_000_000),

    /**
     * 100, the floor of 2016, for decryption alone: reads data that was written before the requirement. Encryption stays
     * at 1,000,000. Whoever holds results of so small a domain can find the values with little work.
     */
    UNSAFE_HUNDRED_ONLY_TO_DECRYPT_DATA_OF_BEFORE_REVISION_1(100);

    private final int least;

    DomainFloor(int least) {
        this.least = least;
    }

    /**
     * Returns the number of values.
     *
     * @return 1,000,000 or 100
     */
    public int leastValues() {
        return least;
    }

    /** What holds for a direction: encryption never goes below a million. */
    int leastValues(Direction direction) {
        return direction == Direction.ENCRYPT ? MILLION.least : least;
    }
}

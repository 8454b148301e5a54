package io.maskwright.format;

/** Values of one form and kept part, at most 2^62, numbered. Immutable. */
abstract class SmallGroup {

    final String kept;
    final long size;
    /** The characters of each value. */
    final int length;

    SmallGroup(String kept, long size, int length) {
        this.kept = kept;
        this.size = size;
        this.length = length;
    }

    /** Returns the rank of a plain text without separators, or -1 if it is no value of the group. */
    abstract long rank(String compact);

    /** Writes the value of a rank as {@link #length} ASCII characters. */
    abstract void write(long rank, byte[] ascii);
}

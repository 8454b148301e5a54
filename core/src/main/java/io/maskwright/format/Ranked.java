package io.maskwright.format;

import java.math.BigInteger;

/**
 * A value read by a {@link Ranking}: its rank, its group, and how its text is laid out. Nothing of it stands in
 * {@code toString}.
 *
 * <p>Immutable.
 */
public sealed interface Ranked {

    /**
     * Returns the part of the value that stays readable, in canonical form.
     *
     * @return the kept part, empty if nothing is kept
     */
    String kept();

    /** A value of a group of at most 2^62 values. */
    non-sealed interface Small extends Ranked {

        /** The greatest size of a group whose ranks are handled as {@code long}. */
        long MAX_SIZE = 1L << 62;

        /**
         * Returns the number of values in the group.
         *
         * @return 1 to {@link #MAX_SIZE}
         */
        long size();

        /**
         * Returns the rank.
         *
         * @return 0 to size - 1
         */
        long rank();

        /**
         * Writes another value of the group in the layout of this one: separators, width and case stay; check digits are
         * computed anew.
         *
         * @param rank 0 to size - 1
         * @return the text
         */
        String write(long rank);
    }

    /** A value of a group of more than 2^62 values. */
    non-sealed interface Large extends Ranked {

        /**
         * Returns the number of values in the group.
         *
         * @return 1 or more
         */
        BigInteger size();

        /**
         * Returns the rank.
         *
         * @return 0 to size - 1
         */
        BigInteger rank();

        /**
         * Writes another value of the group in the layout of this one, as {@link Small#write}.
         *
         * @param rank 0 to size - 1
         * @return the text
         */
        String write(BigInteger rank);
    }
}

package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;

/** How values of one format are read and written, for one thread. */
interface Form {

    /**
     * Reads a value.
     *
     * @throws UntreatableValueException if it is none of the format
     */
    Reading read(Direction direction, String value);

    /** Forgets texts of a length that were read and written last. */
    void clear(int length);

    /** A value that was read: what of it is encrypted, and how to write another in its place. */
    interface Reading {

        /** The FF1 that treats it. */
        Lane lane();

        /** What is kept of it, as a tweak. */
        long tweak();

        /** Loads what is encrypted. */
        void load(int place);

        /** Whether the result at a place is one of the format; else it is treated again. */
        boolean isInside(int place);

        /** Writes the result at a place. */
        String write(int place);
    }
}

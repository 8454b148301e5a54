package io.maskwright.export;

import io.maskwright.export.spi.Slice;
import io.maskwright.plan.RowBatch;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows that are treated together, on their way from a slice to an encoder. One thread uses it. */
interface BatchRows {

    /** How many rows are treated together. */
    int CAPACITY = 512;

    /** Gets told of the records of a slice. */
    interface Reading {

        /** Takes the next row into account; returns its number. */
        long nextRow();

        /** Takes note that the batch has the row now; it may be full. */
        void added();

        /**
         * Takes a broken record.
         *
         * @param content seals what was read of it, if anything
         */
        void broken(String reason, @Nullable Sealing content);

        /** Takes note of a blank line. */
        void blank();
    }

    /** Seals what was read of a record. */
    interface Sealing {
        String seal(RecordSealer sealer, long row);
    }

    /** Reads a slice, row by row into the batch. */
    void read(Slice slice, Reading reading) throws IOException;

    /** What treats the rows. */
    RowBatch batch();

    /** The values of a row as they came; asked for only where rows are sealed. */
    @Nullable
    Object[] untreated(int index);

    /** Encodes a treated row. */
    void encode(int index);

    /** Forgets all rows. */
    void clear();
}

package io.maskwright.export;

import io.maskwright.export.spi.Slice;
import java.io.IOException;

/** Takes slices apart, treats their records and brings them into the form of the target. One thread uses it. */
interface SliceTreater {

    /**
     * Treats a slice.
     *
     * @param recordsBefore how many records stand before it in the source
     */
    TreatedSlice treat(Slice slice, long recordsBefore) throws IOException;
}

package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a file into slices of whole documents, as the bytes say and nothing else. One thread at a time uses it. */
interface JsonCutter {

    /** About how many bytes of documents make a slice. */
    int SLICE_BYTES = 1 << 18;

    /** The bytes a character of Java can have at most, in any encoding. */
    int MAX_BYTES_PER_CHAR = 4;

    /** Goes to where an earlier cutter of the same file stood. */
    void goTo(Mark mark) throws IOException;

    /** Returns the next slice, or null at the end. */
    @Nullable
    JsonSlice next() throws IOException;
}

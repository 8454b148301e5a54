package io.maskwright.export.spi;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a {@link Source}. One thread at a time calls it; the slices that it gives are taken apart by others.
 */
public interface SourceReader extends Closeable {

    /**
     * Returns the form of the records. Called once, before the first slice.
     *
     * @return the form
     * @throws IOException if it cannot be read
     */
    RecordForm form() throws IOException;

    /**
     * Returns the records that come next, not taken apart yet. Where slices end must not depend on anything but the source.
     *
     * @return some records, or null at the end
     * @throws IOException if they cannot be read
     */
    @Nullable
    Slice next() throws IOException;

    /**
     * Returns where the last slice ended, so that a reading can go on from there.
     *
     * @return the place, or null if this source can only be read from its start
     */
    default @Nullable Mark mark() {
        return null;
    }

    /**
     * Returns how much was read, for progress.
     *
     * @return bytes, or 0 where there is nothing to count
     */
    default long bytesRead() {
        return 0;
    }

    /**
     * Returns how much there is, for progress.
     *
     * @return bytes, or 0 if nobody knows
     */
    default long totalBytes() {
        return 0;
    }

    /**
     * Returns the digest of all that was read, once the end was reached.
     *
     * @return SHA-256 in 64 lower-case hexadecimal digits, or null where there are no bytes to digest
     */
    default @Nullable String sha256() {
        return null;
    }
}

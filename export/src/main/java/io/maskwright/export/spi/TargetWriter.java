package io.maskwright.export.spi;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One writing to a {@link Target}. One thread at a time calls it, but for the encoders, of which each thread has its own.
 * {@link #close} takes back whatever was not published.
 */
public interface TargetWriter extends Closeable {

    /**
     * Returns an encoder for one thread.
     *
     * @return a new encoder
     */
    RecordEncoder encoder();

    /**
     * Writes records, in the order of the source.
     *
     * @param block what an encoder of this writer made
     * @throws IOException if it cannot be written
     */
    void write(Block block) throws IOException;

    /**
     * Makes all that was written so far durable, so that a writing can go on from there after a crash.
     *
     * @return the place, or null if this target can only be written from its start
     * @throws IOException if it cannot be written
     */
    default @Nullable Mark mark() throws IOException {
        return null;
    }

    /**
     * Makes all of it durable, still unseen. Nothing is written afterwards.
     *
     * @throws IOException if it cannot be written
     */
    void complete() throws IOException;

    /**
     * Shows it, at once and as a whole. Once, after {@link #complete}.
     *
     * @throws IOException if it cannot be shown; nothing of it is then
     */
    void publish() throws IOException;

    /**
     * Takes back what was published, because what belongs to it could not be published. A target that cannot does nothing.
     *
     * @throws IOException if it should be possible and is not
     */
    default void withdraw() throws IOException {}

    /**
     * Leaves what was written for a later writing from its last {@link #mark()}, and closes.
     *
     * @throws IOException if it cannot be closed
     */
    default void suspend() throws IOException {
        close();
    }

    /**
     * Returns how much was written.
     *
     * @return bytes, or 0 where there is nothing to count
     */
    default long bytesWritten() {
        return 0;
    }

    /**
     * Returns what a person should know of the target, such as a constraint that could not be verified.
     *
     * @return whole sentences without values; none by default
     */
    default List<String> warnings() {
        return List.of();
    }

    /**
     * Returns the digest of all that was written, after {@link #complete}.
     *
     * @return SHA-256 in 64 lower-case hexadecimal digits, or null where there are no bytes to digest
     */
    default @Nullable String sha256() {
        return null;
    }
}

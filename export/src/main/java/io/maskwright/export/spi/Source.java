package io.maskwright.export.spi;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of an export come from: a file, a query, anything that can be read from its start in the same order
 * each time.
 *
 * <p>Immutable and thread-safe; each {@link #open} is on its own.
 */
public interface Source {

    /**
     * Returns what messages, reports and manifests call it: a path, a table. Never a value, a password or a key.
     *
     * @return the name
     */
    String name();

    /**
     * Starts to read.
     *
     * @param from where an earlier reading of the same source stood, as its {@link SourceReader#mark()} told; or null for
     *     the start. A source that gives no marks is never given one
     * @return the reader
     * @throws IOException if it cannot be read, or what lies before the mark is not what it was; its message is not shown, for it may
     *     hold anything. To say why, throw a {@link TransferException}
     */
    SourceReader open(@Nullable Mark from) throws IOException;
}

package io.maskwright.export.spi;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of an export go. Until {@link TargetWriter#publish} nobody sees any of them.
 *
 * <p>Immutable and thread-safe; each {@link #open} is on its own.
 */
public interface Target {

    /**
     * Returns what messages, reports and manifests call it: a path, a table. Never a value, a password or a key.
     *
     * @return the name
     */
    String name();

    /**
     * Returns how the output is read again, for its manifest: words such as {@code format} ({@code csv}, {@code json-lines}),
     * {@code encoding}, {@code delimiter}, {@code quote}, {@code header}. Never a value, a password or a key.
     *
     * @return the words by name; none where there is nothing to say
     */
    default Map<String, String> howToRead() {
        return Map.of();
    }

    /**
     * Starts to write, and refuses what can be told before the first record: records that do not fit the target.
     *
     * @param form the form of the records that will be written
     * @param from where an earlier writing that was not published stood, as its {@link TargetWriter#mark()} told; or null to
     *     start anew. A target that gives no marks is never given one
     * @return the writer
     * @throws IOException if it cannot be written, or what lies before the mark is not what it was; its message is not shown, for it may
     *     hold anything. To say why, throw a {@link TransferException}
     * @throws io.maskwright.PlanException if treated records cannot fit the target
     */
    TargetWriter open(TargetForm form, @Nullable Mark from) throws IOException;
}

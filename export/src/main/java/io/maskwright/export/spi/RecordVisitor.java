package io.maskwright.export.spi;

import org.jspecify.annotations.Nullable;

/** Gets the records of a {@link Slice} one by one. One thread calls it. */
public interface RecordVisitor {

    /**
     * Takes a row of a table.
     *
     * @param cells one value for each column, untreated; not kept and not changed after the call
     */
    void row(@Nullable Object[] cells);

    /**
     * Takes a document.
     *
     * @param json the bytes that hold it; not kept after the call
     * @param from the first byte of the document, in UTF-8
     * @param to behind its last byte
     */
    void document(byte[] json, int from, int to);

    /**
     * Takes note of a record that is broken. It counts as read and goes into quarantine.
     *
     * @param reason why in a few words, without content, such as {@code field count}
     */
    void broken(String reason);

    /** Takes note of something between records that is none, such as a blank line. It is counted and skipped. */
    void blank();
}

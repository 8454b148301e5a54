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
     * Takes note of a record that is broken and whose content is not to be had. It counts as read and goes into
     * quarantine.
     *
     * @param reason why in a few words, without content, such as {@code field count}
     */
    void broken(String reason);

    /**
     * Takes a record that is broken, with its cells as they were read.
     *
     * @param reason why in a few words, without content, such as {@code field count}
     * @param cells what was read, as many as there are; not kept and not changed after the call
     */
    default void broken(String reason, @Nullable Object[] cells) {
        broken(reason);
    }

    /**
     * Takes a record that is broken, with its bytes as they were read.
     *
     * @param reason why in a few words, without content, such as {@code malformed}
     * @param record the bytes that hold it; not kept after the call
     * @param from its first byte
     * @param to behind its last byte
     */
    default void broken(String reason, byte[] record, int from, int to) {
        broken(reason);
    }

    /** Takes note of something between records that is none, such as a blank line. It is counted and skipped. */
    void blank();
}

package io.maskwright.export.spi;

import org.jspecify.annotations.Nullable;

/**
 * Brings treated records into the form of a target, away from the thread that writes. One thread uses it.
 */
public interface RecordEncoder {

    /**
     * Adds a row of a table.
     *
     * @param cells one treated value for each column that is shown; null for nothing, and
     *     {@link io.maskwright.Omitted#OMITTED} where a condition left the value out; not kept
     * @param rowNumber its number in the source, for messages
     * @throws TransferException if the row does not fit the target
     */
    void row(@Nullable Object[] cells, long rowNumber);

    /**
     * Adds a treated document.
     *
     * @param json the bytes that hold it; not kept
     * @param from the first byte of the document, in UTF-8
     * @param to behind its last byte
     * @param rowNumber its number in the source, for messages
     * @throws TransferException if the document does not fit the target
     */
    void document(byte[] json, int from, int to, long rowNumber);

    /**
     * Hands over what was added, and begins anew.
     *
     * @return the records, perhaps none
     */
    Block take();
}

package io.maskwright.export.spi;

import java.io.IOException;

/**
 * Some records of a source that follow each other, as they were read and not taken apart yet. Any one thread may take it
 * apart, once.
 */
public interface Slice {

    /**
     * Returns how many records it holds, broken ones among them.
     *
     * @return the number, which {@link #read} must meet exactly: an export that counts otherwise fails
     */
    int records();

    /**
     * Takes the records apart, in their order.
     *
     * @param records gets them
     * @throws IOException if they cannot be read
     * @throws TransferException if the form is broken beyond a record: nothing of the run is published then
     */
    void read(RecordVisitor records) throws IOException;
}

package io.maskwright.export.spi;

/** Treated records in the form of a target, made by a {@link RecordEncoder} and not written yet. */
public interface Block {

    /**
     * Returns how many records it holds.
     *
     * @return the number
     */
    int records();
}

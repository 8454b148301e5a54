package io.maskwright.export;

import io.maskwright.export.spi.Block;

/** Records as the bytes of a file. */
final class FileBlock implements Block {

    private final byte[] bytes;
    private final int length;
    private final int records;

    /**
     * Creates a block.
     *
     * @param bytes holds the records from its start on; not copied
     * @param length how many bytes they are
     * @param records how many records they are
     */
    FileBlock(byte[] bytes, int length, int records) {
        this.bytes = bytes;
        this.length = length;
        this.records = records;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    @Override
    public int records() {
        return records;
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "FileBlock[" + length + " bytes, " + records + " records]";
    }
}

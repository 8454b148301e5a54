package io.maskwright.export;

import io.maskwright.export.spi.RecordEncoder;
import org.jspecify.annotations.Nullable;

/** Packs what another encoder makes of documents. */
final class PackedDocuments implements RecordEncoder {

    private final RecordEncoder plain;
    private final Gzip gzip = new Gzip();

    PackedDocuments(RecordEncoder plain) {
        this.plain = plain;
    }

    @Override
    public void row(@Nullable Object[] cells, long rowNumber) {
        plain.row(cells, rowNumber);
    }

    @Override
    public void document(byte[] json, int from, int to, long rowNumber) {
        plain.document(json, from, to, rowNumber);
    }

    @Override
    public FileBlock take() {
        return gzip.pack((FileBlock) plain.take());
    }
}

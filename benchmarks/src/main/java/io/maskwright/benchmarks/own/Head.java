package io.maskwright.benchmarks.own;

import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first records of a source, taken apart and held in memory for as long as they are measured.
 *
 * @param form rows or documents
 * @param slices how many slices they are
 * @param records how many records, broken ones among them
 * @param bytes about how large they are
 * @param rows the cells of rows
 * @param documents the bytes of documents
 */
record Head(
        RecordForm form, int slices, long records, long bytes, List<@Nullable Object[]> rows, List<byte[]> documents) {

    /** However many rows were asked for: this much of a file fits into memory some times over. */
    private static final long MOST_BYTES = 32 << 20;

    static Head read(Source source, long mostRecords) throws IOException {
        Collector collector = new Collector();
        try (SourceReader reader = source.open(null)) {
            RecordForm form = reader.form();
            int slices = 0;
            long records = 0;
            while (records < mostRecords && reader.bytesRead() < MOST_BYTES) {
                Slice slice = reader.next();
                if (slice == null) {
                    break;
                }
                slice.read(collector);
                slices++;
                records += slice.records();
            }
            return new Head(form, slices, records, reader.bytesRead(), collector.rows, collector.documents);
        }
    }

    /** Holds nothing of the content. */
    @Override
    public String toString() {
        return "Head[" + records + " records]";
    }

    /** Keeps what is whole. */
    private static final class Collector implements RecordVisitor {

        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private final List<byte[]> documents = new ArrayList<>();

        @Override
        public void row(@Nullable Object[] cells) {
            rows.add(cells.clone());
        }

        @Override
        public void document(byte[] json, int from, int to) {
            documents.add(Arrays.copyOfRange(json, from, to));
        }

        @Override
        public void broken(String reason) {
            // The export before counted it.
        }

        @Override
        public void blank() {
            // It is no record.
        }
    }
}

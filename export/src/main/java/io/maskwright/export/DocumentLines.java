package io.maskwright.export;

import io.maskwright.export.LineSource.Found;
import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file, each for a document, not looked into. */
record DocumentLines(Path path, @Nullable Charset encoding, int maxRecordChars) implements Source {

    private static final int SLICE_LINES = 256;
    private static final long SLICE_BYTES = 1 << 18;
    private static final byte[] BROKEN = new byte[0];

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public SourceReader open(@Nullable Mark from) {
        return new Reader(InputFile.open(path, encoding, null), maxRecordChars);
    }

    /** One reading. */
    private static final class Reader implements SourceReader {

        private final InputFile input;
        private final LineSource lines;

        Reader(InputFile input, int maxRecordChars) {
            this.input = input;
            this.lines = new LineSource(input.bytes(), input.encoding().charset(), maxRecordChars);
        }

        @Override
        public RecordForm form() {
            return new RecordForm.Documents();
        }

        @Override
        public @Nullable Slice next() throws IOException {
            List<byte[]> documents = new ArrayList<>();
            long bytes = 0;
            int blanks = 0;
            Found found = Found.LINE;
            while (documents.size() < SLICE_LINES && bytes < SLICE_BYTES && found != Found.END) {
                found = lines.next();
                if (found == Found.BROKEN_LINE) {
                    documents.add(BROKEN);
                } else if (found == Found.LINE && lines.isBlank()) {
                    blanks++;
                } else if (found == Found.LINE) {
                    byte[] document = new String(lines.chars(), 0, lines.length()).getBytes(StandardCharsets.UTF_8);
                    documents.add(document);
                    bytes += document.length;
                }
            }
            return documents.isEmpty() && blanks == 0 ? null : new Lines(documents, blanks);
        }

        @Override
        public long bytesRead() {
            return input.bytesRead();
        }

        @Override
        public long totalBytes() {
            return input.totalBytes();
        }

        @Override
        public void close() throws IOException {
            input.close();
        }
    }

    /** Some lines. */
    private record Lines(List<byte[]> documents, int blanks) implements Slice {

        @Override
        public int records() {
            return documents.size();
        }

        @Override
        public void read(RecordVisitor records) {
            for (int i = 0; i < blanks; i++) {
                records.blank();
            }
            for (byte[] document : documents) {
                if (document == BROKEN) {
                    records.broken("malformed");
                } else {
                    records.document(document, 0, document.length);
                }
            }
        }
    }
}

package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reading that ends as soon as somebody wants the run to stop. */
final class StoppableReading {

    private final Cancellation cancellation;

    StoppableReading(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    Source of(Source source) {
        return new Source() {
            @Override
            public String name() {
                return source.name();
            }

            @Override
            public SourceReader open(@Nullable Mark from) throws IOException {
                cancellation.stopIfAsked();
                return new Reader(source.open(from));
            }
        };
    }

    InputStream of(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                cancellation.stopIfAsked();
                return super.read(into, from, length);
            }
        };
    }

    /** Looks before each slice. */
    private final class Reader implements SourceReader {

        private final SourceReader reader;

        Reader(SourceReader reader) {
            this.reader = reader;
        }

        @Override
        public RecordForm form() throws IOException {
            return reader.form();
        }

        @Override
        public @Nullable Slice next() throws IOException {
            cancellation.stopIfAsked();
            return reader.next();
        }

        @Override
        public @Nullable Mark mark() {
            return reader.mark();
        }

        @Override
        public long bytesRead() {
            return reader.bytesRead();
        }

        @Override
        public long totalBytes() {
            return reader.totalBytes();
        }

        @Override
        public @Nullable String sha256() {
            return reader.sha256();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}

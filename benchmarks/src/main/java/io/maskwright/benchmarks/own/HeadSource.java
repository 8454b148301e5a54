package io.maskwright.benchmarks.own;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The first records of a source, over and over. Immutable.
 *
 * @param whole the source
 * @param slices how many of its slices
 * @param times how often
 */
record HeadSource(Source whole, int slices, long times) implements Source {

    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public SourceReader open(@Nullable Mark from) throws IOException {
        return new Reader();
    }

    /** Opens the source anew for each time. */
    private final class Reader implements SourceReader {

        private SourceReader reader = whole.open(null);
        private final RecordForm form = reader.form();
        private int taken;
        private long time = 1;

        Reader() throws IOException {}

        @Override
        public RecordForm form() {
            return form;
        }

        @Override
        public @Nullable Slice next() throws IOException {
            Slice slice = taken < slices ? reader.next() : null;
            if (slice == null && time < times) {
                time++;
                taken = 0;
                reader.close();
                reader = whole.open(null);
                reader.form();
                slice = reader.next();
            }
            taken++;
            return slice;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}

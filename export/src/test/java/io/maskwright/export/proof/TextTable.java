package io.maskwright.export.proof;

import io.maskwright.export.spi.Mark;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.Source;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.SourceReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cells with commas between them, without quotes. */
record TextTable(Path path) implements Source {

    @Override
    public String name() {
        return "table";
    }

    @Override
    public SourceReader open(@Nullable Mark from) throws IOException {
        BufferedReader lines = Files.newBufferedReader(path);
        return new SourceReader() {
            @Override
            public RecordForm form() throws IOException {
                return new RecordForm.Table(Arrays.stream(lines.readLine().split(","))
                        .map(SourceColumn::text)
                        .toList());
            }

            @Override
            public @Nullable Slice next() throws IOException {
                String line = lines.readLine();
                return line == null
                        ? null
                        : new Slice() {
                            @Override
                            public int records() {
                                return 1;
                            }

                            @Override
                            public void read(RecordVisitor records) {
                                records.row(line.split(",", -1));
                            }
                        };
            }

            @Override
            public long totalBytes() {
                return path.toFile().length();
            }

            @Override
            public void close() throws IOException {
                lines.close();
            }
        };
    }
}

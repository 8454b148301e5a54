package io.maskwright.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.maskwright.export.spi.Source;
import io.maskwright.testkit.SourceContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Stands here and not beside the class, since the contracts are built after it. */
class CsvSourceContractTest extends SourceContract {

    @TempDir
    Path folder;

    @Override
    protected Source source(List<List<String>> rows) throws IOException {
        Path file = folder.resolve("in.csv");
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            writer.writeRecord("a", "b");
            rows.forEach(writer::writeRecord);
        }
        return new TableFileSource(file, new TableForm(',', '"', LineEnding.LF), Header.PRESENT, null, 1 << 20);
    }
}

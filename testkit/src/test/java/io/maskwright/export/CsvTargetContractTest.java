package io.maskwright.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.maskwright.export.spi.Target;
import io.maskwright.testkit.TargetContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Stands here and not beside the class, since the contracts are built after it. */
class CsvTargetContractTest extends TargetContract {

    @TempDir
    Path folder;

    @Override
    protected Target target() {
        return new TableFileTarget(
                folder.resolve("out.csv"),
                TextEncoding.of(StandardCharsets.UTF_8),
                new TableForm(',', '"', LineEnding.LF),
                Header.PRESENT,
                Formulas.KEEP,
                Existing.REFUSE,
                OutputOpener.NEW_FILE,
                null);
    }

    @Override
    protected List<List<String>> published() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        if (Files.exists(folder.resolve("out.csv"))) {
            try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(folder.resolve("out.csv"))) {
                records.forEach(record -> rows.add(List.of(record.getField("a"), record.getField("b"))));
            }
        }
        return rows;
    }
}

package io.maskwright.testdata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Generated tables, read back by others' readers. */
final class Tables {

    static final int ROWS = 10_000;

    private Tables() {}

    static byte[] bytes(TestTable table, Oddities oddities, int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableGenerator.builder(table).oddities(oddities).build().writeTo(out, rows);
        return out.toByteArray();
    }

    static String text(TestTable table, Oddities oddities, int rows) throws IOException {
        return new String(bytes(table, oddities, rows), StandardCharsets.UTF_8);
    }

    static List<NamedCsvRecord> records(TestTable table, Oddities oddities) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text(table, oddities, ROWS))) {
            return reader.stream().toList();
        }
    }

    static List<String> column(List<NamedCsvRecord> records, String name) {
        return records.stream().map(record -> record.getField(name)).toList();
    }
}

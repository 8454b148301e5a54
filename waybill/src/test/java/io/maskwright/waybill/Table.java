package io.maskwright.waybill;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 10,000 rows of the example table, with all that is odd about them. */
record Table(List<String> header, List<List<String>> rows) {

    static final Table WAYBILLS = read();

    private static Table read() {
        Path file = Path.of(System.getProperty("maskwright.root", ".."), "examples/data/waybills.csv");
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            List<List<String>> rows = new ArrayList<>();
            reader.forEach(record -> rows.add(List.copyOf(record.getFields())));
            return new Table(rows.get(0), rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Map<String, String> row(int index) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), rows.get(index).get(i));
        }
        return row;
    }
}

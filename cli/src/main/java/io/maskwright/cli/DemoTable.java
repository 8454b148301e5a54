package io.maskwright.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The columns of a parcel that a reader of the demonstration looks at. */
final class DemoTable {

    private static final List<String> COLUMNS =
            List.of("recipient_name", "recipient_phone", "recipient_id_no", "recipient_address", "goods", "remark");
    private static final String[] HEADINGS = {"name", "phone", "resident id", "address", "goods", "remark"};

    private DemoTable() {}

    static String of(Path file) throws IOException {
        TextTable table = new TextTable(HEADINGS);
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : records) {
                table.add(COLUMNS.stream().map(name -> cell(record, name)).toArray(String[]::new));
            }
        }
        return table.toString();
    }

    private static String cell(NamedCsvRecord record, String name) {
        return record.findField(name).map(text -> text.replace('\n', ' ')).orElse("(left out)");
    }
}

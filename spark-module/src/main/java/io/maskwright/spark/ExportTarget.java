package io.maskwright.spark;

import java.util.Map;

/** Where an export goes. */
sealed interface ExportTarget {

    /** The folder that has the manifest. */
    String folder();

    /**
     * A folder of files.
     *
     * @param folder the folder
     * @param format what Spark calls the format
     * @param options options of Spark for it
     * @param formulas what happens to cells of CSV that a spreadsheet would run
     */
    record Files(String folder, String format, Map<String, String> options, Formulas formulas) implements ExportTarget {

        private static final String CSV = "csv";

        public Files {
            options = Map.copyOf(format.equals(CSV) ? formulas.csvOptions(options) : options);
        }

        /** Whether the files are tables as text. */
        boolean isCsv() {
            return format.equals(CSV);
        }

        @Override
        public String toString() {
            return "Files[" + folder + "]";
        }
    }

    /**
     * A table of a database.
     *
     * @param table its name, as SQL writes it
     * @param options options of Spark for JDBC, among them passwords
     * @param folder the folder for the manifest
     */
    record Table(String table, Map<String, String> options, String folder) implements ExportTarget {

        public Table {
            options = Map.copyOf(options);
        }

        @Override
        public String toString() {
            return "Table[" + table + "]";
        }
    }
}

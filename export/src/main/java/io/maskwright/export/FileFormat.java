package io.maskwright.export;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The form of a file to export. */
public enum FileFormat {
    /** Values separated by commas, or by another delimiter; one record may span lines inside quotes. */
    CSV,
    /** As {@link #CSV}, separated by tabs. */
    TSV,
    /** One JSON object a line. */
    JSON_LINES,
    /** One JSON array of objects. */
    JSON_ARRAY;

    /**
     * Tells the format from the extension of a file name, in any case: {@code .csv}; {@code .tsv} and {@code .tab};
     * {@code .jsonl} and {@code .ndjson}; {@code .json}, which is an array. A {@code .gz} behind it is passed over:
     * {@code .csv.gz} is a CSV file that is packed.
     *
     * @param path a file, existing or not
     * @return the format, or empty for another extension
     */
    public static Optional<FileFormat> of(Path path) {
        Path fileName = path.getFileName();
        String name =
                fileName == null ? "" : Gzip.unpackedName(fileName.toString().toLowerCase(Locale.ROOT));
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "csv" -> Optional.of(CSV);
            case "tsv", "tab" -> Optional.of(TSV);
            case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
            case "json" -> Optional.of(JSON_ARRAY);
            default -> Optional.empty();
        };
    }

    boolean isTable() {
        return this == CSV || this == TSV;
    }

    JsonLayout layout() {
        return this == JSON_ARRAY ? JsonLayout.ARRAY : JsonLayout.LINES;
    }

    char defaultDelimiter() {
        return this == TSV ? '\t' : ',';
    }
}

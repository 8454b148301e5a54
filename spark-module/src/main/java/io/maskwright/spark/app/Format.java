package io.maskwright.spark.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that the application reads and writes. */
enum Format {
    CSV("csv", "csv", "csv(\\.gz)?"),
    TSV("tsv", "csv", "(tsv|tab)(\\.gz)?"),
    JSON("json", "json", "(json|jsonl|ndjson)(\\.gz)?"),
    PARQUET("parquet", "parquet", "parquet"),
    ORC("orc", "orc", "orc"),
    JDBC("jdbc", "jdbc", ""),
    KAFKA("kafka", "kafka", "");

    private final String word;
    private final String source;
    private final String ending;

    Format(String word, String source, String ending) {
        this.word = word;
        this.source = source;
        this.ending = ending;
    }

    /** As Spark calls it. */
    String source() {
        return source;
    }

    /** Whether it is a table as text. */
    boolean isTable() {
        return this == CSV || this == TSV;
    }

    /** What stands between cells where no option says otherwise. */
    String delimiter() {
        return this == TSV ? "\t" : ",";
    }

    boolean isFiles() {
        return this != JDBC && this != KAFKA;
    }

    static Format ofWord(String option, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.word.equals(lower))
                .findFirst()
                .orElseThrow(() -> new WrongUseException(option + " knows "
                        + Arrays.stream(values()).map(format -> format.word).collect(Collectors.joining(", "))));
    }

    /** The format that the end of a name tells. */
    static Optional<Format> ofName(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(Format::isFiles)
                .filter(format -> lower.matches("(?s).*\\." + format.ending))
                .findFirst();
    }
}

package io.maskwright.spark.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that the application reads and writes. */
enum Format {
    CSV("csv", "csv(\\.gz)?"),
    JSON("json", "(json|jsonl|ndjson)(\\.gz)?"),
    PARQUET("parquet", "parquet"),
    ORC("orc", "orc"),
    JDBC("jdbc", ""),
    KAFKA("kafka", "");

    private final String word;
    private final String ending;

    Format(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** As Spark calls it. */
    String word() {
        return word;
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
                        + Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "))));
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

package io.maskwright.spark.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that the application reads and writes. */
enum Format {
    CSV("csv", List.of(".csv", ".csv.gz")),
    JSON("json", List.of(".json", ".jsonl", ".ndjson", ".json.gz", ".jsonl.gz", ".ndjson.gz")),
    PARQUET("parquet", List.of(".parquet")),
    ORC("orc", List.of(".orc")),
    JDBC("jdbc", List.of()),
    KAFKA("kafka", List.of());

    private final String word;
    private final List<String> endings;

    Format(String word, List<String> endings) {
        this.word = word;
        this.endings = endings;
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

    static Optional<Format> ofName(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }
}

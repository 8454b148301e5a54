package io.maskwright.benchmarks.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All files of results, by name. Immutable. */
record Results(Map<String, ResultFile> files) {

    static Results read(Path folder) throws IOException {
        Map<String, ResultFile> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(f -> f.toString().endsWith(".json")).toList()) {
                ResultFile read = ResultReader.read(file);
                files.put(read.name(), read);
            }
        }
        return new Results(files);
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    ResultFile file(String name) {
        return Optional.ofNullable(files.get(name))
                .orElseThrow(() -> new PagesException(
                        "there is no result file \"" + name + "\"; there is: " + String.join(", ", files.keySet())));
    }

    /** The file that a selector names. */
    ResultFile fileOf(String selector) {
        return file(words(selector).get(0));
    }

    private static List<String> words(String selector) {
        return Arrays.asList(selector.strip().split(" +", -1));
    }

    /**
     * Finds a measurement.
     *
     * @param selector the name of a file and words that name one row of it
     * @return the row; empty if the file or the row is missing
     * @throws PagesException if more than one row has these words
     */
    Optional<Measurement> find(String selector) {
        List<String> words = words(selector);
        if (!has(words.get(0))) {
            return Optional.empty();
        }
        List<Measurement> found = file(words.get(0)).rows().stream()
                .filter(row -> row.matches(words.subList(1, words.size())))
                .toList();
        if (found.size() > 1) {
            throw new PagesException(
                    "\"" + selector + "\" names " + found.size() + " rows; more words are needed to name one");
        }
        return found.stream().findFirst();
    }
}

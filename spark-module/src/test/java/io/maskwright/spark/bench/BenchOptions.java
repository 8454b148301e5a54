package io.maskwright.spark.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param rows the sizes of the table, smallest first
 * @param repeats how often everybody is measured on each size
 * @param everyMechanismUpTo the greatest size that all mechanisms are measured on; greater ones have the module's alone
 * @param out the file of results
 * @param folder where tables are written
 * @param command what to tell of how this was called
 */
record BenchOptions(List<Long> rows, int repeats, long everyMechanismUpTo, Path out, Path folder, String command) {

    static final String USAGE =
            """
            Usage: spark-module/cluster bench [OPTIONS]
                   spark-module/cluster bench --page

              --rows N,...       sizes of the table, 1000000,5000000,20000000 unless said
              --repeat N         measured runs of everybody on each size, 3 unless said
              --mechanisms N     the greatest size that all mechanisms are measured on, 5000000 unless said
              --out FILE         results, bench-results/spark.json unless said
              --folder FOLDER    where tables are written: 120 bytes a row, twice
              --page             write the table of docs/spark.md from benchmarks/results/spark-jdk17.json
            """;

    /** What is deleted at the end is in a folder that nobody else has made. */
    private static final String OWN_FOLDER = "maskwright-bench";

    private static final String OWN_NAME = "spark-module/cluster bench";
    private static final long DEFAULT_MOST = 5_000_000;

    /**
     * Reads the words of a command line.
     *
     * @throws IllegalArgumentException if one of them is not understood
     */
    static BenchOptions parse(Path root, String... words) {
        List<Long> rows = List.of(1_000_000L, DEFAULT_MOST, 20_000_000L);
        int repeats = 3;
        long most = DEFAULT_MOST;
        Path out = root.resolve("bench-results/spark.json");
        Path folder = root.resolve("spark-module/target");
        for (int i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length) {
                throw new IllegalArgumentException(words[i] + " is no option, or lacks its value");
            }
            String value = words[i + 1];
            switch (words[i]) {
                case "--rows" ->
                    rows = Arrays.stream(value.split(","))
                            .map(Long::valueOf)
                            .sorted()
                            .toList();
                case "--repeat" -> repeats = Integer.parseInt(value);
                case "--mechanisms" -> most = Long.parseLong(value);
                case "--out" -> out = Path.of(value);
                case "--folder" -> folder = Path.of(value);
                default -> throw new IllegalArgumentException("there is no option " + words[i]);
            }
        }
        return new BenchOptions(rows, repeats, most, out.toAbsolutePath(), absolute(folder), command(words));
    }

    private static Path absolute(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--folder names no folder");
        }
        return folder.toAbsolutePath().resolve(OWN_FOLDER);
    }

    /** How it was called, without folders of this machine. */
    private static String command(String... words) {
        List<String> told = new ArrayList<>(List.of(OWN_NAME));
        for (int i = 0; i < words.length; i++) {
            boolean isPath = i > 0 && (words[i - 1].equals("--folder") || words[i - 1].equals("--out"));
            Path name = isPath ? Path.of(words[i]) : null;
            told.add(name != null && name.isAbsolute() ? String.valueOf(name.getFileName()) : words[i]);
        }
        return String.join(" ", told);
    }

    /** Who is measured on a size. */
    List<Contender> contenders(long size) {
        return Contender.all().stream()
                .filter(contender -> size <= everyMechanismUpTo || contender.mechanism() == Mechanism.MODULE)
                .toList();
    }
}

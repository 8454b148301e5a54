package io.maskwright.spark.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The table of {@code docs/spark.md}, from a file of results. The same file gives the same text everywhere. */
final class SpeedTable {

    private static final String RESULTS = "benchmarks/results/spark-jdk17.json";
    private static final String PAGE = "docs/spark.md";
    private static final String BEGIN = "<!-- speed-spark -->\n";
    private static final String END = "<!-- /speed-spark -->";
    private static final String NONE = "–";
    private static final String NOT_YET = "Not measured yet.\n";
    private static final double BILLION = 1e9;
    private static final double SECONDS_OF_HOUR = 3600;
    private static final int GROUP = 3;

    private final JsonNode report;
    private final List<Long> sizes;
    private final Map<String, Map<Long, JsonNode>> rows = new LinkedHashMap<>();

    private SpeedTable(JsonNode report) {
        this.report = report;
        Set<Long> found = new LinkedHashSet<>();
        for (JsonNode row : report.path("rows")) {
            long size = row.path("params").path("rows").asLong();
            found.add(size);
            rows.computeIfAbsent(name(row), name -> new LinkedHashMap<>()).put(size, row);
        }
        this.sizes = found.stream().sorted().toList();
    }

    /** The table of a file. */
    static String of(Path file) throws IOException {
        return new SpeedTable(new ObjectMapper().readTree(Files.readString(file))).text();
    }

    /** The page with the table of the committed results in its place. */
    static String page(Path root) throws IOException {
        Path results = root.resolve(RESULTS);
        String table = Files.exists(results) ? of(results) : NOT_YET;
        String page = Files.readString(root.resolve(PAGE)).replace("\r\n", "\n");
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalStateException(PAGE + " has no place for the table");
        }
        return page.substring(0, begin) + table + page.substring(end);
    }

    static void writePage(Path root) throws IOException {
        Files.writeString(root.resolve(PAGE), page(root));
    }

    private static String name(JsonNode row) {
        Contender.Work work = Contender.Work.valueOf(row.path("contender").asText());
        String form = row.path("form").asText();
        for (Contender contender : Contender.all()) {
            if (contender.work() == work && contender.form().equals(form)) {
                return contender.isOfTheModule() ? "**" + contender.work().words() + "**" : contender.words();
            }
        }
        return work.words() + ", " + form;
    }

    private String text() {
        StringBuilder text = new StringBuilder(head());
        List<String> heads = new ArrayList<>(List.of(""));
        sizes.forEach(size -> heads.add(grouped(new BigDecimal(size)) + " rows"));
        heads.addAll(List.of("spread", "of the copy", "shuffled bytes", "core-hours a billion rows"));
        text.append(line(heads));
        text.append("|---").append("|---:".repeat(heads.size() - 1)).append("|\n");
        rows.forEach((name, bySize) -> text.append(line(cells(name, bySize))));
        return text.toString();
    }

    private String head() {
        JsonNode machine = report.path("environment");
        return "Spark " + machine.path("versions").path("spark").asText() + ", JDK "
                + machine.path("jdk").asText() + ", "
                + machine.path("cpu").path("model").asText() + ", "
                + machine.path("processors").asInt() + " processors, "
                + report.path("date").asText().replaceFirst("T.*", "") + "; rows a second:\n\n";
    }

    /** Spread, share of the copy and cost are those of the greatest size that was measured. */
    private List<String> cells(String name, Map<Long, JsonNode> bySize) {
        List<String> cells = new ArrayList<>(List.of(name));
        for (long size : sizes) {
            JsonNode row = bySize.get(size);
            cells.add(row == null ? NONE : rounded(row.path("valuesPerSecond").asDouble(), 0));
        }
        long greatest = Collections.max(bySize.keySet());
        JsonNode row = bySize.get(greatest);
        cells.add(rounded(100 * spread(row), 0) + " %");
        cells.add(rounded(row.path("timesBaseline").asDouble(), 2));
        cells.add(grouped(new BigDecimal(row.path("shuffleBytes").asLong())));
        cells.add(rounded(coreHours(row), 1));
        return cells;
    }

    private static double spread(JsonNode row) {
        List<Double> seconds = StreamSupport.stream(row.path("seconds").spliterator(), false)
                .map(JsonNode::asDouble)
                .sorted()
                .toList();
        double rows = row.path("params").path("rows").asDouble();
        double median = rows / row.path("valuesPerSecond").asDouble();
        return (seconds.get(seconds.size() - 1) - seconds.get(0)) / median;
    }

    /** All processors are paid for as long as the job runs. */
    private double coreHours(JsonNode row) {
        int processors = report.path("environment").path("processors").asInt();
        return processors * BILLION / row.path("valuesPerSecond").asDouble() / SECONDS_OF_HOUR;
    }

    private static String rounded(double figure, int decimals) {
        return grouped(new BigDecimal(figure).setScale(decimals, RoundingMode.HALF_UP));
    }

    private static String grouped(BigDecimal figure) {
        String plain = figure.toPlainString();
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")).replace("|  |", "| |");
    }
}

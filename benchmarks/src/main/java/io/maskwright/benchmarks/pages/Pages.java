package io.maskwright.benchmarks.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All files that are made from the results, in one checkout. */
final class Pages {

    private static final String PAGE = "docs/benchmarks.md";
    private static final String CHARTS = "docs/charts/";
    private static final String NOTICE =
            "<!-- Written by `./maskwright bench pages` from benchmarks/results; change benchmarks/src/main/docs instead. -->\n";

    private final Path root;

    Pages(Path root) {
        this.root = root;
    }

    /** What each file should hold, by its path with slashes: the page, the charts, and pages with regions. */
    Map<String, String> generated() throws IOException {
        Sources sources = Sources.read(root);
        Map<String, String> files = new TreeMap<>();
        for (Chart chart : sources.charts()) {
            if (!chart.isEmpty(sources.results())) {
                files.put(CHARTS + chart.name() + ".svg", chart.svg(sources.results()));
            }
        }
        files.put(PAGE, NOTICE + new Template(sources, "charts/").fill("benchmarks"));
        for (String page : handWritten()) {
            String text = read(page);
            if (Regions.areIn(text)) {
                Template template = new Template(sources, pathToCharts(page));
                files.put(page, Regions.fill(text, template::fill));
            }
        }
        return files;
    }

    /** The files that do not hold what they should, charts that nothing draws any more among them. */
    List<String> stale() throws IOException {
        Map<String, String> generated = generated();
        Stream<String> changed = generated.entrySet().stream()
                .filter(file -> !file.getValue().equals(read(file.getKey())))
                .map(Map.Entry::getKey);
        return Stream.concat(changed, leftOver(generated)).sorted().toList();
    }

    /** Writes what is stale and returns its names. */
    List<String> write() throws IOException {
        Map<String, String> generated = generated();
        List<String> stale = stale();
        for (String name : stale) {
            Path file = root.resolve(name);
            String text = generated.get(name);
            if (text == null) {
                Files.delete(file);
            } else {
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, text);
            }
        }
        return stale;
    }

    private Stream<String> leftOver(Map<String, String> generated) throws IOException {
        return list(CHARTS, ".svg").stream().filter(name -> !generated.containsKey(name));
    }

    private List<String> handWritten() throws IOException {
        return Stream.concat(Stream.of("README.md"), list("docs/", ".md").stream())
                .filter(name -> !name.equals(PAGE))
                .toList();
    }

    private List<String> list(String folder, String ending) throws IOException {
        if (!Files.isDirectory(root.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> folder + file.getFileName())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String pathToCharts(String page) {
        return page.startsWith("docs/") ? "charts/" : CHARTS;
    }

    /** The text with line breaks of one character; empty if there is no such file. */
    private String read(String name) {
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

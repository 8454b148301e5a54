package io.maskwright.benchmarks.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills templates. Between <code>${</code> and <code>}</code> stands a figure as {@link Expression} reads it, or one of:
 *
 * <ul>
 *   <li>{@code table FILE}: all rows of a result file;
 *   <li>{@code about FILE}: where a result file comes from; {@code machine FILE}: the same in a few words;
 *   <li>{@code lost}: all rows in which a rival is faster;
 *   <li>{@code aims GROUP}: the aims of a group beside what was measured;
 *   <li>{@code chart NAME}: a picture, if its results are there;
 *   <li>{@code suites}: a section for each suite, with its template {@code SUITE.md} if there is one, charts and tables;
 *   <li>{@code include NAME}: another template; {@code include-if-there NAME} the same, or nothing.
 * </ul>
 */
final class Template {

    private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]*)\\}");

    private final Sources sources;
    private final String pathToCharts;

    /** @param pathToCharts from the page that is written, with a slash at its end */
    Template(Sources sources, String pathToCharts) {
        this.sources = sources;
        this.pathToCharts = pathToCharts;
    }

    /** The filled template, with one line break at its end. */
    String fill(String name) {
        return expand(read(name), name).strip() + "\n";
    }

    private String expand(String text, String name) {
        Matcher hole = HOLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (hole.find()) {
            hole.appendReplacement(
                    filled, Matcher.quoteReplacement(fill(hole.group(1).strip(), name)));
        }
        return hole.appendTail(filled).toString();
    }

    private String fill(String hole, String name) {
        String[] words = hole.split(" +", 2);
        String rest = words.length < 2 ? "" : words[1];
        return switch (words[0]) {
            case "table" -> sources.tables().of(sources.results().file(rest)).strip();
            case "about" -> About.of(sources.results().file(rest)).strip();
            case "machine" -> About.machine(sources.results().file(rest));
            case "lost" -> sources.tables().lost(sources.results()).strip();
            case "aims" ->
                new AimTable(sources.results(), sources.contenders())
                        .of(sources.aims().group(rest))
                        .strip();
            case "chart" -> chart(rest);
            case "suites" -> new SuiteSections(sources, this).all().strip();
            case "include" -> fill(rest).strip();
            case "include-if-there" -> isThere(rest) ? fill(rest).strip() : "";
            default -> figure(hole, name);
        };
    }

    private String figure(String hole, String name) {
        return Expression.of(hole)
                .text(sources.results())
                .orElseThrow(
                        () -> new PagesException("template " + name + ": nothing was measured for \"" + hole + "\""));
    }

    /** The picture of a chart; nothing if none of its results are there. */
    String chart(String name) {
        Chart chart = sources.chart(name);
        return chart.isEmpty(sources.results())
                ? ""
                : "![" + chart.title() + "](" + pathToCharts + chart.name() + ".svg)";
    }

    boolean isThere(String name) {
        return Files.isRegularFile(file(name));
    }

    private String read(String name) {
        if (!isThere(name)) {
            throw new PagesException("there is no template benchmarks/src/main/docs/" + name + ".md");
        }
        try {
            return Files.readString(file(name)).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return sources.templates().resolve(name + ".md");
    }
}

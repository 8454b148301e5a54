package io.maskwright.benchmarks.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small checkout with one result file: ours 100 ± 10 ns, a rival 80 ± 2 ns, a floor 50 ± 1 ns, ours in batches 20 ns. */
final class Checkout {

    private static final String ROW =
            """
            {"params": {"format": "DIGITS_16"}, "form": "%s", "contender": "%s", "nanosPerValue": %s, "errorNanos": %s,
             "valuesPerSecond": %s, "bytesPerValue": 72.0, "resultBytes": 56}""";

    private final Path root;

    Checkout(Path root) {
        this.root = root;
        String rows = String.join(
                ",",
                row("single", "MASKWRIGHT", 100, "10"),
                row("single", "FAST", 80, "2"),
                row("single", "FLOOR", 50, "1"),
                row("batch64", "MASKWRIGHT", 20, "null"));
        put(
                "benchmarks/results/demo-jdk17.json",
                """
                {"suite": "demo", "effort": {"forks": 3, "warmups": 3, "iterations": 3, "millis": 1000}, "threads": 1,
                 "date": "2026-11-21T22:11:08Z", "command": "java -jar benchmarks.jar demo", "jvmArguments": ["-Xmx1g"],
                 "environment": {"vm": "VM 17", "os": "Linux", "processors": 2, "cpu": {"model": "CPU", "flags": ["aes", "x"]},
                 "versions": {"jmh": "1.37"}},
                 "rows": [%s]}
                """
                        .formatted(rows));
        docs("contenders.json", "{\"FLOOR\": {\"name\": \"the floor\", \"role\": \"PLAIN\"}}");
        docs("aims.json", "{}");
        docs("charts.json", "[]");
        docs("benchmarks.md", "# Benchmarks\n\n${lost}\n\n${suites}\n");
    }

    private static String row(String form, String contender, int nanos, String error) {
        return ROW.formatted(form, contender, nanos, error, 1_000_000_000 / nanos);
    }

    Path root() {
        return root;
    }

    Pages pages() {
        return new Pages(root);
    }

    Sources sources() {
        try {
            return Sources.read(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void docs(String name, String text) {
        put("benchmarks/src/main/docs/" + name, text);
    }

    void put(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.maskwright.export;

import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with an input, an output and a policy, for tests of whole exports. */
final class Bench {

    final Path input;
    final Path output;
    final Path quarantine;
    private final Path folder;
    private final Policy policy;

    /** Fields are YAML flow text such as {@code a: keep, b: redact}. */
    Bench(Path folder, String extension, String fields) {
        this(folder, extension, fields, "");
    }

    Bench(Path folder, String extension, String fields, String more) {
        this.folder = folder;
        this.input = folder.resolve("in." + extension);
        this.output = folder.resolve("out." + extension);
        this.quarantine = folder.resolve("out." + extension + ".quarantine.csv");
        this.policy = Policy.parse(
                "maskwright: 1\ndatasets:\n  t:\n    fields: {" + fields + "}\n" + more, TestStrategies.REGISTRY);
    }

    ExportJobBuilder job(String text) {
        return job(text.getBytes(StandardCharsets.UTF_8));
    }

    ExportJobBuilder job(byte[] bytes) {
        try {
            Files.write(input, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return job();
    }

    ExportJobBuilder job() {
        return ExportJob.builder().policy(policy).dataset("t").input(input).output(output);
    }

    /** Runs with all defaults and returns the output. */
    String export(String text) {
        job(text).build().run();
        return out();
    }

    String out() {
        return text(output);
    }

    /** The lines of the quarantine file after its header; none if there is no file. */
    List<String> quarantined() {
        return Files.exists(quarantine) ? text(quarantine).lines().skip(1).toList() : List.of();
    }

    /** The names of all files in the folder but the input, and the manifest of an output that is there. */
    List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.equals(input))
                    .filter(file -> !file.equals(ExportManifest.pathFor(output)) || !Files.exists(output))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.maskwright.benchmarks.pages;

import java.util.stream.Collectors;

/** Tells where a result file comes from. */
final class About {

    private About() {}

    /** JDK, processor and day. */
    static String machine(ResultFile file) {
        return file.jdk().replace("64-Bit Server VM ", "") + ", " + file.machine() + ", " + file.date();
    }

    static String of(ResultFile file) {
        String features = file.features().isEmpty() ? "" : " (" + String.join(", ", file.features()) + ")";
        return """
                - File: `benchmarks/results/%s.json`, %s
                - Command: `%s`
                - Machine: %s%s; %s
                - JDK: %s, `%s`
                - Method: %s; threads: %s
                - Versions: %s
                """
                .formatted(
                        file.name(),
                        file.date(),
                        file.command(),
                        file.machine(),
                        features,
                        file.os(),
                        file.jdk(),
                        file.jvmArguments(),
                        file.method(),
                        file.threads(),
                        file.versions().entrySet().stream()
                                .map(version -> version.getKey() + " " + version.getValue())
                                .collect(Collectors.joining(", ")));
    }
}

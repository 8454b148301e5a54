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
                `benchmarks/results/%s.json`, %s. Processor: %s%s. %s, %s, %s. Threads: %s; %s.

                ```sh
                %s
                ```

                Versions: %s.
                """
                .formatted(
                        file.name(),
                        file.date(),
                        file.machine(),
                        features,
                        file.jdk(),
                        file.os(),
                        file.jvmArguments(),
                        file.threads(),
                        file.method(),
                        file.command(),
                        file.versions().entrySet().stream()
                                .map(version -> version.getKey() + " " + version.getValue())
                                .collect(Collectors.joining(", ")));
    }
}

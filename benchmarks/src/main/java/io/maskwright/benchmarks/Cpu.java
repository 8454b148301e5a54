package io.maskwright.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processor as Linux describes it. Immutable.
 *
 * @param model the name, {@code unknown} elsewhere
 * @param flags what it can do, in its order; empty elsewhere
 */
public record Cpu(String model, List<String> flags) {

    private static final Path INFO = Path.of("/proc/cpuinfo");

    static Cpu here() {
        if (!Files.isReadable(INFO)) {
            return of(Stream.empty());
        }
        try (Stream<String> lines = Files.lines(INFO, StandardCharsets.ISO_8859_1)) {
            return of(lines);
        } catch (IOException e) {
            return of(Stream.empty());
        }
    }

    /** Reads the first processor; on ARM the flags are called features and there may be no name. */
    static Cpu of(Stream<String> lines) {
        String model = "";
        String flags = "";
        for (String line : (Iterable<String>) lines::iterator) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            if (model.isEmpty() && name.equals("model name")) {
                model = value;
            } else if (flags.isEmpty() && (name.equals("flags") || name.equals("Features"))) {
                flags = value;
            }
        }
        return new Cpu(model.isEmpty() ? "unknown" : model, flags.isEmpty() ? List.of() : List.of(flags.split(" +")));
    }
}

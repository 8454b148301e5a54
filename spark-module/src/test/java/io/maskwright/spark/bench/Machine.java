package io.maskwright.spark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Where a measurement was taken, in the form of all results of this project. */
final class Machine {

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private Machine() {}

    static Map<String, Object> of(SparkSession spark) {
        Map<String, Object> cpu = new LinkedHashMap<>();
        cpu.put("model", processor("model name"));
        cpu.put("flags", List.of(processor("flags").split(" ")));
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("scala", scala.util.Properties.versionNumberString());
        versions.put("spark", spark.version());
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("jdk", Runtime.version().toString());
        machine.put(
                "vm", property("java.vm.vendor") + " " + property("java.vm.name") + " " + property("java.vm.version"));
        machine.put("os", property("os.name") + " " + property("os.version"));
        machine.put("arch", property("os.arch"));
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("cpu", cpu);
        machine.put("versions", versions);
        return machine;
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** What Linux says of the first processor; other systems say nothing. */
    private static String processor(String name) {
        if (!Files.isReadable(PROCESSOR)) {
            return "unknown";
        }
        try (var lines = Files.lines(PROCESSOR, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

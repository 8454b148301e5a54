package io.maskwright.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where a report comes from. Immutable.
 *
 * @param jdk the release
 * @param vm the virtual machine and its version
 * @param os the operating system and its version
 * @param arch the processor architecture by the name of the JDK
 * @param processors how many the JDK may use
 * @param cpu the model and flags
 * @param versions the versions of contenders and of JMH
 */
public record Environment(
        String jdk, String vm, String os, String arch, int processors, Cpu cpu, Map<String, String> versions) {

    /**
     * Returns where this process runs.
     *
     * @return the environment
     */
    public static Environment here() {
        return new Environment(
                Runtime.version().toString(),
                property("java.vm.vendor") + " " + property("java.vm.name") + " " + property("java.vm.version"),
                property("os.name") + " " + property("os.version"),
                property("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Cpu.here(),
                versionsOfContenders());
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static Map<String, String> versionsOfContenders() {
        Properties properties = new Properties();
        try (InputStream in = Environment.class.getResourceAsStream("versions.properties")) {
            properties.load(Objects.requireNonNull(in, "versions.properties must be on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> versions.put(name, properties.getProperty(name)));
        return versions;
    }
}

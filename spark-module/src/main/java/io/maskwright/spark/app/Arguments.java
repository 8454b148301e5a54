package io.maskwright.spark.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on the command line. It prints nothing of it: options may be passwords. */
final class Arguments {

    /** Options that stand alone. */
    static final Set<String> FLAGS = Set.of(
            "--help",
            "--version",
            "--overwrite",
            "--no-header",
            "--keep-formulas",
            "--quiet",
            "--stream",
            "--once",
            "--allow-masked");

    /** Options with a value. */
    static final Set<String> WITH_VALUE = Set.of(
            "--out",
            "--policy",
            "--dataset",
            "--audience",
            "--input-format",
            "--output-format",
            "--schema",
            "--delimiter",
            "--quote",
            "--encoding",
            "--out-encoding",
            "--broken-rows",
            "--max-quarantined",
            "--max-quarantined-percent",
            "--evidence",
            "--checkpoint");

    /** Options with a value that may come again. */
    static final Set<String> REPEATED = Set.of("--option", "--out-option", "--option-file", "--out-option-file");

    private static final Map<String, String> SHORT = Map.of(
            "-o", "--out", "-p", "--policy", "-d", "--dataset", "-a", "--audience", "-h", "--help", "-V", "--version");

    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<String>> repeated = new HashMap<>();
    private final List<String> positional = new ArrayList<>();

    private Arguments() {}

    /**
     * Reads a command line.
     *
     * @throws WrongUseException if an option is unknown, lacks its value or stands twice
     */
    static Arguments parse(String... words) {
        Arguments parsed = new Arguments();
        List<String> left = new ArrayList<>(Arrays.asList(words));
        while (!left.isEmpty()) {
            parsed.take(left);
        }
        return parsed;
    }

    private void take(List<String> left) {
        String word = left.remove(0);
        if (!word.startsWith("-") || word.equals("-")) {
            positional.add(word);
            return;
        }
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String given = equals < 0 ? word : word.substring(0, equals);
        String name = SHORT.getOrDefault(given, given);
        if (equals < 0 && FLAGS.contains(name)) {
            flags.add(name);
            return;
        }
        if (!WITH_VALUE.contains(name) && !REPEATED.contains(name)) {
            throw new WrongUseException(
                    name.matches("--?[a-zA-Z][a-zA-Z-]*") ? "unknown option " + name : "unknown option");
        }
        if (equals < 0 && left.isEmpty()) {
            throw new WrongUseException(name + " lacks its value");
        }
        put(name, equals < 0 ? left.remove(0) : word.substring(equals + 1));
    }

    private void put(String name, String value) {
        if (REPEATED.contains(name)) {
            repeated.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
        } else if (values.putIfAbsent(name, value) != null) {
            throw new WrongUseException(name + " stands twice");
        }
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    @Nullable
    String value(String name) {
        return values.get(name);
    }

    String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new WrongUseException(name + " is missing");
        }
        return value;
    }

    /** The one argument that is no option. */
    String input() {
        if (positional.size() != 1) {
            throw new WrongUseException(positional.isEmpty() ? "IN is missing" : "there are too many arguments");
        }
        return positional.get(0);
    }

    /** The options for Spark from files of properties, and over them those of the command line. */
    Map<String, String> options(String name) {
        Map<String, String> options = new HashMap<>();
        for (String file : repeated.getOrDefault(name + "-file", List.of())) {
            options.putAll(read(name + "-file", Path.of(file)));
        }
        for (String pair : repeated.getOrDefault(name, List.of())) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new WrongUseException(name + " takes NAME=VALUE");
            }
            options.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return options;
    }

    private static Map<String, String> read(String name, Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongUseException(
                    name + ": " + file + " cannot be read: " + e.getClass().getSimpleName());
        }
        Map<String, String> options = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> options.put(key, properties.getProperty(key)));
        return options;
    }

    /** Names nothing of what was given. */
    @Override
    public String toString() {
        return "Arguments" + values.keySet();
    }
}

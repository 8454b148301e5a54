package io.maskwright.spark.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The cluster that {@code spark-module/cluster} starts, and stops when this is closed. */
final class LocalCluster implements AutoCloseable {

    static final Path ROOT = Path.of(System.getProperty("maskwright.root", ".."))
            .toAbsolutePath()
            .normalize();

    private static final Path SCRIPT = ROOT.resolve("spark-module/cluster");
    private static final long MINUTES = 20;

    private final Path folder;

    private LocalCluster(Path folder) {
        this.folder = folder;
    }

    /** How a command ended. */
    record Ended(int code, String output) {}

    static LocalCluster start(Path folder, String... options) throws IOException, InterruptedException {
        LocalCluster cluster = new LocalCluster(folder);
        List<String> words = new ArrayList<>(List.of("start"));
        words.addAll(List.of(options));
        Ended ended = cluster.run(words);
        if (ended.code() != 0) {
            cluster.close();
            throw new IllegalStateException("the cluster did not start:\n" + ended.output());
        }
        return cluster;
    }

    /** Runs an application and waits for its end. */
    Ended submit(List<String> arguments) throws IOException, InterruptedException {
        return await(submitted(arguments));
    }

    /** A command under way, and where its output goes. */
    record Running(Process process, File output) {}

    /** Starts an application and does not wait. */
    Running submitted(List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("submit"));
        words.addAll(arguments);
        return started(words);
    }

    Ended await(Running running) throws IOException, InterruptedException {
        if (!running.process().waitFor(MINUTES, TimeUnit.MINUTES)) {
            running.process().destroyForcibly().waitFor();
            throw new IllegalStateException(
                    "no end:\n" + Files.readString(running.output().toPath()));
        }
        return new Ended(
                running.process().exitValue(), Files.readString(running.output().toPath()));
    }

    private Running started(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(words);
        Path outputs = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-outputs"));
        File output = Files.createTempFile(outputs, words.get(0), ".log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Map<String, String> environment = builder.environment();
        environment.put("MASKWRIGHT_CLUSTER", folder.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return new Running(builder.start(), output);
    }

    private Ended run(List<String> words) throws IOException, InterruptedException {
        return await(started(words));
    }

    /** Where logs, events, settings and the folders of workers are. */
    Path folder() {
        return folder;
    }

    /** Where what commands printed is. */
    Path outputs() {
        return folder.resolveSibling(folder.getFileName() + "-outputs");
    }

    /** The processes of workers, by the ids that the script wrote down. */
    List<ProcessHandle> workers() throws IOException, InterruptedException {
        return run(List.of("processes"))
                .output()
                .lines()
                .filter(line -> line.contains("worker-"))
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .map(id -> ProcessHandle.of(id).orElseThrow())
                .toList();
    }

    /** Every process that was started and lives. */
    List<ProcessHandle> processes() throws IOException, InterruptedException {
        return run(List.of("processes"))
                .output()
                .lines()
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .flatMap(id -> ProcessHandle.of(id).stream())
                .toList();
    }

    /** How many tasks executors have ended, by their own logs. */
    long endedTasks() throws IOException {
        long ended = 0;
        if (!Files.isDirectory(folder.resolve("work"))) {
            return ended;
        }
        List<Path> logs;
        try (var walk = Files.walk(folder.resolve("work"))) {
            logs = walk.filter(file -> file.endsWith("stderr")).toList();
        }
        for (Path log : logs) {
            try (var lines = Files.lines(log)) {
                ended += lines.filter(line -> line.contains("Finished task")).count();
            }
        }
        return ended;
    }

    @Override
    public void close() throws IOException {
        try {
            run(List.of("stop"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

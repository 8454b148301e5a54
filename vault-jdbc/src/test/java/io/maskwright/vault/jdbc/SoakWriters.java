package io.maskwright.vault.jdbc;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The writer processes of a soak: started, killed and started again. */
final class SoakWriters implements AutoCloseable {

    /** Less than the lines of a batch, and more than those that tell of failures meanwhile. */
    private static final long A_BATCH_BYTES = 4_000;

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final SoakPlace place;
    private final Path folder;
    private final int values;
    private final List<Process> running = new ArrayList<>();
    private long seed;
    private int kills;

    SoakWriters(SoakPlace place, Path folder, int values, long seed) {
        this.place = place;
        this.folder = folder;
        this.values = values;
        this.seed = seed;
    }

    void start(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            running.add(start(log(i)));
        }
    }

    Path log(int writer) {
        return folder.resolve("writer" + writer + ".log");
    }

    int count() {
        return running.size();
    }

    int kills() {
        return kills;
    }

    /** Kills one without warning and starts another in its place. */
    void killAndRestart(int writer) throws IOException, InterruptedException {
        Process process = running.get(writer);
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "writer ended by itself: " + Files.readString(Path.of(log(writer) + ".err")));
        }
        process.destroyForcibly().waitFor();
        kills++;
        running.set(writer, start(log(writer)));
    }

    /** Waits until a batch was handed out that was not when this was called, however slow the machine is. */
    void awaitBatch() throws IOException, InterruptedException {
        long before = logged();
        long begin = System.nanoTime();
        while (logged() < before + A_BATCH_BYTES) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("no batch within a minute");
            }
            Thread.sleep(50);
        }
    }

    private long logged() throws IOException {
        long bytes = 0;
        for (int i = 0; i < running.size(); i++) {
            bytes += Files.exists(log(i)) ? Files.size(log(i)) : 0;
        }
        return bytes;
    }

    private Process start(Path log) throws IOException {
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                SoakWriter.class.getName(),
                place.url(),
                log.toString(),
                Long.toString(seed++),
                Integer.toString(values));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File(log + ".err")))
                .start();
    }

    /** Tests may run on a class path, a module path, or one that is written down in a file of the test runner. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        try {
            for (Class<?> type : List.of(SoakWriter.class, JdbcStore.class)) {
                String file = type.getSimpleName() + ".class";
                places.add(Path.of(type.getResource(file).toURI())
                        .resolve("../../../../..")
                        .normalize()
                        .toString());
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        for (String property : List.of("surefire.test.class.path", "java.class.path", "jdk.module.path")) {
            String path = System.getProperty(property, "");
            if (!path.isEmpty()) {
                places.addAll(List.of(path.split(File.pathSeparator)));
            }
        }
        return String.join(File.pathSeparator, places);
    }

    @Override
    public void close() {
        running.forEach(process -> process.destroyForcibly().onExit().join());
    }
}

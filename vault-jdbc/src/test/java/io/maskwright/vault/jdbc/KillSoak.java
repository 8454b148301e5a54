package io.maskwright.vault.jdbc;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Several processes tokenise the same values while they are killed at random, on PostgreSQL the server too, and counts
 * what they handed out: nothing may be lost, nothing twice. {@link KillSoakTest} runs it for some seconds. The long form:
 *
 * <pre>{@code mvn -o -pl annotations,core,testkit,vault-jdbc test -Dtest=KillSoakTest \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dmaskwright.soak.seconds=600 -Dmaskwright.soak.seed=1}</pre>
 *
 * <p>with {@code -Dmaskwright.soak.values=20000000} for values that are nearly all new to the end: those of the default are
 * all known after some seconds, and then writers are killed while they look up;
 *
 * <p>or, from the test class path, {@code java -Dmaskwright.soak.seconds=600 … io.maskwright.vault.jdbc.KillSoak}, which
 * prints the counts. The processes end with the one that started them.
 */
final class KillSoak {

    static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("maskwright.soak.seconds", 5));

    private static final long SEED = Long.getLong("maskwright.soak.seed", 1);
    private static final int WRITERS = Integer.getInteger("maskwright.soak.writers", 3);
    private static final int VALUES = Integer.getInteger("maskwright.soak.values", 20_000);

    private final SoakPlace place;
    private final Path folder;
    private final Random random = new Random(SEED);

    KillSoak(String url, Path folder) {
        this.place = new SoakPlace(url);
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("maskwright-soak");
        Path sqlite = Files.createDirectory(folder.resolve("sqlite"));
        out.println("SQLite     " + new KillSoak("jdbc:sqlite:" + sqlite.resolve("soak.db"), sqlite).run(() -> {}));
        try (KillablePostgres server = new KillablePostgres(Files.createDirectory(folder.resolve("server")))) {
            Path postgres = Files.createDirectory(folder.resolve("postgres"));
            out.println("PostgreSQL " + new KillSoak(server.url(), postgres).run(server::killAndRestart));
        }
    }

    /** Something done once, in the middle. */
    interface Blow {
        void strike() throws IOException, InterruptedException;
    }

    SoakCounts run(Blow blow) throws IOException, InterruptedException {
        int kills;
        try (SoakWriters writers = new SoakWriters(place, folder, VALUES, SEED * 1_000)) {
            writers.start(WRITERS);
            writers.awaitBatch();
            long begin = System.nanoTime();
            boolean struck = false;
            while (System.nanoTime() - begin < LENGTH.toNanos()) {
                Thread.sleep(300 + random.nextInt(1_500));
                if (!struck && System.nanoTime() - begin > LENGTH.toNanos() / 2) {
                    blow.strike();
                    writers.awaitBatch();
                    struck = true;
                } else {
                    writers.killAndRestart(random.nextInt(writers.count()));
                }
            }
            kills = writers.kills() + writers.count();
        }
        List<Path> logs = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            logs.add(folder.resolve("writer" + i + ".log"));
        }
        return SoakCounts.of(place, logs, kills);
    }
}

package io.maskwright.vault.jdbc;

import io.maskwright.token.IndexKey;
import io.maskwright.token.OpaqueBytes;
import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import io.maskwright.token.VaultEntry;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Measures how many entries a vault takes and finds in a second, one thread, each batch durable when it returns. Run it
 * from the test class path: {@code java -cp … io.maskwright.vault.jdbc.VaultSpeed sqlite|postgres ENTRIES BATCH [PLACE]},
 * with an empty folder or a PostgreSQL URL as the place where the one of the tests is not wanted.
 */
final class VaultSpeed {

    private static final String DOMAIN = "speed";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final TokenVault vault;
    private final int batch;
    private final PrintStream out;
    private long cpuBefore;

    private VaultSpeed(TokenVault vault, int batch, PrintStream out) {
        this.vault = vault;
        this.batch = batch;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        int entries = Integer.parseInt(arguments[1]);
        int batch = Integer.parseInt(arguments[2]);
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, "UTF-8");
        try (TokenVault vault = new JdbcTokenVaultProvider().open(place(arguments))) {
            vault.putIndexKeyIfAbsent(DOMAIN, new IndexKey(bytes(0, 56), 1));
            VaultSpeed speed = new VaultSpeed(vault, batch, out);
            speed.put(arguments[0], 0, entries);
            speed.find(arguments[0], entries);
        }
    }

    private static StoreReference place(String[] arguments) throws Exception {
        boolean sqlite = "sqlite".equals(arguments[0]);
        if (arguments.length > 3 && !sqlite) {
            return StoreReference.of(arguments[3]);
        }
        if (!sqlite) {
            return PostgresServer.newSchema();
        }
        Path folder = arguments.length > 3 ? Path.of(arguments[3]) : Files.createTempDirectory("vault-speed");
        return StoreReference.of("jdbc:sqlite:" + folder.resolve("speed.db"));
    }

    private void put(String kind, int from, int to) {
        long begin = System.nanoTime();
        long last = begin;
        long making = 0;
        int step = (to - from) / 5;
        for (int at = from; at < to; at += batch) {
            long made = System.nanoTime();
            List<VaultEntry> entries = entries(at, batch);
            making += System.nanoTime() - made;
            if (vault.put(DOMAIN, entries, NOW).size() != batch) {
                throw new IllegalStateException("not all stored");
            }
            if ((at + batch) % step < batch) {
                long now = System.nanoTime();
                report(kind + " put up to " + (at + batch), step, now - last);
                last = now;
            }
        }
        cpuBefore = 0;
        report(kind + " put in all", to - from, System.nanoTime() - begin - making);
    }

    private void find(String kind, int entries) {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 3; round++) {
            int rounds = 200_000 / batch;
            long spent = 0;
            for (int i = 0; i < rounds; i++) {
                List<OpaqueBytes> wanted = new ArrayList<>();
                for (int j = 0; j < batch; j++) {
                    wanted.add(bytes(1 + random.nextInt(entries), 16));
                }
                long begin = System.nanoTime();
                int found = vault.findByFingerprint(DOMAIN, wanted).size();
                spent += System.nanoTime() - begin;
                if (found < batch * 9 / 10) {
                    throw new IllegalStateException("not found");
                }
            }
            report(kind + " find", rounds * batch, spent);
        }
    }

    private void report(String what, long count, long nanos) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        out.printf(
                "%-28s batch %6d: %,9d/s, %.1f us of this thread each%n",
                what, batch, count * 1_000_000_000L / nanos, (cpu - cpuBefore) / 1e3 / count);
        cpuBefore = cpu;
    }

    private static List<VaultEntry> entries(int from, int count) {
        List<VaultEntry> entries = new ArrayList<>(count);
        for (int i = from + 1; i <= from + count; i++) {
            String token = Long.toHexString(new SplittableRandom(-i).nextLong()) + "0123456789";
            entries.add(new VaultEntry(token, bytes(i, 16), bytes(i, 60), 1, NOW, null));
        }
        return entries;
    }

    private static OpaqueBytes bytes(int seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i += 4) {
            int word = random.nextInt();
            for (int j = 0; j < 4; j++) {
                bytes[i + j] = (byte) (word >>> (8 * j));
            }
        }
        return OpaqueBytes.of(bytes);
    }
}

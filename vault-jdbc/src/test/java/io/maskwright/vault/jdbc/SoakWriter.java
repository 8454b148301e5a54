package io.maskwright.vault.jdbc;

import io.maskwright.VaultUnavailableException;
import io.maskwright.key.KeyUse;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.Tokeniser;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/**
 * One process of a soak: tokenises batches of values that other processes tokenise as well, and writes each pair into a
 * log, synced, once it was handed out. Runs until it is killed, or until its input ends, as it does when its parent does.
 */
final class SoakWriter {

    private static final int BATCH = 200;

    private SoakWriter() {}

    /** Takes the URL of the vault, the file of the log, the seed and the number of different values. */
    public static void main(String[] arguments) throws Exception {
        endWithParent();
        Random random = new Random(Long.parseLong(arguments[2]));
        int values = Integer.parseInt(arguments[3]);
        try (DomainVaults vaults = new SoakPlace(arguments[0]).vaults();
                RandomAccessFile log = wholeLines(Path.of(arguments[1]))) {
            Tokeniser tokeniser = Tokeniser.builder(SoakPlace.keys(KeyUse.PROTECT), vaults, SoakPlace.DOMAIN)
                    .build();
            while (true) {
                batch(tokeniser, random, values, log);
            }
        }
    }

    private static void batch(Tokeniser tokeniser, Random random, int values, RandomAccessFile log)
            throws IOException, InterruptedException {
        String[] batch = new String[BATCH];
        for (int i = 0; i < BATCH; i++) {
            batch[i] = "value " + random.nextInt(values);
        }
        String[] tokens = new String[BATCH];
        try {
            tokeniser.tokenise(batch, null, BATCH, tokens, (index, reason) -> {
                throw new IllegalStateException("refused: " + reason);
            });
        } catch (VaultUnavailableException e) {
            log.write(("!" + e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
            Thread.sleep(100);
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
            lines.append(batch[i]).append('\t').append(tokens[i]).append('\n');
        }
        log.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        log.getFD().sync();
    }

    /** Cuts off a line that the process before did not finish. */
    private static RandomAccessFile wholeLines(Path file) throws IOException {
        RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw");
        long end = log.length();
        while (end > 0) {
            log.seek(end - 1);
            if (log.read() == '\n') {
                break;
            }
            end--;
        }
        log.setLength(end);
        log.seek(end);
        return log;
    }

    private static void endWithParent() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is ever written there.
                }
            } catch (IOException ignored) {
                // The parent is gone, as at the end of the input.
            }
            Runtime.getRuntime().halt(3);
        });
        watch.setDaemon(true);
        watch.start();
    }
}

package io.maskwright.benchmarks.vault;

import io.maskwright.token.StoreReference;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where tokens are kept. Both write durably: a batch is on the disk when its transaction ends. */
public enum VaultDatabase {
    /** A file: write-ahead log, full synchronisation. */
    SQLITE {
        @Override
        Place open() {
            Path folder = newFolder();
            return new Place(StoreReference.of("jdbc:sqlite:" + folder.resolve("tokens.db")), () -> deleteAll(folder));
        }
    },
    /** A real server on this machine, with the settings of production. */
    POSTGRESQL {
        @Override
        Place open() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
                return new Place(new StoreReference(url, USER, USER::toCharArray), () -> stop(server));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    /** User and password of the server that is started for a measurement. */
    static final String USER = "postgres";

    abstract Place open();

    /** A database of one measurement. */
    record Place(StoreReference reference, Runnable cleaning) implements AutoCloseable {
        @Override
        public void close() {
            cleaning.run();
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("maskwright-vault");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

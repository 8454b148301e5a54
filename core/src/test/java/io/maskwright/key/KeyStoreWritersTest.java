package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several writers of one key store, and writers that fail or die. */
class KeyStoreWritersTest {

    private static final int ROTATIONS = 4;

    @TempDir
    private Path folder;

    private KeyStoreFile store() {
        return store(folder.resolve("keys.p12"));
    }

    private static KeyStoreFile store(Path path) {
        return KeyProviders.keyStore(path, KeyStoreFileTest.PASSWORD::toCharArray);
    }

    /** What the other process runs: rotations of the store that is named. */
    static final class Rotations {

        private Rotations() {}

        public static void main(String... arguments) {
            for (int i = 0; i < ROTATIONS; i++) {
                store(Path.of(arguments[0])).rotate("main");
            }
        }
    }

    @Test
    void threadsThatRotate_loseNoVersion() throws Exception {
        store().create("main");
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> rotations = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                rotations.add(workers.submit(() -> store().rotate("main")));
                rotations.add(workers.submit(() -> store().keyring("main")));
            }
            for (Future<?> rotation : rotations) {
                rotation.get();
            }
        } finally {
            workers.shutdown();
        }
        assertThat(store().keyring("main").versions()).hasSize(9);
        assertThat(store().keyring("main").primaryVersion()).isEqualTo(9);
    }

    @Test
    void processesThatRotate_loseNoVersion() throws Exception {
        store().create("main");
        List<Process> processes = List.of(startRotations(), startRotations());
        for (int i = 0; i < ROTATIONS; i++) {
            store().rotate("main");
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(store().keyring("main").versions()).hasSize(1 + 3 * ROTATIONS);
    }

    private Process startRotations() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Rotations.class.getName(),
                        folder.resolve("keys.p12").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void whatAWriterLeftThatDied_doesNoHarm() throws IOException {
        store().create("main");
        Files.write(folder.resolve(".keys.p12.tmp"), new byte[] {1, 2, 3});
        assertThat(store().keyring("main").primaryVersion()).isEqualTo(1);
        store().rotate("main");
        assertThat(store().keyring("main").primaryVersion()).isEqualTo(2);
        assertThat(names()).containsExactlyInAnyOrder("keys.p12", "keys.p12.lock");
    }

    @Test
    void writerThatFails_leavesTheOldStore() throws IOException {
        store().create("main");
        byte[] before = Files.readAllBytes(folder.resolve("keys.p12"));
        // A folder that is not empty stands where the draft goes: it can be neither removed nor replaced.
        Files.createDirectories(folder.resolve(".keys.p12.tmp/x"));
        assertThatThrownBy(() -> store().rotate("main"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("cannot be written");
        assertThat(Files.readAllBytes(folder.resolve("keys.p12"))).isEqualTo(before);
        assertThat(store().keyring("main").primaryVersion()).isEqualTo(1);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.key.KeyProviders;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exports are killed at random points and go on until they are done: the output, the quarantine and all counts are those of
 * a run that nobody killed. The property {@code maskwright.soak.kills} says how often; three times by default.
 */
class KilledExportTest {

    private static final int KILLS = Integer.getInteger("maskwright.soak.kills", 3);
    private static final long MIN_BYTES = 1_000_000;
    private static final int KILLED = 128 + 9;
    private static final int ROWS = 20_000;
    private static final long SEED = 20_260_101L;

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "json"})
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void killedExports_goOnAndGiveWhatAnUnbrokenOneGives(String extension) throws Exception {
        Files.writeString(folder.resolve("password"), "correct horse battery staple\n");
        KeyProviders.keyStore(folder.resolve("keys.p12"), "correct horse battery staple"::toCharArray)
                .create("main");
        policy();
        String input = "in." + extension;
        write(folder.resolve(input), extension);
        Random random = new Random(SEED);
        List<Path> finished = new ArrayList<>();
        int kills = 0;
        while (kills < KILLS) {
            String output = "out" + finished.size() + "." + extension;
            boolean isDone = false;
            for (String resume = "START_ANEW"; !isDone; resume = "CONTINUE") {
                Process process = start(input, output, resume, 1 + random.nextInt(3));
                if (kills < KILLS && random.nextInt(8) > 0) {
                    kill(process, output, random);
                }
                int code = process.waitFor();
                assertThat(code)
                        .as("%s", Files.readString(folder.resolve("errors.txt")))
                        .isIn(0, KILLED);
                isDone = code == 0;
                if (isDone) {
                    assertThat(Files.size(folder.resolve(output))).isGreaterThan(MIN_BYTES);
                    assertThat(finished)
                            .as("exports that nobody could kill: %s", told)
                            .hasSizeLessThan(3 * KILLS);
                    finished.add(folder.resolve(output));
                } else {
                    kills++;
                    told.add(output + " killed at " + partBytes(output));
                    assertThat(folder.resolve(output)).doesNotExist();
                }
            }
        }
        // Last, so that the tokens that killed runs took are the ones that it meets.
        assertThat(start(input, "unbroken." + extension, "START_ANEW", 2).waitFor())
                .isZero();
        Path unbroken = folder.resolve("unbroken." + extension);
        for (Path output : finished) {
            for (String suffix : List.of("", ".quarantine.csv", ".counts")) {
                assertThat(beside(output, suffix))
                        .as("%s%s of %s", output.getFileName(), suffix, told)
                        .hasSameBinaryContentAs(beside(unbroken, suffix));
            }
        }
        assertThat(Files.size(beside(unbroken, ".quarantine.csv"))).isPositive();
        assertThat(hidden()).isEmpty();
        System.out.println(extension + ": " + kills + " kills, " + finished.size() + " exports, "
                + told.stream().filter(text -> !text.endsWith(" 0")).count() + " kills with output on the disk");
    }

    private static Path beside(Path output, String suffix) {
        return output.resolveSibling(output.getFileName() + suffix);
    }

    private List<String> hidden() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }

    private void policy() throws IOException {
        Files.writeString(
                folder.resolve("policy.yaml"),
                """
                maskwright: 1
                keys:
                  main: {keystore: keys.p12, alias: main, password: "file:password"}
                vaults: {tokens: "sqlite:tokens.db"}
                domains:
                  people: {key: main, vault: tokens}
                datasets:
                  calls:
                    fields:
                      phone: {strategy: "fpe(domain=people, format=phone)", onError: quarantine}
                      name: "seal(domain=people)"
                      order: "token(domain=people)"
                      card: "partial(last=4)"
                      note: keep
                """);
    }

    private static void write(Path file, String extension) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            switch (extension) {
                case "csv" -> writer.write("phone,name,order,card,note\n");
                case "json" -> writer.write("[\n");
                default -> {
                    // Lines have no beginning.
                }
            }
            for (int i = 0; i < ROWS; i++) {
                if (i > 0 && extension.equals("json")) {
                    writer.write(",\n");
                }
                writer.write(record(i, extension.equals("csv")));
                if (i % 503 == 0) {
                    writer.write(
                            switch (extension) {
                                case "csv" -> "ragged\n\n";
                                case "json" -> ",\n[\"ragged\"]";
                                default -> "{\"ragged\n\n";
                            });
                }
            }
            writer.write(extension.equals("json") ? "]\n" : "");
        }
    }

    private static String record(int i, boolean isTable) {
        String phone = i % 97 == 0 ? "12" : Long.toString(13_800_000_000L + i * 7_919L);
        String name = "Person " + i % 5_000;
        String order = "PO-" + i % 700;
        String note = i % 211 == 0 ? "two\nlines, \"quoted\"" : "plain";
        return isTable
                ? phone + "," + name + "," + order + "," + (100_000 + i) + ",\"" + note.replace("\"", "\"\"") + "\"\n"
                : "{\"phone\":\"" + phone + "\",\"name\":\"" + name + "\",\"order\":\"" + order + "\",\"card\":\""
                        + (100_000 + i) + "\",\"note\":\""
                        + note.replace("\"", "\\\"").replace("\n", "\\n") + "\"}\n";
    }

    private Process start(String input, String output, String resume, int threads) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledExport.class.getName(),
                        folder.toString(),
                        input,
                        output,
                        resume,
                        Integer.toString(threads))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    /** Kills a process when it wrote some more, or when it is at its end. */
    private void kill(Process process, String output, Random random) throws Exception {
        long until = partBytes(output) + random.nextInt(1_000_000);
        long pause = random.nextInt(3_000);
        while (process.isAlive() && partBytes(output) < until) {
            TimeUnit.MICROSECONDS.sleep(300);
        }
        TimeUnit.MICROSECONDS.sleep(pause);
        process.destroyForcibly();
    }

    private long partBytes(String output) {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("." + output + ".") && name.endsWith(".part") && !name.contains("quarantine")) {
                    bytes += Files.exists(file) ? Files.size(file) : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }
}

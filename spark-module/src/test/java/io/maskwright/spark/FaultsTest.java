package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.export.ExportManifest;
import io.maskwright.policy.Policy;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application whose tasks fail and which is killed in mid-run, in a process of its own. */
class FaultsTest {

    private static final long MOST_SECONDS = 400;
    private static final long STEP_MILLIS = 100;

    @TempDir
    private Path folder;

    @Test
    void failedTasksAreCountedOnce_andAKilledRunLeavesNothing() throws IOException, InterruptedException {
        Policy policy = Calls.load(folder);
        Path csv = Calls.csv(folder);
        Process application = start();
        try {
            await(application, folder.resolve("at-work"));
        } finally {
            application.destroyForcibly().waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        }
        assertThat(folder.resolve("failed-0")).exists();
        Path faulty = folder.resolve("faulty");
        ExportManifest counted = ExportManifest.read(ExportManifest.pathFor(faulty));
        assertThat(counted.counts().in()).isEqualTo(Calls.ROWS);
        assertThat(counted.counts().suppressed()).isEqualTo(Calls.SUPPRESSED);
        assertThat(counted.counts().quarantined()).isEqualTo(Calls.QUARANTINED);
        assertThat(counted.check(faulty, policy, null).isSound()).isTrue();
        Path killed = folder.resolve("killed");
        assertThat(killed).doesNotExist();
        assertThat(hidden()).isNotEmpty();
        SparkExportReport again = SparkExport.builder()
                .policy(policy)
                .dataset("calls")
                .audience(Audience.of("partner"))
                .input(Calls.read(Sessions.session(), csv), "calls.csv")
                .output(killed.toString())
                .build()
                .run();
        assertThat(again.rows().out()).isEqualTo(Calls.OUT);
        assertThat(hidden()).isEmpty();
        assertThat(rows(killed)).isEqualTo(rows(faulty));
        assertThat(ExportManifest.read(ExportManifest.pathFor(killed)).fields()).isEqualTo(counted.fields());
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-Dmaskwright.root=" + Sessions.ROOT.toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                FaultyApplication.class.getName(),
                folder.toString()));
        File log = folder.resolve("log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private void await(Process application, Path mark) throws InterruptedException, IOException {
        for (long waited = 0; !Files.exists(mark); waited += STEP_MILLIS) {
            assertThat(application.isAlive())
                    .as(Files.readString(folder.resolve("log")))
                    .isTrue();
            assertThat(waited).isLessThan(TimeUnit.SECONDS.toMillis(MOST_SECONDS));
            Thread.sleep(STEP_MILLIS);
        }
    }

    private List<String> hidden() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }

    private static List<String> rows(Path output) {
        Dataset<Row> rows = Sessions.session().read().parquet(output.toString());
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }
}

package io.maskwright.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.spark.cluster.LocalCluster.Ended;
import io.maskwright.spark.cluster.LocalCluster.Running;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same values on a standalone cluster, of which workers are killed, and nothing of keys and values in what it leaves behind.
 * Runs in the profile {@code cluster}, which builds the application first.
 */
@EnabledIfSystemProperty(named = "maskwright.cluster", matches = "true")
class ClusterTest {

    private static final String APPLICATION = System.getProperty("maskwright.spark.application", "");
    private static final int FILES = 40;
    private static final int ROWS_OF_FILE = 5_000;
    private static final int SECONDS_TO_END = 30;
    private static final int TASKS_BEFORE_THE_KILL = 4;

    @TempDir
    private Path folder;

    private Path tables() throws IOException {
        return Files.createDirectories(folder.resolve("tables"));
    }

    private Path results() throws IOException {
        return Files.createDirectories(folder.resolve("results"));
    }

    @Test
    void plainCluster_hasTheValuesOfOneMachineAndNoneInItsFiles() throws Exception {
        ExampleTables examples = ExampleTables.in(tables());
        List<TableJob> jobs = examples.jobs(results());
        Set<ProcessHandle> started;
        try (LocalCluster cluster = LocalCluster.start(folder.resolve("cluster"), "--plain")) {
            started = all(cluster);
            Ended ended = submit(cluster, jobs);
            assertThat(ended.code()).as(ended.output()).isZero();
            for (TableJob job : jobs) {
                List<String> treated = ReadRows.of(job.output());
                assertThat(treated).hasSizeGreaterThan(1_000);
                assertThat(treated.equals(ReadRows.of(SingleMachine.export(job))))
                        .as(job.dataset() + " for " + job.audience())
                        .isTrue();
            }
            Ended failed = submit(cluster, List.of(examples.failing(results())));
            assertThat(failed.code()).isNotZero();
            assertThat(failed.output()).contains("MaskingException: row 2, msisdn");

            assertThat(searched(examples).in(cluster.folder(), cluster.outputs()))
                    .isEmpty();
            assertThat(new SearchedFiles()
                            .text("column", "recipient_phone")
                            .in(cluster.folder().resolve("events")))
                    .as("what is there is found")
                    .isNotEmpty();
        }
        for (ProcessHandle process : started) { // one that has ended is there until its parent has heard of it
            process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        }
    }

    private SearchedFiles searched(ExampleTables examples) throws IOException {
        SearchedFiles searched = new SearchedFiles()
                .key("the key", examples.key())
                .text("a name", ExampleTables.NAME_CANARY)
                .text("a phone", ExampleTables.PHONE_CANARY)
                .text("an address", ExampleTables.ADDRESS_CANARY)
                .text("a remark", ExampleTables.REMARK_CANARY);
        int number = 0;
        for (String phone : examples.phones(100)) {
            searched.text("phone " + ++number, phone);
        }
        return searched;
    }

    @Test
    void killedWorker_changesNeitherValuesNorCounts() throws Exception {
        ExampleTables examples = ExampleTables.in(tables());
        TableJob job = examples.manyCalls(FILES, ROWS_OF_FILE, results());
        try (LocalCluster cluster = LocalCluster.start(folder.resolve("cluster"))) {
            Running running = cluster.submitted(exportOf(job));
            while (cluster.endedTasks() < TASKS_BEFORE_THE_KILL) {
                assertThat(running.process().isAlive()).isTrue();
                Thread.sleep(50);
            }
            ProcessHandle worker = cluster.workers().get(0);
            List<ProcessHandle> killed =
                    Stream.concat(worker.descendants(), Stream.of(worker)).toList();
            killed.forEach(ProcessHandle::destroyForcibly);
            assertThat(cluster.endedTasks()).as("the job is under way").isLessThan(FILES);
            Ended ended = cluster.await(running);
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(ended.output()).contains("Lost executor");
        }
        TableJob whole = examples.manyCallsInOneFile(FILES * ROWS_OF_FILE, results());
        Path expected = SingleMachine.export(whole);
        assertThat(ReadRows.of(job.output()).equals(ReadRows.of(expected))).isTrue();
        assertThat(counts(job.output().resolve("_maskwright-manifest.json")))
                .isEqualTo(counts(SingleMachine.manifest(expected)));
    }

    /** The application on the table, each file of it a task. */
    private static List<String> exportOf(TableJob job) {
        return List.of(
                "--conf",
                "spark.sql.files.maxPartitionBytes=1m",
                "--class",
                "io.maskwright.spark.app.Main",
                APPLICATION,
                "--policy",
                job.policy().toString(),
                "--dataset",
                job.dataset(),
                "--audience",
                job.audience(),
                "--input-format",
                "csv",
                "--out",
                job.output().toString(),
                job.input().toString());
    }

    /** What a manifest counts: rows, reasons, keys, and what became of the values of each field. */
    private static List<JsonNode> counts(Path manifest) throws IOException {
        JsonNode root = new ObjectMapper().readTree(Files.readString(manifest));
        return Stream.of("/rows", "/quarantine/reasons", "/keys", "/fields")
                .map(root::at)
                .toList();
    }

    @Test
    void protectedCluster_encryptsAndRefusesStrangers() throws Exception {
        ExampleTables examples = ExampleTables.in(tables());
        TableJob job = examples.jobs(results()).get(0);
        try (LocalCluster cluster = LocalCluster.start(folder.resolve("cluster"))) {
            Ended ended = submit(cluster, List.of(job));
            assertThat(ended.code()).as(ended.output()).isZero();
            assertThat(new SearchedFiles()
                            .text("encrypted calls", "\"spark.network.crypto.enabled\":\"true\"")
                            .in(cluster.folder().resolve("events")))
                    .isNotEmpty();
            assertRefused(cluster, job);

            String secret = Files.readAllLines(cluster.folder().resolve("conf/spark-defaults.conf")).stream()
                    .filter(line -> line.startsWith("spark.authenticate.secret "))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .findFirst()
                    .orElseThrow();
            assertThat(new SearchedFiles()
                            .text("the secret of the cluster", secret)
                            .in(
                                    cluster.folder().resolve("events"),
                                    cluster.folder().resolve("logs"),
                                    cluster.folder().resolve("work"),
                                    cluster.folder().resolve("local")))
                    .isEmpty();
        }
    }

    /** Spark tries for a minute, which is not waited for. */
    private void assertRefused(LocalCluster cluster, TableJob job) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--conf", "spark.authenticate.secret=guessed"));
        arguments.addAll(arguments(List.of(job)));
        Running stranger = cluster.submitted(arguments);
        while (!Files.readString(stranger.output().toPath()).contains("Failed to connect to master")) {
            assertThat(stranger.process().isAlive()).isTrue();
            Thread.sleep(200);
        }
        stranger.process().destroy();
    }

    private static Set<ProcessHandle> all(LocalCluster cluster) throws IOException, InterruptedException {
        Set<ProcessHandle> all = cluster.processes().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThanOrEqualTo(3).allMatch(ProcessHandle::isAlive);
        return all;
    }

    private Ended submit(LocalCluster cluster, List<TableJob> jobs) throws IOException, InterruptedException {
        return cluster.submit(arguments(jobs));
    }

    /** The job's own jar, and beside it the library as users get it. */
    private List<String> arguments(List<TableJob> jobs) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--conf",
                "spark.log.level=INFO",
                "--class",
                TreatTables.class.getName(),
                "--jars",
                APPLICATION,
                jobJar().toString()));
        jobs.forEach(job -> arguments.add(job.argument()));
        return arguments;
    }

    private Path jobJar() throws IOException {
        Path jar = folder.resolve("job.jar");
        String path = TreatTables.class.getPackageName().replace('.', '/');
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Class<?> type : List.of(TreatTables.class, TableJob.class)) {
                String name = path + "/" + type.getSimpleName() + ".class";
                entries.putNextEntry(new JarEntry(name));
                try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                    in.transferTo(entries);
                }
                entries.closeEntry();
            }
        }
        return jar;
    }
}

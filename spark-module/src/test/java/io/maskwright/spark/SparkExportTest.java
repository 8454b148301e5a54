package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.export.ExportJob;
import io.maskwright.export.ExportManifest;
import io.maskwright.export.ExportReport;
import io.maskwright.export.ManifestVerification;
import io.maskwright.export.ManifestVerification.Point;
import io.maskwright.export.ManifestVerification.Verdict;
import io.maskwright.plan.FieldReport;
import io.maskwright.plan.SmallGroupsException;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkExportTest {

    private static final Audience PARTNER = Audience.of("partner");

    @TempDir
    private Path folder;

    private Path csv = Path.of("");
    private Path output = Path.of("");

    @BeforeEach
    void write() throws IOException {
        csv = Calls.csv(folder);
        output = folder.resolve("safe");
    }

    private SparkExportBuilder export(Policy policy) {
        return export(policy, Calls.read(Sessions.session(), csv));
    }

    private SparkExportBuilder export(Policy policy, Dataset<Row> rows) {
        return SparkExport.builder()
                .policy(policy)
                .dataset("calls")
                .audience(PARTNER)
                .input(rows, "calls.csv")
                .output(output.toString());
    }

    private static SparkExportBuilder asCsv(SparkExportBuilder export) {
        return export.format("csv").option("header", "true").option("escape", "\"");
    }

    /** What is in the folder beside the input and the policy. */
    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("calls.csv") && !name.equals("policy.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private Dataset<Row> published() {
        return Sessions.session().read().parquet(output.toString());
    }

    @Test
    void output_isCountedAndProved() throws IOException {
        Policy policy = Calls.load(folder, "risk: {quasi: [town, status], k: 5}");
        SparkExportReport report = export(policy).build().run();
        assertThat(report.rows())
                .isEqualTo(new SparkRowCounts(Calls.ROWS, Calls.OUT, Calls.SUPPRESSED, Calls.QUARANTINED));
        assertThat(report.groups()).isNotNull();
        assertThat(published().count()).isEqualTo(Calls.OUT);
        assertThat(published().columns()).containsExactly("phone", "name", "status", "town");
        assertThat(left()).containsExactly("safe");
        ExportManifest manifest = ExportManifest.read(ExportManifest.pathFor(output));
        ManifestVerification found = manifest.check(output, policy, null);
        assertThat(found.isSound()).isTrue();
        assertThat(found.verdict(Point.MAC)).isEqualTo(Verdict.HOLDS);
        assertThat(found.verdict(Point.OUTPUT)).isEqualTo(Verdict.HOLDS);
        assertThat(found.verdict(Point.QUARANTINE)).isEqualTo(Verdict.HOLDS);
        assertThat(manifest.risk()).isNotNull();
        assertThat(report.toTable()).contains("1000 rows in, 940 out, 50 suppressed, 10 quarantined");
        assertThat(Files.readString(output.resolve("_maskwright-quarantine.csv")))
                .startsWith("field,reason,rows\nphone,")
                .endsWith(",10\n");
    }

    @Test
    void manifest_saysWhatThatOfOneMachineSays() throws IOException {
        Policy policy = Calls.load(folder);
        asCsv(export(policy)).build().run();
        ExportManifest here = ExportManifest.read(ExportManifest.pathFor(output));
        ManifestVerification found = here.check(output, policy, null);
        assertThat(found.isSound()).isTrue();
        assertThat(found.verdict(Point.ROWS)).isEqualTo(Verdict.HOLDS);
        Path single = folder.resolve("single.csv");
        ExportReport report = ExportJob.builder()
                .policy(policy)
                .dataset("calls")
                .audience(PARTNER)
                .input(csv)
                .output(single)
                .build()
                .run();
        ExportManifest there = ExportManifest.read(ExportManifest.pathFor(single));
        assertThat(here.fields()).isEqualTo(there.fields());
        assertThat(here.fields())
                .extracting(FieldReport::path)
                .containsExactly("phone", "name", "status", "town", "note");
        assertThat(here.counts()).isEqualTo(there.counts());
        assertThat(here.keys()).isEqualTo(there.keys());
        assertThat(here.macDomain()).isEqualTo(there.macDomain());
        assertThat(here.macKeyVersion()).isEqualTo(there.macKeyVersion());
        assertThat(report.rowsOut()).isEqualTo(Calls.OUT);
        assertThat(formats(output.resolve("_maskwright-manifest.json")))
                .isEqualTo(formats(ExportManifest.pathFor(single)));
    }

    private static String formats(Path manifest) throws IOException {
        String text = Files.readString(manifest);
        return text.substring(text.indexOf("\"formats\""), text.indexOf("\"policy\""));
    }

    @Test
    void changedFile_isNoticed() throws IOException {
        Policy policy = Calls.load(folder);
        asCsv(export(policy)).build().run();
        Path part;
        try (Stream<Path> files = Files.list(output)) {
            part = files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(part, Files.readString(part).replaceFirst("town 1", "town 2"));
        ManifestVerification found =
                ExportManifest.read(ExportManifest.pathFor(output)).check(output, policy, null);
        assertThat(found.verdict(Point.OUTPUT)).isEqualTo(Verdict.FAILS);
    }

    @Test
    void failureInMidRun_publishesNothing_andTheNextRunSucceeds() throws IOException {
        Policy policy = Calls.load(folder);
        Dataset<Row> rows = Calls.read(Sessions.session(), csv);
        Dataset<Row> failing = rows.map(
                (MapFunction<Row, Row>) row -> {
                    if (row.getString(1).endsWith(" 900")) {
                        throw new IllegalStateException(row.getString(1));
                    }
                    return row;
                },
                Encoders.row(rows.schema()));
        assertThatExceptionOfType(SparkExportException.class)
                .isThrownBy(() -> export(policy, failing).build().run())
                .withMessageContaining("IllegalStateException")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(Calls.CANARY))
                .withNoCause();
        assertThat(left()).isEmpty();
        assertThat(export(policy).build().run().rows().out()).isEqualTo(Calls.OUT);
        assertThat(left()).containsExactly("safe");
    }

    @Test
    void frequencies_areRefusedAsOnOneMachine() throws IOException {
        Path file = Calls.policy(folder);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("town: {strategy: keep}", "town: {strategy: \"pseudonym(domain=people)\"}"));
        Policy policy = Policy.load(file);
        String here = message(() -> export(policy).build().run());
        String there = message(() -> ExportJob.builder()
                .policy(policy)
                .dataset("calls")
                .audience(PARTNER)
                .input(csv)
                .output(folder.resolve("single.csv"))
                .build()
                .run());
        assertThat(here)
                .contains("town")
                .contains("4 distinct results of 940 values")
                .isEqualTo(there);
        assertThat(left()).isEmpty();
    }

    private static String message(Runnable run) {
        try {
            run.run();
        } catch (PlanException e) {
            return e.getMessage();
        }
        throw new AssertionError("it was not refused");
    }

    @Test
    void smallGroups_areNotPublished() throws IOException {
        Policy policy = Calls.load(folder, "risk: {quasi: [name, town], k: 2}");
        assertThatExceptionOfType(SmallGroupsException.class)
                .isThrownBy(
                        () -> export(policy, Calls.read(Sessions.session(), csv).limit(3))
                                .build()
                                .run())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(Calls.CANARY));
        assertThat(left()).isEmpty();
    }

    @Test
    void rowsThatAreNotInWhatWasWritten_areMissed() throws IOException {
        Policy policy = Calls.load(folder);
        assertThatThrownBy(() -> export(policy)
                        .option("pathGlobFilter", "nothing*")
                        .build()
                        .run())
                .isInstanceOf(SparkExportException.class)
                .hasMessageContaining("940 rows out, 0 in what was written");
        assertThat(left()).isEmpty();
    }

    @Test
    void leftOutRows_areDroppedOrFail() throws IOException {
        Policy policy = Calls.load(folder);
        assertThatThrownBy(
                        () -> export(policy).leftOut(LeftOutRows.FAIL).build().run())
                .isInstanceOf(SparkExportException.class)
                .hasMessageContaining("10 rows cannot be treated");
        SparkRowCounts counts = new SparkRowCounts(Calls.ROWS, Calls.OUT, Calls.SUPPRESSED, Calls.QUARANTINED);
        assertThatThrownBy(() -> new ExportChoices.Ceiling(9, 100).check(counts))
                .hasMessageContaining("at most 9");
        assertThatThrownBy(
                        () -> export(policy).maxQuarantinedPercent(0.9).build().run())
                .hasMessageContaining("at most 0.9 in a hundred");
        assertThat(left()).isEmpty();
        SparkExportReport report = export(policy)
                .leftOut(LeftOutRows.DROP)
                .maxQuarantinedPercent(1)
                .build()
                .run();
        assertThat(report.leftOutList()).isNull();
        assertThat(output.resolve("_maskwright-quarantine.csv")).doesNotExist();
        assertThat(ExportManifest.read(ExportManifest.pathFor(output)).counts().quarantined())
                .isEqualTo(Calls.QUARANTINED);
    }

    @Test
    void existingOutput_staysOrIsReplaced() throws IOException {
        Policy policy = Calls.load(folder);
        export(policy).build().run();
        Path first = output.resolve("_maskwright-manifest.json");
        String before = Files.readString(first);
        assertThatThrownBy(() -> export(policy).build().run()).hasMessageContaining("is there already");
        assertThat(Files.readString(first)).isEqualTo(before);
        Dataset<Row> fewer = Calls.read(Sessions.session(), csv).where("status = 'paid'");
        export(policy, fewer).existing(ExistingOutput.REPLACE).build().run();
        assertThat(ExportManifest.read(first).counts().suppressed()).isZero();
        assertThat(left()).containsExactly("safe");
    }

    @Test
    void folderOfOthers_isNotReplaced() throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("letter.txt"), "dear");
        Policy policy = Calls.load(folder);
        assertThatThrownBy(() ->
                        export(policy).existing(ExistingOutput.REPLACE).build().run())
                .hasMessageContaining("no output of Spark");
        assertThat(output.resolve("letter.txt")).exists();
    }

    /** Records that are broken, values that cannot be treated, frequencies that betray: no line of Spark's log shows any. */
    @Test
    void log_hasNoValue() throws IOException {
        Path file = Calls.policy(folder);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("town: {strategy: keep}", "town: {strategy: \"pseudonym(domain=people)\"}"));
        String log = LogText.during(
                () -> assertThatThrownBy(() -> export(Policy.load(file)).build().run()));
        assertThat(log).contains("Starting task");
        assertThat(log).doesNotContain(Calls.CANARY + " person").doesNotContain(Calls.CANARY + ", note");
    }

    @Test
    void builder_refusesWhatIsMissing() {
        assertThatThrownBy(() -> SparkExport.builder().build()).hasMessage("input must be set");
        assertThatThrownBy(() -> SparkExport.builder().format("avro")).hasMessageContaining("parquet");
        assertThatThrownBy(() -> SparkExport.builder().option("Path", "/")).hasMessageContaining("no option");
        assertThatThrownBy(() -> SparkExport.builder().maxQuarantined(-1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> SparkExport.builder().maxQuarantinedPercent(Double.NaN))
                .hasMessageContaining("0 to 100");
    }
}

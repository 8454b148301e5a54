package io.maskwright.spark;

import io.maskwright.plan.GroupSizes;
import io.maskwright.policy.Policy;
import io.maskwright.policy.RiskRule;
import io.maskwright.spark.CountFiles.Subject;
import io.maskwright.spark.ManifestBody.ManifestFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** One run of an export. Used once. */
final class ExportRun {

    private final ExportChoices choices;
    private final SparkSession session;
    private final SerializableConfiguration settings;
    private final Instant started = Instant.now();

    ExportRun(ExportChoices choices) {
        this.choices = choices;
        this.session = choices.input().sparkSession();
        this.settings = new SerializableConfiguration(settings(session));
    }

    /** Those of the cluster; what a session sets for formats goes with their options. */
    private static Configuration settings(SparkSession session) {
        return session.sparkContext().hadoopConfiguration();
    }

    SparkExportReport run() throws IOException {
        String run = RunName.random();
        OutputFolder folder = OutputFolder.of(settings.value(), choices.target().folder(), run);
        Desensitisation decided = decide(folder);
        DecidedFields fields = DecidedFields.of(decided.spec(), whole(folder).schema());
        checkRisk(decided.policy(), fields);
        ManifestSeal seal = new ManifestSeal(decided.policy().keys(), fields.treatments(), choices.evidenceDomain());
        try (folder;
                Landing landing = Landing.of(choices.target(), session, run)) {
            folder.begin(choices.existing(), landing::fate);
            landing.begin(folder.deadRuns(), choices.existing());
            Dataset<Row> rows = rows(decided, fields, folder);
            landing.stage(rows, folder);
            RunTotals totals = RunTotals.of(
                    counted(rows, folder), CountFiles.read(folder.places(), folder.counts(), Subject.BROKEN), fields);
            return publish(decided, fields, totals, seal, landing, folder);
        }
    }

    private void checkRisk(Policy policy, DecidedFields fields) {
        RiskRule rule =
                policy.dataset(choices.dataset()).risk(choices.audience()).orElse(null);
        if (rule != null && fields.isTable()) {
            LookAlikes.requireColumns(
                    policy.dataset(choices.dataset()),
                    rule,
                    fields.treatments().stream()
                            .map(field -> field.decision().path())
                            .toList());
        }
    }

    private Desensitisation decide(OutputFolder folder) {
        return Desensitisation.of(whole(folder), choices.policy(), choices.dataset(), choices.audience());
    }

    /** The rows without the records that are none. */
    private Dataset<Row> whole(OutputFolder folder) {
        String column = choices.brokenColumn();
        return column == null
                ? choices.input()
                : BrokenRecords.without(
                        choices.input(), column, new CountFiles(folder.counts(), Subject.BROKEN, settings, null));
    }

    private Dataset<Row> rows(Desensitisation decided, DecidedFields fields, OutputFolder folder) {
        KeyVersions keys = new KeyVersions(
                decided.spec(), fields.treatments(), decided.policy().keys().domains());
        return decided.rows(new CountFiles(folder.counts(), Subject.TREATED, settings, keys));
    }

    /** What the tasks counted. Of rows that nobody counted there must not even be a partition. */
    private static List<CountedPartition> counted(Dataset<Row> rows, OutputFolder folder) throws IOException {
        List<CountedPartition> counted = CountFiles.read(folder.places(), folder.counts(), Subject.TREATED);
        int partitions = counted.isEmpty() ? rows.rdd().getNumPartitions() : 0;
        if (partitions > 0) {
            throw CountFiles.missing("all " + partitions);
        }
        return counted;
    }

    private SparkExportReport publish(
            Desensitisation decided,
            DecidedFields fields,
            RunTotals totals,
            ManifestSeal seal,
            Landing landing,
            OutputFolder folder)
            throws IOException {
        UsedKey.requireSame(totals.keys(), decided.policy().keys());
        checkLeftOut(totals);
        fields.checkFrequencies();
        GroupSizes groups = recount(landing.staged(decided.output(), folder), totals, decided.policy(), fields);
        ManifestFile list = writeList(totals, folder);
        ManifestFile output =
                landing.describe(folder, JavaSparkContext.fromSparkContext(session.sparkContext()), settings);
        ManifestBody body = body(decided, fields, totals, groups, list, landing.form(), output);
        folder.places()
                .write(
                        new Path(folder.data(), OutputFolder.MANIFEST),
                        (seal.sealed(body) + "\n").getBytes(StandardCharsets.UTF_8));
        landing.publish(folder, totals.out(), choices.existing());
        return report(decided, body, landing, folder);
    }

    private void checkLeftOut(RunTotals totals) {
        SparkRowCounts rows = totals.rows();
        if (rows.quarantined() > 0 && choices.leftOut() == LeftOutRows.FAIL) {
            throw new SparkExportException(rows.quarantined() + " rows cannot be treated: "
                    + new String(LeftOutList.bytes(totals.leftOut()), StandardCharsets.UTF_8)
                            .strip()
                            .replace('\n', ' ')
                    + "; nothing is published");
        }
        choices.ceiling().check(rows);
    }

    /** What was written is read again: it has as many rows as were counted, and as many of them look alike as the policy asks. */
    private @Nullable GroupSizes recount(Dataset<Row> staged, RunTotals totals, Policy policy, DecidedFields fields) {
        RiskRule rule =
                policy.dataset(choices.dataset()).risk(choices.audience()).orElse(null);
        GroupSizes groups = rule == null
                ? null
                : LookAlikes.sizes(staged, policy.dataset(choices.dataset()), rule, fields.isTable());
        long counted = groups == null ? staged.count() : groups.rows();
        if (counted != totals.out()) {
            throw RunTotals.lost(totals.out() + " rows out, " + counted + " in what was written");
        }
        if (groups != null && rule != null) {
            groups.check(choices.dataset(), rule);
        }
        return groups;
    }

    private @Nullable ManifestFile writeList(RunTotals totals, OutputFolder folder) throws IOException {
        if (totals.quarantined() == 0 || choices.leftOut() != LeftOutRows.LIST) {
            return null;
        }
        byte[] bytes = LeftOutList.bytes(totals.leftOut());
        folder.places().makeFolder(folder.data());
        folder.places().write(new Path(folder.data(), OutputFolder.QUARANTINE), bytes);
        return new ManifestFile(OutputFolder.QUARANTINE, FolderDigest.ofBytes(bytes), bytes.length);
    }

    private ManifestBody body(
            Desensitisation decided,
            DecidedFields fields,
            RunTotals totals,
            @Nullable GroupSizes groups,
            @Nullable ManifestFile list,
            Map<String, String> form,
            ManifestFile output) {
        Policy policy = decided.policy();
        List<String> quasi = policy.dataset(choices.dataset())
                .risk(choices.audience())
                .map(RiskRule::quasi)
                .orElse(List.of());
        return new ManifestBody(
                new ManifestBody.Origin(
                        policy.name(),
                        policy.digest(),
                        choices.dataset(),
                        choices.audience().name(),
                        policy.purpose(choices.audience()),
                        choices.clock().instant().truncatedTo(ChronoUnit.SECONDS)),
                choices.inputName(),
                output,
                form,
                totals.rows(),
                choices.leftOut(),
                totals.reasons(),
                list,
                quasi,
                groups,
                totals.keys().entrySet().stream()
                        .map(key -> new ManifestBody.Key(
                                key.getKey(),
                                policy.keys().keyName(key.getKey()),
                                key.getValue().version()))
                        .toList(),
                fields.reports(totals));
    }

    private SparkExportReport report(Desensitisation decided, ManifestBody body, Landing landing, OutputFolder folder) {
        return new SparkExportReport(
                choices.dataset(),
                choices.audience(),
                body.origin().policyDigest(),
                choices.inputName(),
                landing.name(folder),
                new Path(folder.output(), OutputFolder.MANIFEST).toString(),
                body.list() == null ? null : new Path(folder.output(), OutputFolder.QUARANTINE).toString(),
                body.rows(),
                body.reasons(),
                body.groups(),
                body.fields(),
                Duration.between(started, Instant.now()),
                decided.warnings());
    }
}

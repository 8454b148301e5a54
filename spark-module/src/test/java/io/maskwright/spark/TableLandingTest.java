package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a table and their manifest are published in two steps: a run that ends between them loses neither. */
class TableLandingTest {

    private static final String MANIFEST = "what the first run says";

    @TempDir
    private Path folder;

    private String url = "";

    @BeforeEach
    void makeTable() throws SQLException {
        url = "jdbc:sqlite:" + folder.resolve("t.db") + "?busy_timeout=60000";
        run("CREATE TABLE safe (phone TEXT)");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private List<String> tables() throws SQLException {
        return texts("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1");
    }

    private Path evidence() {
        return folder.resolve("evidence");
    }

    private OutputFolder evidence(String run) throws IOException {
        return OutputFolder.of(new Configuration(), evidence().toString(), run);
    }

    private Landing landing(String run) {
        return Landing.of(
                new ExportTarget.Table("safe", Map.of("url", url), evidence().toString()), Sessions.session(), run);
    }

    private void writeManifest(OutputFolder evidence) throws IOException {
        Files.createDirectories(Path.of(evidence.data().toUri().getPath()));
        Files.writeString(Path.of(evidence.data().toUri().getPath(), OutputFolder.MANIFEST), MANIFEST);
    }

    /** Stages two rows, and ends in the way given. */
    private void run(String run, Ending ending) throws IOException {
        try (OutputFolder evidence = evidence(run);
                Landing landing = landing(run)) {
            evidence.begin(ExistingOutput.REFUSE, landing::fate);
            landing.begin(evidence.deadRuns(), ExistingOutput.REFUSE);
            landing.stage(
                    Sessions.session().sql("SELECT phone FROM VALUES ('138****5678'), ('138****5679') AS t(phone)"),
                    evidence);
            landing.describe(
                    evidence,
                    JavaSparkContext.fromSparkContext(Sessions.session().sparkContext()),
                    new SerializableConfiguration(new Configuration()));
            ending.of(landing, evidence);
        }
    }

    private interface Ending {
        void of(Landing landing, OutputFolder evidence) throws IOException;
    }

    private List<String> hidden() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        }
    }

    @Test
    void manifestThatCannotBePublished_isPublishedByTheNextRun() throws IOException, SQLException {
        String first = RunName.random();
        assertThatThrownBy(() -> run(first, (landing, evidence) -> {
                    Files.delete(Path.of(evidence.data().toUri().getPath()));
                    landing.publish(evidence, 2, ExistingOutput.REFUSE);
                }))
                .isInstanceOf(SparkExportException.class)
                .hasMessageContaining("the rows are in safe")
                .hasMessageContaining("the next run of the same output publishes it first");
        assertThat(texts("SELECT phone FROM safe")).containsExactlyInAnyOrder("138****5678", "138****5679");
        assertThat(hidden()).hasSize(1);
        writeManifest(evidence(first));
        assertThatThrownBy(() -> run(RunName.random(), (landing, evidence) -> {
                    throw new AssertionError("it must not come so far");
                }))
                .hasMessageContaining("is there already");
        assertThat(Files.readString(evidence().resolve(OutputFolder.MANIFEST))).isEqualTo(MANIFEST);
        assertThat(hidden()).isEmpty();
    }

    @Test
    void tableOfARunThatCommittedAndDied_isDroppedWhenItsManifestIsPublished() throws IOException, SQLException {
        String dead = RunName.random();
        die(dead);
        run("CREATE TABLE mw_" + dead.substring(0, 20) + " (phone TEXT)");
        run("INSERT INTO safe VALUES ('138****5678')");
        try (OutputFolder evidence = evidence(RunName.random());
                Landing landing = landing(RunName.random())) {
            evidence.begin(ExistingOutput.REPLACE, landing::fate);
            assertThat(evidence.deadRuns()).isEqualTo(Set.of(dead));
            landing.begin(evidence.deadRuns(), ExistingOutput.REPLACE);
        }
        assertThat(tables()).containsExactly("safe");
        assertThat(Files.readString(evidence().resolve(OutputFolder.MANIFEST))).isEqualTo(MANIFEST);
    }

    /** Leaves what a run does that is killed where it commits. */
    private void die(String run) throws IOException {
        try (OutputFolder evidence = evidence(run);
                Landing landing = landing(run)) {
            evidence.begin(ExistingOutput.REFUSE, (earlier, place) -> Landing.Fate.LOST);
            writeManifest(evidence);
            evidence.markCommitting(ExistingOutput.REFUSE, landing.place());
            evidence.keep();
        }
    }

    @Test
    void manifestOfARunThatDiedBeforeItCommitted_isRemoved() throws IOException, SQLException {
        String dead = RunName.random();
        die(dead);
        run("CREATE TABLE mw_" + dead.substring(0, 20) + " AS SELECT '138****5678' AS phone");
        run(RunName.random(), (landing, evidence) -> {
            writeManifest(evidence);
            landing.publish(evidence, 2, ExistingOutput.REFUSE);
        });
        assertThat(tables()).containsExactly("safe");
        assertThat(texts("SELECT phone FROM safe")).hasSize(2);
        assertThat(hidden()).isEmpty();
    }

    @Test
    void nameThatIsTakenByThen_keepsTheManifestWhereItIs() throws IOException, SQLException {
        String dead = RunName.random();
        die(dead);
        run("CREATE TABLE mw_" + dead.substring(0, 20) + " (phone TEXT)");
        Files.createDirectories(evidence());
        Files.writeString(evidence().resolve("letter.txt"), "dear");
        try (OutputFolder evidence = evidence(RunName.random());
                Landing landing = landing(RunName.random())) {
            assertThatThrownBy(() -> evidence.begin(ExistingOutput.REPLACE, landing::fate))
                    .hasMessageContaining("its manifest waits in");
        }
        assertThat(evidence().resolve("letter.txt")).exists();
        assertThat(hidden()).hasSize(1);
        assertThat(tables()).hasSize(2);
    }

    /** Only the run that filled the table can tell whether it did. */
    @Test
    void runOfAnotherTarget_leavesTheManifestThatWaits() throws IOException, SQLException {
        die(RunName.random());
        run("CREATE TABLE other (phone TEXT)");
        ExportTarget.Table other =
                new ExportTarget.Table("other", Map.of("url", url), evidence().toString());
        ExportTarget.Table elsewhere = new ExportTarget.Table(
                "safe",
                Map.of("url", "jdbc:sqlite:" + folder.resolve("u.db")),
                evidence().toString());
        ExportTarget.Files files =
                new ExportTarget.Files(evidence().toString(), "parquet", Map.of(), Formulas.NEUTRALISE);
        for (ExportTarget target : List.of(other, elsewhere, files, landingTarget())) {
            try (OutputFolder evidence = evidence(RunName.random());
                    Landing landing = Landing.of(target, Sessions.session(), RunName.random())) {
                assertThatThrownBy(() -> evidence.begin(ExistingOutput.REPLACE, landing::fate))
                        .as(target.toString())
                        .hasMessageContaining("about to commit its rows into table safe, and its manifest waits in");
            }
        }
        assertThat(hidden()).hasSize(1);
    }

    /** The table of the run is gone, so that nobody can tell. */
    private ExportTarget landingTarget() {
        return new ExportTarget.Table("safe", Map.of("url", url), evidence().toString());
    }

    @Test
    void placeOfRows_holdsNoPassword() {
        List<String> places = new ArrayList<>();
        for (String address : List.of(
                "jdbc:sqlite:" + folder + "/t.db?password=one",
                "jdbc:sqlite:" + folder + "/t.db?password=two",
                "jdbc:sqlite:" + folder + "/u.db")) {
            ExportTarget.Table target = new ExportTarget.Table(
                    "safe", Map.of("url", address), evidence().toString());
            try (Landing landing = Landing.of(target, Sessions.session(), RunName.random())) {
                places.add(landing.place());
            }
        }
        assertThat(places.get(0))
                .isEqualTo(places.get(1))
                .isNotEqualTo(places.get(2))
                .matches("safe [0-9a-f]{64}");
    }

    /** The database commits, and the line breaks before it has said so. */
    @Test
    void commitWithoutAnAnswer_isFoundOutByTheNextRun() throws IOException, SQLException {
        url = LosingDriver.over(url);
        try {
            assertThatThrownBy(() -> run(RunName.random(), (landing, evidence) -> {
                        writeManifest(evidence);
                        LosingDriver.loses = LosingDriver.Loss.ANSWER_TO_COMMIT;
                        landing.publish(evidence, 2, ExistingOutput.REFUSE);
                    }))
                    .hasMessageContaining("cannot be told: the next run of the same output finds out");
        } finally {
            LosingDriver.loses = LosingDriver.Loss.NOTHING;
        }
        assertThat(texts("SELECT phone FROM safe")).hasSize(2);
        assertThat(hidden()).hasSize(1);
        assertThatThrownBy(() -> run(RunName.random(), (landing, evidence) -> {
                    throw new AssertionError("it must not come so far");
                }))
                .hasMessageContaining("is there already");
        assertThat(Files.readString(evidence().resolve(OutputFolder.MANIFEST))).isEqualTo(MANIFEST);
    }
}

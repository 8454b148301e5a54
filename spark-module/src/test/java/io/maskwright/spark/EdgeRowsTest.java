package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.export.ExportManifest;
import io.maskwright.export.ManifestVerification.Point;
import io.maskwright.export.ManifestVerification.Verdict;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables without rows, partitions without rows, and rows of which none leaves. */
class EdgeRowsTest {

    private static final Policy POLICY = Policy.parse(
            Policies.text("phone: phone", "n: keep") + "    suppress: ['n > 5']\n    risk: {quasi: [n], k: 2}\n");

    @TempDir
    private Path directory;

    @BeforeEach
    void newKey() {
        CountedKms.start(directory.resolve("managed.envelope"));
    }

    private SparkExportReport export(Dataset<Row> rows) {
        return SparkExport.builder()
                .policy(POLICY)
                .dataset("t")
                .audience(Audience.of("analyst"))
                .input(rows, "t")
                .output(directory.resolve("safe").toString())
                .build()
                .run();
    }

    @Test
    void tableWithoutPartitions_isPublishedEmpty() throws IOException {
        Dataset<Row> rows = Sessions.session().createDataFrame(List.of(), StructType.fromDDL("phone STRING, n INT"));
        SparkExportReport report = export(rows);
        assertThat(report.rows()).isEqualTo(new SparkRowCounts(0, 0, 0, 0));
        Path safe = directory.resolve("safe");
        assertThat(Sessions.session().read().parquet(safe.toString()).columns()).containsExactly("phone", "n");
        assertThat(ExportManifest.read(ExportManifest.pathFor(safe))
                        .check(safe, POLICY, null)
                        .verdict(Point.OUTPUT))
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void rowsOfWhichNoneLeaves_areCounted() throws IOException {
        Dataset<Row> rows =
                Sessions.session().range(0, 40, 1, 4).selectExpr("'13812345678' AS phone", "CAST(id + 6 AS INT) AS n");
        assertThat(export(rows).rows()).isEqualTo(new SparkRowCounts(40, 0, 40, 0));
    }

    @Test
    void partitionsWithoutRows_areWhole_andWhatIsHiddenIsTheOwnersAlone() {
        Watching.SEEN.clear();
        Dataset<Row> rows = Sessions.session().range(0, 2, 1, 5).selectExpr("'13812345678' AS phone", "1 AS n");
        Dataset<Row> watched = rows.mapPartitions(new Watching(directory.toString()), Encoders.row(rows.schema()));
        assertThat(export(watched).rows()).isEqualTo(new SparkRowCounts(2, 2, 0, 0));
        assertThat(Watching.SEEN).hasSize(5).allMatch(found -> found.startsWith("rwx------ .safe.maskwright-"));
    }

    /** Looks at what lies beside the output while it is made. */
    private record Watching(String folder) implements MapPartitionsFunction<Row, Row> {

        private static final List<String> SEEN = new CopyOnWriteArrayList<>();

        @Override
        public Iterator<Row> call(Iterator<Row> rows) throws IOException {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(Files::isDirectory).toList()) {
                    SEEN.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " "
                            + file.getFileName());
                }
            }
            return rows;
        }
    }
}

package io.maskwright.benchmarks.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.benchmarks.Report;
import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TestTable;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class ExportBenchTest {

    @TempDir
    Path folder;

    private Path table(long rows) throws Exception {
        Path table = folder.resolve("waybills.csv");
        try (OutputStream out = Files.newOutputStream(table)) {
            TableGenerator.builder(TestTable.WAYBILLS).seed(1).build().writeTo(out, rows);
        }
        return table;
    }

    @ParameterizedTest
    @EnumSource
    void contender_passesItsCheck(ExportContender contender) throws Exception {
        assertThat(ExportCheck.check(contender, table(400)).values()).allMatch(count -> count <= 4);
    }

    @Test
    void contenderThatProtectsNothing_isRefused() throws Exception {
        Path table = table(100);
        Path copy = folder.resolve("copy.csv");
        Files.copy(table, copy);
        assertThatThrownBy(() -> ExportCheck.compare(ExportContender.MASKS, table, copy, 100))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not protected");
        assertThatThrownBy(() -> ExportCheck.compare(ExportContender.KEEP, table, copy, 99))
                .hasMessageContaining("do not add up");
    }

    @Test
    void command_measuresAndCleansUp() throws Exception {
        Path results = folder.resolve("results.json");
        Path place = folder.resolve("place");
        int code = new CommandLine(new ExportBench())
                .execute(
                        "--rows",
                        "300",
                        "--threads",
                        "1,2",
                        "--only",
                        "FASTCSV_COPY,MASKS",
                        "--folder",
                        place + "",
                        "--out",
                        results + "");
        assertThat(code).isZero();
        assertThat(Files.readString(results)).contains("\"contender\" : \"MASKS\"", "\"rows\" : 600", "\"runs\"");
        Report report = Report.readJson(results);
        assertThat(report.suite()).isEqualTo("export");
        assertThat(report.command()).contains(" export --rows 300 ");
        assertThat(report.rows())
                .extracting(row ->
                        row.contender() + row.params() + row.nanosOfIterations().size())
                .containsExactly(
                        "FASTCSV_COPY{rows=300, threads=1}1",
                        "FASTCSV_COPY{rows=300, threads=2}1",
                        "MASKS{rows=300, threads=1}1",
                        "MASKS{rows=300, threads=2}1");
        assertThat(report.rows()).allSatisfy(row -> {
            assertThat(row.valuesPerSecond()).isPositive();
            assertThat(row.timesBaseline()).isPositive();
            assertThat(row.resultBytes()).isBetween(100, 500);
        });
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void table_comparesToTheCopyAndToOneThread() {
        List<ExportFigures> figures = List.of(
                new ExportFigures(ExportContender.FASTCSV_COPY, 1, 100, 1_000_000, 1, 1, 50L),
                new ExportFigures(ExportContender.MASKS, 1, 100, 1_000_000, 2, 2, null),
                new ExportFigures(ExportContender.MASKS, 2, 100, 1_000_000, 1, 2, null));
        assertThat(ExportTable.of(figures).lines().toList().get(2))
                .matches("100 +masks +1 +50 +0\\.5 +2\\.0 +- +0\\.50 +1\\.00");
        assertThat(ExportTable.of(figures).lines().toList().get(3)).endsWith("-        2.00");
    }
}

package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.plan.FieldReport;
import io.maskwright.plan.GroupSizes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportReportTest {

    private final ExportReport report = new ExportReport(
            "waybills",
            Audience.of("label"),
            "0123abcd",
            new Endpoint("in.csv", "ab".repeat(32), 120),
            new Endpoint("table t", null, 0),
            Path.of("out.csv.quarantine.csv"),
            Path.of("out.csv.manifest.json"),
            new RowCounts(14, 9, 2, 3, 1),
            List.of(
                    new FieldReport(
                            "phone",
                            Category.of("phone.mobile"),
                            "phone",
                            "masked in part",
                            7,
                            1,
                            2,
                            Map.of("shape", 3L),
                            List.of("fpe:d:phone:1:1:0a1b2c3d")),
                    new FieldReport("city\u001B[2J", null, "keep", null, 0, 12, 0, Map.of(), List.of())),
            Map.of("shape", 2L, "field count", 1L),
            Duration.ofMillis(15),
            List.of("field x matches no column"),
            new RiskReport(List.of("city", "birth date"), new GroupSizes(5, 9, 1, 9, 0, 0, 0)));

    @Test
    void table_showsCountsFieldsAndWarnings() {
        assertThat(report.toTable())
                .isEqualTo(
                        """
                        dataset waybills, audience label
                        policy 0123abcd
                        14 rows in, 9 out, 2 suppressed, 3 quarantined, 1 blank lines skipped, 15 ms
                        input in.csv, 120 bytes, sha256 %s
                        output table t
                        quarantine out.csv.quarantine.csv: 1 field count, 2 shape
                        rows look alike by city, birth date: 1 group, the smallest of 9, k 5; 0 rows at risk, 0 alone (0.0 %%)
                        manifest out.csv.manifest.json

                        field     category      strategy  standing        treated  kept  blank  failed
                        phone     phone.mobile  phone     masked in part        7     1      2  3 shape
                        city\uFFFD[2J  -             keep      -                     0    12      0  0
                        to reverse phone: fpe:d:phone:1:1:0a1b2c3d
                        warning: field x matches no column
                        """
                                .formatted("ab".repeat(32)));
    }

    @Test
    void text_isOneLine() {
        assertThat(report.toString()).contains("rowsIn=14", "rowsOut=9").doesNotContain("\n");
    }
}

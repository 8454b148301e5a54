package io.maskwright.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.benchmarks.fpe.FpeSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Row BASE = new Row(
            Map.of("format", "DIGITS_16"),
            "single",
            "BOUNCY_CASTLE",
            3_600,
            12.34,
            277_777.8,
            1.0,
            4_096.0,
            56,
            List.of());
    private static final Row OTHER = new Row(
            Map.of("format", "DIGITS_16"), "batch64", "MASKWRIGHT", 72, null, 13_888_889, 50.0, null, 56, List.of());
    private static final Report REPORT = new Report(
            "fpe",
            Effort.QUICK,
            1,
            "2026-11-21T00:00:00Z",
            "java -jar benchmarks.jar fpe --quick",
            List.of("-Xms1g"),
            new Environment(
                    "17", "VM", "Linux", "amd64", 2, new Cpu("Model", List.of("aes", "vaes")), Map.of("jmh", "1.37")),
            List.of(BASE, OTHER));

    @Test
    void table_alignsRowsUnderTheirHeads() {
        assertThat(Table.of(REPORT, new FpeSuite()))
                .isEqualTo(
                        """
                        fpe, quick, 1 thread(s), JDK 17, Model × 2, -Xms1g

                        case       form     contender      ns/value     ±    values/s  × bouncy-castle single  B/value  of it result
                        digits-16  single   bouncy-castle     3,600  12.3     277,778                    1.00    4,096            56
                        digits-16  batch64  maskwright         72.0     -  13,888,889                    50.0        -            56
                        """);
    }

    @Test
    void json_hasMachineCommandVersionsAndRows(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/fpe.json");
        REPORT.writeJson(file);
        JsonNode json = new ObjectMapper().readTree(Files.readString(file));
        assertThat(json.at("/environment/cpu/flags/1").asText()).isEqualTo("vaes");
        assertThat(json.at("/environment/versions/jmh").asText()).isEqualTo("1.37");
        assertThat(json.at("/command").asText()).isEqualTo("java -jar benchmarks.jar fpe --quick");
        assertThat(json.at("/effort/forks").asInt()).isEqualTo(1);
        assertThat(json.at("/rows/0/nanosPerValue").asDouble()).isEqualTo(3_600);
        assertThat(json.at("/rows/1/errorNanos").isNull()).isTrue();
        assertThat(new ObjectMapper().treeToValue(json, Report.class)).isEqualTo(REPORT);
    }

    @Test
    void environment_hasTheVersionsOfTheBuild() {
        assertThat(Environment.here().versions())
                .containsOnlyKeys(
                        "bouncy-castle",
                        "commons-csv",
                        "datafaker",
                        "fastcsv",
                        "hikaricp",
                        "houbb-sensitive",
                        "hutool",
                        "idealista",
                        "jackson",
                        "jackson3",
                        "jmh",
                        "json-masker",
                        "logbook",
                        "maskwright",
                        "mysto",
                        "postgresql-driver",
                        "shardingsphere",
                        "sqlite-jdbc",
                        "tink")
                .allSatisfy((name, version) -> assertThat(version).matches("[0-9][0-9A-Za-z.-]*"));
    }

    @Test
    void cpu_isReadFromTheFirstProcessor() {
        Cpu x86 =
                Cpu.of(Stream.of("processor\t: 0", "model name\t: EPYC: 9", "flags\t\t: fpu aes", "", "flags\t: fpu"));
        assertThat(x86).isEqualTo(new Cpu("EPYC: 9", List.of("fpu", "aes")));
        assertThat(Cpu.of(Stream.of("Features\t: fp asimd"))).isEqualTo(new Cpu("unknown", List.of("fp", "asimd")));
        assertThat(Cpu.of(Stream.empty())).isEqualTo(new Cpu("unknown", List.of()));
    }
}

package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import io.maskwright.profile.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code maskwright profiles}, and what commands call the results under them. */
class ProfilesCommandsTest {

    @TempDir
    private Path folder;

    static List<String> names() {
        return Profiles.names();
    }

    @Test
    void profilesWithoutACommand_isWrongUse() {
        assertThat(Run.of("profiles").code()).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void list_namesEachWithItsLawAndHowSureItIs() {
        Run run = Run.of("profiles", "list");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(2 + Profiles.names().size());
        assertThat(run.out().lines()).anySatisfy(line -> assertThat(line.split(" {2,}"))
                .containsExactly("pci-dss-4", "1", "international", "since 2025-01-01", "verified", "PCI DSS 4.0.1"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void show_tellsWhatItRestsOnAndHowEachCategoryIsTreated(String name) {
        Run run = Run.of("profiles", "show", name);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("profile:" + name + "\n").contains("tiers ", "(most restrictive)");
        Profiles.find(name).orElseThrow().about().ifPresent(about -> {
            about.instruments().forEach(one -> assertThat(run.out())
                    .contains(
                            one.number(),
                            one.title(),
                            one.source(),
                            one.inForce().toString()));
            about.clauses().forEach(clause -> assertThat(run.out().lines())
                    .anyMatch(line -> line.startsWith(clause.id() + " ")
                            && line.contains(clause.certainty().word())
                            && line.endsWith(clause.says())));
        });
        Profiles.find(name).orElseThrow().categories().forEach(category -> assertThat(run.out())
                .contains("\n" + category + " "));
    }

    @Test
    void show_ofARefusedTierSaysSo() {
        assertThat(Run.of("profiles", "show", "pci-dss-4").out().lines())
                .anyMatch(line -> line.startsWith("card.authentication ") && line.contains("REFUSED"));
    }

    @Test
    void show_ofAnUnknownProfile_isWrongUseWithWhatWasMeant() {
        Run run = Run.of("profiles", "show", "pci-dss-5");
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.firstError()).contains("pci-dss-5", "pci-dss-4");
    }

    @Test
    void crosswalk_hasALineForEachProfile() {
        Run run = Run.of("profiles", "crosswalk");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .anySatisfy(line -> assertThat(line.split(" {2,}"))
                        .containsExactly("vn-personal-data-2026", "public?", "-", "basic", "sensitive", "state-secret"))
                .hasSize(2 + Profiles.names().size() + 1);
    }

    @Test
    void results_areCalledWhatTheyAre_andNeverDeidentified() throws IOException {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * 37 + i * i);
        }
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(key));
        Path policy = Files.writeString(
                folder.resolve("p.yaml"),
                """
                maskwright: 1
                extends: ["profile:gdpr-pseudonymised"]
                keys: {recipient: "file:key"}
                datasets:
                  d:
                    fields: {ref: subject.reference, id: subject.key, born: birth.date, name: person.name, ip: ip, country: keep}
                """);
        Run explained = Run.of("policy", "explain", policy.toString(), "--dataset", "d", "--audience", "recipient");
        assertThat(explained.out().lines().filter(line -> line.startsWith("ref ")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("pseudonymised (reversible: personal data)")
                        .doesNotContain("de-identified"));
        Path input = Files.writeString(folder.resolve("in.csv"), rows());
        Run exported = Run.of(
                "export",
                "--policy",
                policy.toString(),
                "--dataset",
                "d",
                "--audience",
                "recipient",
                input.toString(),
                "--out",
                folder.resolve("out.csv").toString());
        assertThat(exported.code()).as(exported.out() + exported.err()).isZero();
        Path manifest = folder.resolve("out.csv.manifest.json");
        Run shown = Run.of("manifest", "show", folder.resolve("out.csv").toString());
        for (String table : List.of(exported.out(), shown.out())) {
            assertThat(standings(table))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "ref", "pseudonymised (reversible: personal data)",
                            "id", "pseudonymised (one-way: personal data while the key exists)",
                            "born", "generalised",
                            "name", "withheld",
                            "ip", "masked in part",
                            "country", "kept"));
        }
        assertThat(exported.out() + shown.out() + Files.readString(manifest)).doesNotContain("de-identified");
        assertThat(Files.readString(manifest)).contains("\"standing\":\"pseudonymised (reversible: personal data)\"");
    }

    /** The column of that name, by field. */
    private static Map<String, String> standings(String table) {
        List<String[]> rows = table.lines()
                .map(line -> line.split(" {2,}"))
                .filter(cells -> cells.length == 8)
                .toList();
        assertThat(List.of(rows.get(0))).contains("standing", atIndex(3));
        return rows.stream().skip(1).collect(Collectors.toMap(cells -> cells[0], cells -> cells[3]));
    }

    private static String rows() {
        StringBuilder text = new StringBuilder("ref,id,born,name,ip,country\n");
        for (int i = 0; i < 400; i++) {
            text.append("R-" + i + ",C-" + i + ",19" + (50 + i % 40) + "-03-07,Li Lei,192.168.1." + i % 250 + ",FR\n");
        }
        return text.toString();
    }
}

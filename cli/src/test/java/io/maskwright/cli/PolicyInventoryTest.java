package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy inventory}. */
class PolicyInventoryTest {

    private static final String POLICY =
            Run.ROOT.resolve("examples/policies/subscriber-export.yaml").toString();

    @TempDir
    private Path folder;

    private static List<NamedCsvRecord> rows(Run run) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(run.out())) {
            return rows.stream().toList();
        }
    }

    private static NamedCsvRecord row(List<NamedCsvRecord> rows, String field, String audience) {
        return rows.stream()
                .filter(row -> row.getField("field").equals(field)
                        && row.getField("audience").equals(audience))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyField_hasARowForEveryAudience() throws IOException {
        Run run = Run.of("policy", "inventory", POLICY);
        assertThat(run.code()).isZero();
        List<NamedCsvRecord> rows = rows(run);
        assertThat(rows).extracting(row -> row.getField("dataset")).contains("persons", "subscribers", "calls");
        assertThat(rows.stream().filter(row -> row.getField("field").equals("msisdn")))
                .extracting(row -> row.getField("audience"))
                .containsExactly("analytics", "billing", "officer", "staff", "(most restrictive)");
        NamedCsvRecord number = row(rows, "msisdn", "analytics");
        assertThat(number.getFields())
                .containsExactly(
                        "subscribers",
                        "msisdn",
                        "phone",
                        "basic",
                        "direct",
                        "analytics",
                        "analytics",
                        "pseudonym(domain=\"subscriber\", as=phone, country=\"VN\")",
                        "pseudonymised (one-way: personal data while the key exists)",
                        "",
                        "");
        assertThat(row(rows, "msisdn", "billing").getField("standing")).isEqualTo("kept");
    }

    @Test
    void manifests_tellHowMuchLeft() throws IOException {
        Path table = folder.resolve("calls.csv");
        List<String> calls = Files.readAllLines(Run.ROOT.resolve("examples/data/calls.csv"));
        Files.write(table, calls.subList(0, 101));
        Path first = export(table, "first.csv");
        Path second = export(table, "second.csv");
        Run run = Run.of(
                "policy",
                "inventory",
                POLICY,
                "-d",
                "calls",
                "--manifest-of",
                first.toString(),
                "--manifest-of",
                second.toString());
        List<NamedCsvRecord> rows = rows(run);
        assertThat(rows).extracting(row -> row.getField("dataset")).containsOnly("calls");
        assertThat(row(rows, "ip", "analytics").getField("records")).isEqualTo("200");
        assertThat(row(rows, "ip", "analytics").getField("values")).isEqualTo("200");
        assertThat(row(rows, "ip", "billing").getField("records")).isEmpty();
    }

    private Path export(Path table, String name) {
        Path output = folder.resolve(name);
        assertThat(Run.of(
                                "export",
                                table.toString(),
                                "-o",
                                output.toString(),
                                "-p",
                                POLICY,
                                "-d",
                                "calls",
                                "-a",
                                "analytics",
                                "--quiet")
                        .code())
                .isZero();
        return output;
    }

    @Test
    void manifestOfAnotherPolicy_isRefused() throws IOException {
        Path output = export(Run.ROOT.resolve("examples/data/calls.csv"), "safe.csv");
        Run run = Run.of("policy", "inventory", Run.PARCELS, "--manifest-of", output.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).contains("its manifest is of another policy");
        assertThat(Run.of("policy", "inventory", POLICY, "-d", "nope").code()).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void refusedAndUndecidedFields_areFindings() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("p.yaml"),
                "{maskwright: 1, refuse: [secret], categories: {a.b: {tier: secret}, c: {tier: public}},"
                        + " datasets: {d: {fields: {x: a.b, y: keep}}}}");
        Run run = Run.of("policy", "inventory", policy.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out())
                .contains("d,x,a.b,secret,direct,(most restrictive),,REFUSED,,,\n")
                .contains("d,y,,,none,")
                .contains(",keep,kept,,\n");
    }

    @Test
    void fieldsOfClassesAndInsideTexts_areThereToo() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("p.yaml"),
                "{maskwright: 1, tiers: [open, shut], audiences: {a: {purpose: care}},"
                        + " categories: {x: {tier: shut, kind: quasi, strategy: redact}},"
                        + " datasets: {d: {fields: {event: {content: json}, event.phone: phone}}},"
                        + " types: {com.example.Customer: {properties: {name: x, note: keep}}}}");
        Run run = Run.of("policy", "inventory", policy.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "d,event,,,none,a,care,in parts,,,\n",
                        "d,event.phone,,,none,a,care,phone,masked in part,,\n",
                        "com.example.Customer,name,x,shut,quasi,a,care,redact,withheld,,\n",
                        "com.example.Customer,note,,,none,(most restrictive),,keep,kept,,\n");
        assertThat(Run.of("policy", "inventory", policy.toString(), "-d", "d").out())
                .doesNotContain("Customer");
    }

    /** One output is one, however often and however it is named. */
    @Test
    void outputThatIsNamedTwice_countsOnce() throws IOException {
        Path table = folder.resolve("calls.csv");
        List<String> calls = Files.readAllLines(Run.ROOT.resolve("examples/data/calls.csv"));
        Files.write(table, calls.subList(0, 11));
        Path output = export(table, "once.csv");
        Path again = folder.resolve("..").resolve(folder.getFileName()).resolve("once.csv");
        Run run = Run.of(
                "policy",
                "inventory",
                POLICY,
                "-d",
                "calls",
                "--manifest-of",
                output.toString(),
                "--manifest-of",
                again.toString());
        assertThat(row(rows(run), "ip", "analytics").getField("records")).isEqualTo("10");
    }
}

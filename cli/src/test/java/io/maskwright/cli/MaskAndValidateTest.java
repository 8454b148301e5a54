package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.format.Formats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mask} and {@code validate}: one value a line. */
class MaskAndValidateTest {

    private static byte[] bytes(Object... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer b) {
                bytes.write(b);
            } else {
                bytes.write(((String) part).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void mask_writesOneLineForEachLine() {
        Run run = Run.withInput("13812345678\n\n  \r\n+86 138-1234-5678\r\n13812345678", "mask", "phone.mobile");
        assertThat(run).isEqualTo(new Run(0, "138****5678\n\n  \r\n+86 138-****-5678\r\n138****5678\n", ""));
    }

    @Test
    void mask_ofWhatIsNotUtf8_isHidden() throws IOException {
        byte[] input = bytes("13812345678", 0xff, "\n13812345678\n");
        assertThat(Run.withInput(input, "mask", "phone.mobile").out()).isEqualTo("********\n138****5678\n");
    }

    @Test
    void mask_underAPolicy_isForTheAudience() {
        String[] arguments = {"mask", "phone.mobile", "-p", Run.PARCELS, "-a", "label"};
        assertThat(Run.withInput("13812345678\n", arguments).out()).isEqualTo("1******5678\n");
        arguments[5] = "analytics";
        assertThat(Run.withInput("13812345678\n", arguments).out()).isEqualTo("\n");
    }

    @Test
    void mask_underAPolicyWithoutAudience_isWhatAllMaySee() {
        Run run = Run.withInput("13812345678\n", "mask", "phone.mobile", "--policy", Run.PARCELS);
        assertThat(run.out()).isEqualTo("********\n");
    }

    /** A refused tier never leaves, and a step-up shows what a weak login does not. */
    @Test
    void mask_keepsToRefusedTiersAndAssurance(@TempDir Path folder) throws IOException {
        String policy = Files.writeString(
                        folder.resolve("p.yaml"),
                        """
                        maskwright: 1
                        tiers: [public, internal, secret]
                        refuse: [secret]
                        audiences:
                          owner: {clearance: internal, purpose: self}
                          owner-verified: {clearance: internal, purpose: self, assurance: substantial}
                        categories:
                          id: {tier: internal, strategy: "when(assurance >= substantial, keep, id)"}
                          secret.thing: {tier: secret, strategy: redact}
                        """)
                .toString();
        assertThat(Run.withInput("E12345678\n", "mask", "id", "-p", policy, "-a", "owner")
                        .out())
                .isEqualTo("E*******8\n");
        assertThat(Run.withInput("E12345678\n", "mask", "id", "-p", policy, "-a", "owner-verified")
                        .out())
                .isEqualTo("E12345678\n");
        assertThat(Run.withInput("E12345678\n", "mask", "id", "-p", policy).out())
                .isEqualTo("********\n");
        Run refused = Run.withInput(UsageTest.CANARY, "mask", "secret.thing", "-p", policy, "-a", "owner-verified");
        assertThat(refused.code()).isEqualTo(Main.FINDINGS);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("secret").doesNotContain(UsageTest.CANARY);
    }

    @Test
    void mask_forAnUnknownAudience_isWrongUse() {
        Run run =
                Run.withInput(UsageTest.CANARY, "mask", "phone.mobile", "--policy", Run.PARCELS, "--audience", "lable");
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.out()).isEmpty();
        assertThat(run.firstError())
                .isEqualTo("error: unknown audience lable; did you mean label? (known: label, call-centre, analytics)");
    }

    @Test
    void mask_underAMissingPolicy_fails(@TempDir Path folder) {
        Path file = folder.resolve("nope.yaml");
        Run run = Run.withInput(UsageTest.CANARY, "mask", "phone.mobile", "--policy", file.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: ").contains("no such file").doesNotContain(UsageTest.CANARY);
    }

    @Test
    void mask_whereThePolicyFails_namesTheLineAndNotTheValue(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("p.yaml"),
                "maskwright: 1\ncategories: {d: {strategy: truncateDate(year)}}\ndefaults: {onError: fail}\n");
        Run run = Run.withInput("1990-03-07\n" + UsageTest.CANARY + "\n", "mask", "d", "-p", file.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).isEqualTo("1990\n");
        assertThat(run.err()).startsWith("error: line 2: d: truncateDate").doesNotContain(UsageTest.CANARY);
    }

    @Test
    void mask_ofAnUnknownCategory_namesTheKnownOnes() {
        Run run = Run.of("mask", "phones");
        assertThat(run.firstError())
                .startsWith("error: unknown category phones; did you mean phone? (known: ")
                .contains("phone.mobile");
    }

    @Test
    void validate_printsTheVerdictAndNeverTheValue() throws IOException {
        byte[] input = bytes("11010519491231002X\r\n110105194912310021\n\n", 0xff, "\n");
        assertThat(Run.withInput(input, "validate", "id.cn.resident"))
                .isEqualTo(new Run(1, "valid\r\ninvalid: check digit\ninvalid: length\ninvalid: not UTF-8\n", ""));
    }

    @Test
    void validate_whereAllAreValid_exitsWith0() {
        assertThat(Run.withInput("a@example.com\n", "validate", "email")).isEqualTo(new Run(0, "valid\n", ""));
        assertThat(Run.withInput("", "validate", "email")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void validate_ofACategoryWithoutFormat_namesThoseWithOne() {
        String error = Run.of("validate", "person.name").firstError();
        assertThat(error).startsWith("error: there is no validator for person.name; known: bank.cnaps, ");
        Formats.standard().all().forEach(format -> assertThat(error)
                .contains(format.category().name()));
    }

    @ParameterizedTest
    @CsvSource({
        "cn/resident_id.csv, id.cn.resident",
        "cn/uscc.csv, org.uscc",
        "vn/mst.csv, id.vn.mst",
        "br/cpf.csv, id.br.cpf",
        "br/cnpj.csv, id.br.cnpj",
        "intl/iban.csv, bank.iban",
        "intl/pan.csv, card.pan"
    })
    void validate_agreesWithTheSampleFiles(String file, String category) throws IOException {
        List<String[]> rows = rows(file);
        String values = String.join("\n", rows.stream().map(row -> row[0]).toList()) + "\n";
        Run run = Run.withInput(values, "validate", category);
        List<String> expected = rows.stream().map(row -> row[1]).toList();
        List<String> verdicts = run.out().lines().toList();
        assertThat(verdicts).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String verdict = verdicts.get(i);
            assertThat(verdict)
                    .as("row %d of %s", i + 2, file)
                    .isEqualTo(expected.get(i).startsWith("valid") ? "valid" : verdict);
            assertThat(verdict.startsWith("invalid: "))
                    .as("row %d of %s", i + 2, file)
                    .isEqualTo(expected.get(i).equals("invalid"));
        }
        assertThat(run.code()).isEqualTo(expected.contains("invalid") ? 1 : 0);
    }

    static Stream<String> phones() throws IOException {
        return rows("intl/phone_examples.csv").stream().map(row -> "+" + row[0] + " " + row[3]);
    }

    @Test
    void validate_takesTheSamplePhones() throws IOException {
        String values = String.join("\n", phones().toList()) + "\n";
        Run run = Run.withInput(values, "validate", "phone");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).containsOnly("valid");
    }

    /** Value, expectation and further cells of each row; the value comes first unless it is the third of a phone. */
    private static List<String[]> rows(String file) throws IOException {
        Path path = Run.ROOT.resolve("core/src/test/resources/samples").resolve(file);
        try (de.siegmar.fastcsv.reader.CsvReader<de.siegmar.fastcsv.reader.NamedCsvRecord> records =
                de.siegmar.fastcsv.reader.CsvReader.builder().ofNamedCsvRecord(path)) {
            return records.stream()
                    .map(record -> record.findField("expected").isPresent()
                            ? new String[] {record.getField("value"), record.getField("expected")}
                            : record.getFields().toArray(new String[0]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("io.maskwright.cli.MaskAndValidateTest#phones")
    void mask_ofASamplePhone_hidesSomeOfIt(String phone) {
        Run run = Run.withInput(phone + "\n", "mask", "phone");
        assertThat(run.out().strip()).isNotEqualTo(phone).contains("**");
    }
}

package io.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy check}, {@code explain}, {@code show} and {@code schema}. */
class PolicyCommandsTest {

    @TempDir
    private Path folder;

    private String policy(String text) throws IOException {
        return Files.writeString(folder.resolve("p.yaml"), text).toString();
    }

    @Test
    void check_ofAGoodPolicy_namesIt() {
        Run run = Run.of("policy", "check", Run.PARCELS);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "note: dataset waybills: no risk asks that rows which leave look alike by created_at,"
                                + " recipient_address, city, goods (kind quasi)",
                        "ok: " + Policy.load(Path.of(Run.PARCELS)));
    }

    @Test
    void check_tellsWhichMasksItCannotJudge() throws IOException {
        String asked = policy(
                """
                maskwright: 1
                candidates: {confidential: 1000}
                categories:
                  no.format: {tier: confidential, strategy: partial(first=9)}
                  no.other: {tier: internal, strategy: partial(first=9)}
                  no.show: {tier: restricted, strategy: redact}
                  card.pan: {tier: restricted, strategy: pan}
                """);
        Run run = Run.of("policy", "check", asked);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().toList())
                .hasSize(2)
                .contains(
                        "note: not judged, for nobody knows how many candidates they leave: partial(first=9) of no.format");
    }

    /** It may be meant so; that nobody thought of it is what the note is for. */
    @Test
    void check_notesFieldsThatMayTellWhoSomebodyIsTogether() throws IOException {
        String asked = policy(
                """
                maskwright: 1
                tiers: [open, shut, never]
                refuse: [never]
                audiences: {study: {clearance: shut}, desk: {}}
                categories:
                  town: {tier: open, kind: quasi, strategy: keep}
                  gone: {tier: never, kind: quasi}
                  mail: {tier: shut, strategy: email}
                datasets:
                  a: {fields: {town: town, born: {strategy: truncateDate(year), kind: quasi}, mail: mail, x: gone}}
                  b: {fields: {town: {category: town, strategy: redact}, mail: mail}}
                  c: {fields: {town: town}, risk: {quasi: [town], k: 5}}
                  d: {fields: {town: town, born: {strategy: keep, kind: quasi}}, risk: {quasi: [born], k: 5}}
                  e: {fields: {town: {category: town, tier: shut}, mail: mail}, risk: {quasi: [mail], k: 5, audiences: [desk]}}
                """);
        Run run = Run.of("policy", "check", asked);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().toList())
                .hasSize(3)
                .contains("note: dataset a: no risk asks that rows which leave look alike by town, born (kind quasi)")
                .anyMatch(line -> line.matches(
                        "note: dataset d: risk at .*p\\.yaml:13:[0-9]+ does not ask for town \\(kind quasi\\)"));
    }

    @Test
    void check_ofABadPolicy_tellsEveryMistakeOnce() throws IOException {
        String file = policy(
                """
                maskwright: 1
                extends: [profile:display]
                audiences:
                  label: {clearance: publik}
                rules:
                  - {category: phone, audience: lable, strategy: phone(minHiden=6)}
                datasets:
                  d:
                    fields:
                      b: phne
                """);
        Run run = Run.of("policy", "check", file);
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsExactly(
                        "p.yaml:4:22: unknown tier publik; did you mean public?",
                        "p.yaml:6:33: unknown audience lable; did you mean label?",
                        "p.yaml:6:56: phone: unknown argument minHiden; did you mean minHidden?",
                        "p.yaml:10:10: phne is neither a category of this policy nor a strategy; did you mean phone?",
                        "4 problems");
    }

    private static final String TWO_TRUNCATIONS =
            """
            maskwright: 1
            name: cards
            extends: [profile:pci-dss-4]
            audiences:
              issuer-desk: {clearance: internal}
            rules:
              - {category: card.pan, audience: issuer-desk, strategy: partial(first=8)}
            """;

    @Test
    void check_ofMasksThatAddUp_isAFinding() throws IOException {
        Run run = Run.of("policy", "check", policy(TWO_TRUNCATIONS));
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out().lines())
                .contains("card.pan: pan(first=6) for routing and partial(first=8) for issuer-desk together leave 100;"
                        + " the policy asks for 100,000 (tier cardholder)")
                .last()
                .isEqualTo("2 findings");
        assertThat(run.out()).doesNotContain("ok:", "candidates left");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void check_withCandidates_printsWhatEachMaskLeaves() throws IOException {
        Run run = Run.of("policy", "check", "--candidates", policy(TWO_TRUNCATIONS));
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0).split(" {2,}"))
                .containsExactly("category", "tier", "mask", "readers", "candidates left", "among");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line.split(" {2,}"))
                        .startsWith("card.pan", "cardholder", "pan(first=6)", "routing", "100,000"))
                .anySatisfy(line -> assertThat(line.split(" {2,}"))
                        .startsWith("card.pan", "cardholder", "keep", "need-to-know (cleared)", "1"))
                .anySatisfy(line -> assertThat(line.split(" {2,}"))
                        .startsWith("card.pan", "pan(first=6) + partial(first=8)", "routing + issuer-desk", "100"));
    }

    @Test
    void check_withCandidatesOfAPolicyThatAsksForNothing_isFine() {
        Run run = Run.of("policy", "check", "--candidates", Run.PARCELS);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("phone(minHidden=6)");
        assertThat(run.out().lines()).last().isEqualTo("ok: " + Policy.load(Path.of(Run.PARCELS)));
    }

    @Test
    void check_ofAMissingFile_isAFinding() {
        Run run = Run.of("policy", "check", folder.resolve("nope.yaml").toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("no such file", "1 problem").doesNotContain("Exception");
    }

    @Test
    void check_ofAFileThatMayNotBeRead_saysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("closed.yaml"), "maskwright: 1\n");
        Assumptions.assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file));
        Run run = Run.of("policy", "check", file.toString());
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("access is denied").doesNotContain("Exception");
    }

    @Test
    void check_ofAFolder_isAFinding() {
        Path root = folder.toAbsolutePath().getRoot();
        for (Path path : List.of(folder, root)) {
            Run run = Run.of("policy", "check", path.toString());
            assertThat(run.code()).isEqualTo(Main.FINDINGS);
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("cannot be read: it is a folder");
        }
    }

    @Test
    void check_ofADataFileInsteadOfAPolicy_quotesNothing() throws IOException {
        Run run = Run.of("policy", "check", policy("{\"" + UsageTest.CANARY + "\": 1}\n"));
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("maskwright: 1 is missing").doesNotContain(UsageTest.CANARY);
    }

    @Test
    void check_ofAFileThatIsNotUtf8_saysSo() throws IOException {
        Path file = Files.write(folder.resolve("p.yaml"), new byte[] {'n', ':', ' ', (byte) 0xff});
        assertThat(Run.of("policy", "check", file.toString()).out()).contains("is not UTF-8 text");
    }

    @Test
    void explain_tellsHowEachFieldIsTreatedAndWhy() {
        Run run = Run.of("policy", "explain", Run.PARCELS, "--dataset", "waybills", "--audience", "label");
        assertThat(run.code()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0).split(" {2,}"))
                .containsExactly("field", "category", "tier", "strategy", "standing", "why");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line.split(" {2,}"))
                        .containsExactly(
                                "recipient_phone",
                                "phone.mobile",
                                "confidential",
                                "phone(minHidden=6)",
                                "masked in part",
                                "rule at parcels.yaml:13"))
                .anySatisfy(line -> assertThat(line.split(" {2,}"))
                        .containsExactly("city", "place.city", "public", "keep", "kept", "cleared for tier public"));
        assertThat(lines).hasSize(2 + 13);
    }

    @Test
    void explain_tellsTheProbabilityThatPseudonymsCollide() throws IOException {
        String file = policy(
                """
                maskwright: 1
                datasets:
                  d:
                    fields:
                      a: keep
                      b: {strategy: 'pseudonym(domain="study", bits=64, rows=100000000)'}
                keys: {k: env:STUDY_KEY}
                domains: {study: {key: k}}
                """);
        Run run = Run.of("policy", "explain", file, "-d", "d");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().toList())
                .hasSize(2 + 2 + 1)
                .last()
                .isEqualTo(
                        "b: pseudonym of 64 bits: the chance that any two of 100,000,000 different values get the same"
                                + " result is 0.00027");
    }

    @Test
    void explain_tellsThatATextIsDecidedInParts() throws IOException {
        String file = policy(
                """
                maskwright: 1
                audiences: {desk: {clearance: internal, purpose: billing}}
                datasets:
                  d:
                    fields:
                      event: {content: json}
                      event.phone: phone
                      other: {content: json, purpose: support}
                """);
        Run run = Run.of("policy", "explain", file, "-d", "d", "-a", "desk");
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(2).split(" {2,}"))
                .containsExactly("event", "-", "-", "in parts", "-", "field at p.yaml:6");
        assertThat(lines.get(4)).startsWith("other").contains("withhold").contains("purposes");
        assertThat(lines.subList(5, lines.size()))
                .containsExactly("event: a text here is a document and its members are decided by their own paths; in a"
                        + " table the strategy is withhold");
    }

    @Test
    void explain_withoutAudience_tellsWhatAllMaySee() {
        Run run = Run.of("policy", "explain", Run.PARCELS, "-d", "waybills");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("no audience given, and the audiences do not agree");
    }

    @Test
    void explain_ofARefusedTier_isAFinding() throws IOException {
        String file = policy(
                """
                maskwright: 1
                extends: [profile:display]
                refuse: [restricted]
                datasets:
                  d:
                    fields:
                      a: keep
                      b: id.cn.resident
                      c: {strategy: 'shiftDate(days=30, per="a", domain="study")'}
                keys: {k: env:STUDY_KEY}
                domains: {study: {key: k}}
                """);
        Run run = Run.of("policy", "explain", file, "-d", "d");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("REFUSED", "shiftDate(days=30", "pseudonymised (reversible)");
    }

    @Test
    void explain_ofAnUndecidedField_isAFinding() throws IOException {
        String file = policy(
                """
                maskwright: 1
                categories: {a: {kind: none}}
                datasets: {d: {fields: {x: a}}}
                """);
        Run run = Run.of("policy", "explain", file, "-d", "d");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("UNDECIDED");
    }

    @Test
    void explain_ofWhatThePolicyDoesNotDeclare_isWrongUse() {
        Run dataset = Run.of("policy", "explain", Run.PARCELS, "-d", "waybils");
        assertThat(dataset.code()).isEqualTo(Main.WRONG_USE);
        assertThat(dataset.firstError())
                .isEqualTo("error: unknown dataset waybils; did you mean waybills? (known: waybills)");
        Run audience = Run.of("policy", "explain", Run.PARCELS, "-d", "waybills", "-a", "nobody");
        assertThat(audience.code()).isEqualTo(Main.WRONG_USE);
        assertThat(audience.firstError()).startsWith("error: unknown audience nobody");
    }

    @Test
    void explain_ofABadPolicy_fails() throws IOException {
        Run run = Run.of("policy", "explain", policy("maskwright: 2\n"), "-d", "d");
        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.err()).startsWith("error: p.yaml:1:13: maskwright must be 1");
    }

    @Test
    void show_printsThePolicyWithWhatItExtends() {
        Policy policy = Policy.load(Path.of(Run.PARCELS));
        assertThat(Run.of("policy", "show", Run.PARCELS)).isEqualTo(new Run(0, policy.toYaml(), ""));
        assertThat(Run.of("policy", "show", "--as", "JAVA", Run.PARCELS)).isEqualTo(new Run(0, policy.toJava(), ""));
    }

    @Test
    void schema_isTheJsonSchema() {
        assertThat(Run.of("policy", "schema")).isEqualTo(new Run(0, Policy.jsonSchema(), ""));
    }
}

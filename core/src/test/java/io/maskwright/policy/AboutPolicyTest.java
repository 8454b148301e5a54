package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.maskwright.Category;
import io.maskwright.PolicyException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a policy says it rests on. */
class AboutPolicyTest {

    private static final String INSTRUMENT =
            "{title: Law, number: 91/2025, inForce: 2026-01-01, source: gazette, certainty: verified}";
    private static final String YAML =
            """
            maskwright: 1
            name: vn
            about:
              version: 2
              jurisdiction: VN
              certainty: secondary
              instruments:
                - {title: "A \\"law\\"", number: 91/2025, inForce: 2026-01-01, until: 2030-12-31, source: gazette, certainty: verified}
              clauses:
                - {id: a, says: "Names are basic.", certainty: secondary, category: phone.mobile}
                - {certainty: verified, says: Second, id: b}
            deidentification: {reversible: personal-data}
            categories:
              phone: {tier: public}
            """;
    private static final About ABOUT = new About(
            2,
            "VN",
            List.of(new Instrument(
                    "A \"law\"",
                    "91/2025",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2030, 12, 31),
                    "gazette",
                    Certainty.VERIFIED)),
            Certainty.SECONDARY,
            List.of(
                    new Clause("a", "Names are basic.", Certainty.SECONDARY, Category.of("phone.mobile")),
                    new Clause("b", "Second", Certainty.VERIFIED, null)));

    @Test
    void about_isRead() {
        Policy policy = Policy.parse(YAML);
        assertThat(policy.about()).contains(ABOUT);
        assertThat(policy.standsOn()).isEmpty();
        assertThat(policy.reversibleOutput()).isEqualTo(ReversibleOutput.PERSONAL_DATA);
        assertThat(Policy.parse("maskwright: 1").about()).isEmpty();
        assertThat(Policy.parse("maskwright: 1").reversibleOutput()).isEqualTo(ReversibleOutput.UNSAID);
    }

    @Test
    void about_isPartOfThePrintedFormAndTheDigest() {
        Policy policy = Policy.parse(YAML);
        assertThat(Policy.parse(policy.toYaml()).toYaml()).isEqualTo(policy.toYaml());
        assertThat(Policy.parse(policy.toYaml()).about()).contains(ABOUT);
        assertThat(Policy.parse(YAML.replace("certainty: verified, says", "certainty: secondary, says"))
                        .digest())
                .isNotEqualTo(policy.digest());
        assertThat(Policy.parse(YAML.replace("deidentification: {reversible: personal-data}\n", ""))
                        .digest())
                .isNotEqualTo(policy.digest());
    }

    @Test
    void builder_saysTheSame() {
        Policy built = Policy.builder()
                .name("vn")
                .about(ABOUT)
                .reversibleIsPersonalData()
                .category("phone", c -> c.tier("public"))
                .build();
        assertThat(built.toYaml()).isEqualTo(Policy.parse(YAML).toYaml());
        assertThat(built.toJava())
                .contains(
                        ".about(new About(2, \"VN\", List.of(new Instrument(\"A \\\"law\\\"\", \"91/2025\","
                                + " LocalDate.parse(\"2026-01-01\"), LocalDate.parse(\"2030-12-31\"), \"gazette\","
                                + " Certainty.VERIFIED)), Certainty.SECONDARY, List.of(new Clause(\"a\", \"Names are basic.\","
                                + " Certainty.SECONDARY, Category.of(\"phone.mobile\")), new Clause(\"b\", \"Second\","
                                + " Certainty.VERIFIED, null))))",
                        ".reversibleIsPersonalData()");
    }

    @Test
    void policyThatExtends_isNotTheOther() {
        Policy parent = Policy.parse(YAML);
        Policy child = parent.toBuilder().name("child").build();
        assertThat(child.about()).isEmpty();
        assertThat(child.standsOn()).containsOnlyKeys("vn").containsValue(ABOUT);
        assertThat(child.reversibleOutput()).isEqualTo(ReversibleOutput.PERSONAL_DATA);
        Policy grandchild =
                child.toBuilder().extending(Policy.profile("pci-dss-4")).build();
        assertThat(grandchild.standsOn().keySet()).containsExactly("vn", "pci-dss-4");
        Policy named = child.toBuilder().name("named").about(ABOUT).build();
        assertThat(named.about()).contains(ABOUT);
        assertThat(named.toBuilder().build().standsOn().keySet()).containsExactly("vn", "named");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        about("jurisdiction: VN, certainty: verified", INSTRUMENT),
                        "2:8",
                        "version of about is missing"),
                Arguments.of(
                        about("version: 0, jurisdiction: VN, certainty: verified", INSTRUMENT), "2:18", "whole number"),
                Arguments.of(
                        about("version: 1, certainty: verified", INSTRUMENT),
                        "2:8",
                        "jurisdiction of about is missing"),
                Arguments.of(
                        about("version: 1, jurisdiction: Mars, certainty: verified", INSTRUMENT),
                        "2:35",
                        "unknown jurisdiction Mars"),
                Arguments.of(about("version: 1, jurisdiction: VN", INSTRUMENT), "2:8", "certainty of about is missing"),
                Arguments.of(
                        about("version: 1, jurisdiction: VN, certainty: sure", INSTRUMENT),
                        "2:50",
                        "sure is not one of verified, computed, secondary, unverified"),
                Arguments.of(
                        about("version: 1, jurisdiction: VN, certainty: verifed", INSTRUMENT),
                        "2:50",
                        "did you mean verified"),
                Arguments.of(about("version: 1, jurisdiction: VN, certainty: verified", ""), "2:8", "at least one"),
                Arguments.of(
                        good(INSTRUMENT.replace(", source: gazette", "")), "2:74", "source of instrument is missing"),
                Arguments.of(
                        good(INSTRUMENT.replace(", inForce: 2026-01-01", "")),
                        "2:74",
                        "inForce of instrument is missing"),
                Arguments.of(
                        good(INSTRUMENT.replace(", certainty: verified", "")),
                        "2:74",
                        "certainty of instrument is missing"),
                Arguments.of(good(INSTRUMENT.replace("title: Law, ", "")), "2:74", "title of instrument is missing"),
                Arguments.of(
                        good(INSTRUMENT.replace("number: 91/2025, ", "")), "2:74", "number of instrument is missing"),
                Arguments.of(
                        good(INSTRUMENT.replace("gazette", "\" \"")), "2:", "source of instrument must not be blank"),
                Arguments.of(good(INSTRUMENT.replace("2026-01-01", "2026-13-01")), "2:", "2026-13-01 is no date"),
                Arguments.of(good(INSTRUMENT.replace("2026-01-01", "2026-02-30")), "2:", "2026-02-30 is no date"),
                Arguments.of(good(INSTRUMENT.replace("2026-01-01", "2026-1-1")), "2:", "2026-1-1 is no date"),
                Arguments.of(
                        good(INSTRUMENT.replace("source", "until: 2026-02-30, source")), "2:", "2026-02-30 is no date"),
                Arguments.of(
                        about("version: 1, jurisdiction: VN, certainty: Verified", INSTRUMENT),
                        "2:50",
                        "is not one of"),
                Arguments.of(
                        good(INSTRUMENT.replace("source", "until: 2025-01-01, source")),
                        "2:",
                        "until must not be before"),
                Arguments.of(
                        good(INSTRUMENT.replace("certainty: verified", "certainty: unverified")),
                        "2:74",
                        "this instrument is unverified, so certainty of about cannot be verified"),
                Arguments.of(good(INSTRUMENT.replace("source", "souce")), "2:", "did you mean source"),
                Arguments.of(withClause("{says: x, certainty: verified}"), "9:7", "id of clause is missing"),
                Arguments.of(withClause("{id: x, certainty: verified}"), "9:7", "says of clause is missing"),
                Arguments.of(withClause("{id: x, says: x}"), "9:7", "certainty of clause is missing"),
                Arguments.of(withClause("{id: x, says: x, certainty: unverified}"), "9:7", "this clause is unverified"),
                Arguments.of(withClause("{id: x, says: x, certainty: verified, category: phne}"), "9:55", "phne"),
                Arguments.of(
                        withClause(
                                "{id: x, says: x, certainty: verified}\n    - {id: x, says: y, certainty: verified}"),
                        "10:12",
                        "clause x stands twice"),
                Arguments.of(
                        "maskwright: 1\ndeidentification: {reversible: no}",
                        "2:19",
                        "reversible must be personal-data"),
                Arguments.of("maskwright: 1\ndeidentification: {}", "2:19", "reversible is missing"),
                Arguments.of(
                        "maskwright: 1\naudiences: {a: {assurance: sure}}",
                        "2:28",
                        "sure is not one of low, substantial, high"));
    }

    private static String about(String words, String instrument) {
        return "maskwright: 1\nabout: {" + words + ", instruments: [" + instrument + "]}";
    }

    private static String good(String instrument) {
        return about("version: 1, jurisdiction: VN, certainty: verified", instrument);
    }

    private static String withClause(String clause) {
        return "maskwright: 1\ncategories: {phone: {tier: public}}\nabout:\n  version: 1\n  jurisdiction: VN\n"
                + "  certainty: verified\n  instruments: [" + INSTRUMENT + "]\n  clauses:\n    - " + clause;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_isNamedWithLineAndColumn(String yaml, String place, String words) {
        PolicyException failure = catchThrowableOfType(PolicyException.class, () -> Policy.parse(yaml));
        assertThat(failure).as(yaml).isNotNull();
        assertThat(failure.problems()).anySatisfy(problem -> {
            assertThat(problem.message()).contains(words);
            assertThat(problem.line() + ":" + problem.column()).startsWith(place);
        });
    }

    @Test
    void records_refuseWhatIsMissing() {
        Instrument good = ABOUT.instruments().get(0);
        assertThatThrownBy(() -> new About(0, "VN", List.of(good), Certainty.VERIFIED, List.of()))
                .hasMessageContaining("version");
        assertThatThrownBy(() -> new About(1, "vn", List.of(good), Certainty.VERIFIED, List.of()))
                .hasMessageContaining("jurisdiction");
        assertThatThrownBy(() -> new About(1, "VN", List.of(), Certainty.VERIFIED, List.of()))
                .hasMessageContaining("instrument");
        assertThatThrownBy(() -> new About(1, "EU", ABOUT.instruments(), Certainty.VERIFIED, ABOUT.clauses()))
                .hasMessageContaining("surer");
        Clause clause = ABOUT.clauses().get(1);
        assertThatThrownBy(() ->
                        new About(1, "international", ABOUT.instruments(), Certainty.VERIFIED, List.of(clause, clause)))
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> new Clause(" ", "x", Certainty.VERIFIED, null)).hasMessageContaining("id");
        assertThatThrownBy(() -> new Instrument(
                        "t", "n", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1), "s", Certainty.VERIFIED))
                .hasMessageContaining("until");
    }

    @Test
    void instrument_isInForceFromItsFirstToItsLastDay() {
        Instrument law = ABOUT.instruments().get(0);
        assertThat(law.isInForce(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(law.isInForce(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(law.isInForce(LocalDate.of(2030, 12, 31))).isTrue();
        assertThat(law.isInForce(LocalDate.of(2031, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keep|kept|kept",
                "uscc|kept in part|kept in part",
                "age|kept in part|kept in part",
                "phone|masked in part|masked in part",
                "truncateDate(year)|generalised|generalised",
                "truncateDate(month, otherwise=hide)|generalised|generalised",
                "when(a == 1, truncateDate(year), redact)|generalised|generalised",
                "perElement(round(size=10))|generalised|generalised",
                "when(a == 1, truncateDate(year), phone)|masked in part|masked in part",
                "null|withheld|withheld",
                "round(size=10)|generalised|generalised",
                "zip3|generalised|generalised",
                "redact|withheld|withheld",
                "drop|left out|left out",
                "pseudonym(domain=d)|pseudonymised (one-way)|pseudonymised (one-way: personal data while the key exists)",
                "blindIndex(domain=d)|pseudonymised (one-way)|pseudonymised (one-way: personal data while the key exists)",
                "seal(domain=d)|pseudonymised (reversible)|pseudonymised (reversible: personal data)",
                "fpe(domain=d, format=phone)|pseudonymised (reversible)|pseudonymised (reversible: personal data)",
                "shiftDate(days=3, per=x, domain=d)|pseudonymised (reversible)|pseudonymised (reversible: personal data)",
                "perElement(seal(domain=d))|pseudonymised (reversible)|pseudonymised (reversible: personal data)",
                "when(a == 1, redact, seal(domain=d))|pseudonymised (reversible)|pseudonymised (reversible: personal data)",
                "when(a == 1, redact, keep)|kept in part|kept in part"
            })
    void standing_isThatOfTheStrategy(String expression, String words, String underTheLaw) {
        Policy policy =
                Policy.parse("maskwright: 1\nkeys: {k: provided}\ndomains: {d: {key: k}}\ncategories: {c: {strategy: '"
                        + expression + "'}}");
        Standing standing = Standing.of(policy.decide(
                        FieldFacts.of("c", Category.of("c")), io.maskwright.Audience.MOST_RESTRICTIVE, Delivery.EXPORT)
                .strategy());
        assertThat(standing.words(ReversibleOutput.UNSAID)).isEqualTo(words);
        assertThat(standing.words(ReversibleOutput.PERSONAL_DATA)).isEqualTo(underTheLaw);
    }
}

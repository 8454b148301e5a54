package io.maskwright.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.Tier;
import io.maskwright.policy.About;
import io.maskwright.policy.Certainty;
import io.maskwright.policy.Clause;
import io.maskwright.policy.Dataset;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.Instrument;
import io.maskwright.policy.Policy;
import io.maskwright.policy.ReversibleOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The profiles that ship with the library: each says what it rests on, and decides every field of its tables. */
class ProfilesTest {

    static Stream<String> profiles() {
        return Profiles.names().stream().filter(name -> !name.equals("display"));
    }

    private static Policy profile(String name) {
        return Profiles.find(name).orElseThrow();
    }

    @Test
    void everyFileOfTheFolder_isListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/maskwright/profile"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Profiles.names());
        }
        assertThat(Profiles.find("no-such")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void profile_saysWhatItRestsOn(String name) {
        Policy policy = profile(name);
        assertThat(policy.name()).isEqualTo(name);
        About about = policy.about().orElseThrow();
        assertThat(about.version()).isPositive();
        assertThat(about.instruments()).isNotEmpty();
        for (Instrument instrument : about.instruments()) {
            assertThat(instrument.source())
                    .as("%s: source of %s", name, instrument.title())
                    .hasSizeGreaterThan(5);
            assertThat(instrument.inForce()).isBetween(LocalDate.of(2000, 1, 1), LocalDate.of(2030, 1, 1));
            assertThat(instrument.certainty()).isNotNull();
        }
        assertThat(about.clauses()).as("%s: clauses", name).hasSizeGreaterThan(2);
        Certainty least = Stream.concat(
                        about.instruments().stream().map(Instrument::certainty),
                        about.clauses().stream().map(Clause::certainty))
                .max(Certainty::compareTo)
                .orElseThrow();
        assertThat(about.certainty())
                .as("%s: certainty, no surer and no less sure than its parts", name)
                .isEqualTo(least);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void profile_decidesEveryFieldOfItsTablesForEveryAudience(String name) {
        Policy policy = profile(name);
        assertThat(policy.datasets()).isNotEmpty();
        List<Audience> audiences = Stream.concat(
                        policy.audiences().stream().map(Audience::of), Stream.of(Audience.MOST_RESTRICTIVE))
                .toList();
        for (String dataset : policy.datasets()) {
            Dataset table = policy.dataset(dataset);
            for (Audience audience : audiences) {
                table.fields().forEach(field -> {
                    Decision decision = policy.decide(field, audience, Delivery.EXPORT);
                    assertThat(decision.basis()).isNotEqualTo(Decision.Basis.UNDECIDED);
                    assertThat(decision.why()).isNotBlank();
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void profile_readAgainFromItsPrintedForm_isTheSame(String name) {
        Policy policy = profile(name);
        Policy again = Policy.parse(policy.toYaml());
        assertThat(again.toYaml()).isEqualTo(policy.toYaml());
        assertThat(again.digest()).isEqualTo(policy.digest());
        assertThat(again.about()).isEqualTo(policy.about());
        assertThatCode(policy::toJava).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void policyThatExtendsAProfile_standsOnIt(String name) {
        Policy policy = Policy.parse("maskwright: 1\nname: own\nextends: [\"profile:" + name + "\"]");
        assertThat(policy.about()).isEmpty();
        assertThat(policy.standsOn()).containsEntry(name, profile(name).about().orElseThrow());
        assertThat(List.copyOf(policy.standsOn().keySet())).last().isEqualTo(name);
        assertThat(policy.reversibleOutput()).isEqualTo(profile(name).reversibleOutput());
    }

    @Test
    void profilesOfRegimesThatSaySo_neverCallReversibleResultsDeidentified() {
        assertThat(profiles().filter(name -> profile(name).reversibleOutput() == ReversibleOutput.PERSONAL_DATA))
                .containsExactly(
                        "vn-personal-data-2026",
                        "vn-telecom-subscriber",
                        "vn-system-levels",
                        "gdpr-pseudonymised",
                        "br-lgpd");
    }

    /** Where a law says so: nothing of a person but a masked name, number and address. */
    @Test
    void labelOfAParcel_showsNoOtherIdentity() {
        Policy policy = profile("cn-waybill-gb-t-41833-2022");
        for (String category : List.of(
                "id",
                "id.cn.resident",
                "id.cn.hkmacau",
                "id.vn.cccd",
                "id.br.cpf",
                "passport",
                "licence.driver",
                "email",
                "card.pan",
                "bank.account",
                "plate.cn",
                "birth.date",
                "waybill.sealed")) {
            Decision decision = policy.decide(
                    FieldFacts.of(category, Category.of(category)), Audience.of("label"), Delivery.EXPORT);
            assertThat(decision.strategy()).as(category).hasToString("drop");
        }
        assertThat(policy.reveal().grants()).isEmpty();
    }

    @Test
    void crosswalk_hasEachTierOfEachProfileOnceInOrder() {
        Map<String, List<CrosswalkRow>> rows = Profiles.crosswalk().stream()
                .collect(Collectors.groupingBy(CrosswalkRow::profile, LinkedHashMap::new, Collectors.toList()));
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(Profiles.names());
        List<String> levels =
                Policy.displayDefaults().tiers().stream().map(Tier::name).toList();
        rows.forEach((name, tiers) -> {
            assertThat(tiers.stream().map(CrosswalkRow::tier))
                    .as(name)
                    .containsExactlyElementsOf(
                            profile(name).tiers().stream().map(Tier::name).toList());
            assertThat(tiers.stream().map(row -> levels.indexOf(row.level())))
                    .as(name)
                    .isSorted()
                    .doesNotContain(-1);
        });
    }

    @Test
    void refusedTiers_areOfTheHighestLevel() {
        Profiles.crosswalk().stream()
                .filter(row -> row.tier().equals("state-secret"))
                .forEach(row -> assertThat(row.level()).isEqualTo("secret"));
    }
}

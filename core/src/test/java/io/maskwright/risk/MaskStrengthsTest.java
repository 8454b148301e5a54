package io.maskwright.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Category;
import io.maskwright.policy.Policy;
import io.maskwright.policy.PolicyBuilder;
import io.maskwright.strategy.Strategies;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the masks of a policy show alone and together, and what of it is a finding. */
class MaskStrengthsTest {

    private static List<String> unions(Policy policy) {
        return MaskStrengths.of(policy).unions().stream()
                .map(MaskUnion::toString)
                .toList();
    }

    private static List<String> findings(Policy policy) {
        return MaskStrengths.of(policy).findings().stream()
                .map(StrengthFinding::toString)
                .toList();
    }

    @Test
    void twoTruncationsOfOneCard_addUp() {
        Policy policy = Masks.two("card.pan", "pan(first=6)", "partial(first=8)").toBuilder()
                .candidates("confidential", 100_000)
                .build();
        assertThat(unions(policy))
                .containsExactly("card.pan: pan(first=6) for a and partial(first=8) for b together leave 100");
        assertThat(findings(policy))
                .containsExactly("card.pan: pan(first=6) for a and partial(first=8) for b together leave 100"
                        + "; the policy asks for 100,000 (tier confidential)");
    }

    @Test
    void oneMaskWithinTheOther_doesNotAddUp() {
        // The label of a parcel shows 1 + 4 of a phone of China, a screen 3 + 4: who sees both sees the screen.
        Population chinese = Populations.of(Category.of("phone.mobile")).get(0);
        Sight label = Sight.of(Strategies.phone(6), chinese).orElseThrow();
        Sight screen = Sight.of(Strategies.phone(), chinese).orElseThrow();
        assertThat(label.leftWith(screen)).isEmpty();
        assertThat(screen.left()).hasToString("10,000");
        assertThat(label.left().count()).isGreaterThan(BigInteger.valueOf(100_000));
    }

    @Test
    void labelAndScreenOfAPhoneOfVietNam_addUp() {
        // 10 digits: the label shows the last four, the screen the first three and the last three.
        Policy policy = Masks.two("phone.mobile", "phone(minHidden=6)", "phone").toBuilder()
                .candidates("confidential", 2_000)
                .build();
        assertThat(findings(policy))
                .containsExactly(
                        "phone.mobile: phone(minHidden=6) for a and phone for b together leave 1,000; the policy"
                                + " asks for 2,000 (tier confidential)");
    }

    /** A date that was moved far back is at the end of what the result allows, and the other mask ends there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    truncateDate(year)                                     | 1
                    truncateDate(month)                                    | 1
                    'shiftDate(days=30, per="other", domain="d")'          | 1
                    'then(keep, shiftDate(days=10, per="p", domain="d"))'  | 1
                    """)
    void dateThatWasMoved_addsUpWithWhatElseIsSeenOfIt(String other, String left) {
        assertThat(MaskStrengths.of(Masks.two("birth.date", "shiftDate(days=30, per=\"p\", domain=\"d\")", other))
                        .unions())
                .singleElement()
                .satisfies(union -> assertThat(union.left()).hasToString(left));
    }

    /** Wherever the ranges of one end within those of the other, and not only around a specimen. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    telecom.time | bucket(size=60)                | bucket(size=45)                | about 15
                    person.age   | bucket(size=10)                | 'bucket(bounds=[0, 18, 65])'   | 2
                    person.age   | 'bucket(bounds=[0, 18])'       | 'bucket(bounds=[0, 17])'       | 1
                    birth.date   | truncateDate(month)            | 'shiftDate(days=2, per="p", domain="d")' | 1
                    """)
    void rangesThatOverlapInParts_addUp(String category, String one, String other, String left) {
        assertThat(MaskStrengths.of(Masks.two(category, one, other)).unions())
                .singleElement()
                .satisfies(union -> assertThat(union.left()).hasToString(left));
    }

    @Test
    void rangesWithinRanges_doNotAddUp() {
        assertThat(unions(Masks.two("telecom.time", "bucket(size=60)", "bucket(size=30)")))
                .isEmpty();
        assertThat(unions(Masks.two("person.age", "bucket(size=10)", "bucket(size=5)")))
                .isEmpty();
        assertThat(unions(Masks.two("birth.date", "truncateDate(year)", "truncateDate(month)")))
                .isEmpty();
    }

    @Test
    void twoTruncationsOfACardOfSixteenDigits_leaveAThousand() {
        Population sixteen = Populations.of(Category.of("card.pan")).get(0);
        Sight display = Sight.of(Strategies.pan(6, 4), sixteen).orElseThrow();
        Sight eight = Sight.of(Strategies.partial(8, 0), sixteen).orElseThrow();
        assertThat(display.left()).hasToString("100,000");
        assertThat(display.leftWith(eight))
                .hasValueSatisfying(left -> assertThat(left).hasToString("1,000"));
        assertThat(eight.with(display).left()).hasToString("1,000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    phone.mobile   | phone            | phone
                    phone.mobile   | phone            | redact
                    phone.mobile   | keep             | phone
                    id.cn.resident | residentId       | "pseudonym(domain=""d"")"
                    id.cn.resident | residentId       | partial(first=1)
                    birth.date     | truncateDate(year) | truncateDate(month)
                    goods.content  | partial(first=1) | partial(last=1)
                    """)
    void masksThatShowNoMoreTogether_areNoUnion(String category, String first, String second) {
        String mask = second.replace("\"\"", "'").replace("\"", "").replace("'", "\"");
        Policy policy = Policy.builder()
                .key("k", "provided")
                .domain("d", "k")
                .category(category, c -> c.tier("confidential"))
                .dataset("x", d -> d.field("a", f -> f.category(category).strategy(first))
                        .field("b", f -> f.category(category).strategy(mask)))
                .build();
        assertThat(unions(policy)).isEmpty();
    }

    @Test
    void fieldsOfTwoDatasets_addUpForOneReader() {
        Policy policy = Policy.builder()
                .audience("analytics", "internal")
                .category("id.cn.resident", c -> c.tier("restricted").strategy("redact"))
                .dataset(
                        "orders",
                        d -> d.field(
                                "buyer_id", f -> f.category("id.cn.resident").strategy("partial(first=6)")))
                .dataset(
                        "people",
                        d -> d.field("id_no", f -> f.category("id.cn.resident").strategy("partial(last=4)")))
                .candidates("restricted", 10_000)
                .build();
        MaskStrengths strengths = MaskStrengths.of(policy);
        assertThat(strengths.masks())
                .extracting(MaskStrength::readers)
                .containsExactly(
                        List.of("analytics"),
                        List.of("orders.buyer_id for analytics"),
                        List.of("people.id_no for analytics"));
        assertThat(strengths.findings()).hasSize(1);
        StrengthFinding finding = strengths.findings().get(0);
        assertThat(finding.masks())
                .extracting(MaskStrength::strategy)
                .containsExactly("partial(first=6)", "partial(last=4)");
        assertThat(finding.least()).isEqualTo(10_000);
        assertThat(finding.left()).isEqualTo(Masks.left("id.cn.resident", "partial(first=6, last=4)"));
    }

    @Test
    void propertiesOfTypes_areJudgedToo() {
        Policy policy = Policy.builder()
                .category("card.pan", c -> c.tier("restricted").strategy("pan"))
                .type(
                        "com.example.Card",
                        t -> t.property("number", f -> f.category("card.pan").strategy("partial(first=8)")))
                .candidates("card", 10_000)
                .category("card", c -> c.tier("restricted"))
                .build();
        assertThat(findings(policy))
                .containsExactly(
                        "card.pan: pan for everyone and partial(first=8) for com.example.Card.number for everyone together"
                                + " leave 100; the policy asks for 10,000 (tier restricted)");
    }

    @Test
    void categoryAndWhatLiesWithinIt_areOneValue() {
        Policy policy = Policy.builder()
                .audience("a", "public")
                .category("phone", c -> c.tier("confidential").strategy("partial(first=7, minHidden=4)"))
                .category("phone.mobile", c -> c.tier("confidential").strategy("partial(last=4)"))
                .category("id", c -> c.tier("confidential").strategy("id"))
                .build();
        // In general they are numbers of other kinds, until fields have both.
        assertThat(unions(policy)).isEmpty();
        Policy used = policy.toBuilder()
                .dataset("x", d -> d.field("contact", "phone")
                        .field("mobile", "phone.mobile")
                        .field("no", "id"))
                .build();
        assertThat(unions(used))
                .containsExactly("phone: partial(first=7) for a and partial(last=4) for a together leave 1");
    }

    @Test
    void threeMasks_mayShowMoreThanAnyTwo() {
        Policy policy = Policy.builder()
                .audience("a", "public")
                .audience("b", "public")
                .audience("c", "public")
                .category("birth.date", c -> c.tier("confidential").strategy("redact"))
                .category("passport", c -> c.tier("confidential").strategy("redact"))
                .categoryRule("passport", "a", "partial(first=3)")
                .categoryRule("passport", "b", "partial(last=3)")
                .categoryRule("passport", "c", "partial(first=5, minHidden=4)")
                .categoryRule("birth.date", "a", "truncateDate(year)")
                .build();
        assertThat(unions(policy)).hasSize(2);
        Policy three = policy.toBuilder()
                .categoryRule("passport", "c", "own")
                .strategies(Middle.registry())
                .build();
        List<MaskUnion> unions = MaskStrengths.of(three).unions();
        assertThat(unions).hasSize(4);
        assertThat(unions.get(3).masks()).hasSize(3);
        assertThat(unions.get(3).left()).hasToString("about 1");
    }

    @Test
    void readersWhoMaySeeTheValue_areNotJudged() {
        Policy policy = Policy.builder()
                .audience("a", "public")
                .audience("b", "confidential")
                .category("card.pan", c -> c.tier("confidential").strategy("pan"))
                .categoryRule("card.pan", "b", "partial(first=8)")
                .candidates("confidential", 100_000_000)
                .build();
        MaskStrengths strengths = MaskStrengths.of(policy);
        assertThat(strengths.masks()).extracting(MaskStrength::clearedReaders).containsExactly(List.of(), List.of("b"));
        assertThat(strengths.unions()).isEmpty();
        assertThat(strengths.findings()).isEmpty();
        assertThat(strengths.masks().get(1)).hasToString("card.pan: partial(first=8) for b leaves 1,000,000");
    }

    /** A mask on which all audiences agree is what a reader gets who names none, and is cleared for nothing. */
    @Test
    void maskThatOnlyClearedAudiencesAreGiven_isJudgedForReadersWithoutOne() {
        Policy agreed = Policy.builder()
                .audience("a", "confidential")
                .audience("b", "restricted")
                .category("card.pan", c -> c.tier("confidential").strategy("partial(first=8)"))
                .dataset("x", d -> d.field("no", f -> f.category("card.pan").strategy("pan(first=6)")))
                .candidates("confidential", 100_000)
                .build();
        assertThat(findings(agreed))
                .containsExactly(
                        "card.pan: partial(first=8) for (most restrictive) and pan(first=6) for x.no for (most restrictive)"
                                + " together leave 100; the policy asks for 100,000 (tier confidential)");
        assertThat(MaskStrengths.of(agreed).masks())
                .extracting(MaskStrength::clearedReaders)
                .containsExactly(List.of("a", "b"), List.of("x.no for a", "x.no for b"));
        Policy apart = agreed.toBuilder().categoryRule("card.pan", "b", "pan").build();
        assertThat(MaskStrengths.of(apart).masks().get(0).readers()).isEmpty();
    }

    @Test
    void valueThatEverybodySees_isAFindingOfItsOwn() {
        PolicyBuilder policy = Policy.builder()
                .category("id.vn.cccd", c -> c.tier("restricted").strategy("keep"))
                .candidates("restricted", 2);
        assertThat(findings(policy.build()))
                .containsExactly("id.vn.cccd: keep for everyone leaves 1; the policy asks for 2 (tier restricted)");
    }

    @Test
    void policyThatAsksForNothing_hasNoFindings() {
        MaskStrengths strengths =
                MaskStrengths.of(Masks.two("card.pan", "pan(first=6)", "partial(first=8, last=4, minHidden=3)"));
        assertThat(strengths.findings()).isEmpty();
        assertThat(strengths).hasToString("MaskStrengths[2 masks, 0 of them unknown, 0 that add up, 0 findings]");
    }

    @Test
    void whatIsRefusedOrDecidedByNobody_isNoMask() {
        Policy policy = Policy.builder()
                .refuse("secret")
                .category("state", c -> c.tier("secret").strategy("keep"))
                .category("kindless", c -> c.kind(io.maskwright.Identifiability.NONE))
                .build();
        assertThat(MaskStrengths.of(policy).masks()).isEmpty();
        assertThatNullPointerException().isThrownBy(() -> MaskStrengths.of(null));
    }

    @Test
    void resultTypes_checkThemselves() {
        assertThatThrownBy(() -> new CandidatesLeft(CandidatesLeft.Kind.EXACT, null, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CandidatesLeft(CandidatesLeft.Kind.EXACT, java.math.BigInteger.ZERO, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MaskUnion(List.of(), CandidatesLeft.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

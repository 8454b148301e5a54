package io.maskwright.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.policy.Policy;
import io.maskwright.profile.Profiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The masks of the profiles that ship with the library. */
class ProfileStrengthsTest {

    static Stream<String> profiles() {
        return Profiles.names().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void profile_hasNoMasksThatAddUpAndNoFindings(String name) {
        MaskStrengths strengths = MaskStrengths.of(Policy.profile(name));
        assertThat(strengths.masks()).isNotEmpty();
        assertThat(strengths.findings()).isEmpty();
        assertThat(strengths.unions()).isEmpty();
    }

    @Test
    void secondFormatOfACard_isAFindingUnderPci() {
        Policy own = Policy.profile("pci-dss-4").toBuilder()
                .audience("issuer-desk", "internal")
                .categoryRule("card.pan", "issuer-desk", "partial(first=8)")
                .build();
        List<StrengthFinding> findings = MaskStrengths.of(own).findings();
        assertThat(findings)
                .extracting(StrengthFinding::words)
                .contains("card.pan: pan(first=6) for routing and partial(first=8) for issuer-desk together leave 100"
                        + "; the policy asks for 100,000 (tier cardholder)");
        assertThat(findings).allMatch(finding -> finding.least() == 100_000);
    }

    @Test
    void screenMaskOfANumberOfChina_isTooWeakForThoseWhoAskForTenThousand() {
        Policy own = Policy.displayDefaults().toBuilder()
                .category("id.cn.resident", c -> c.tier("restricted").strategy("partial(first=6, last=4)"))
                .candidates("id", 10_000)
                .build();
        assertThat(MaskStrengths.of(own).findings()).singleElement().satisfies(finding -> assertThat(finding.words())
                .startsWith("id.cn.resident: partial(first=6, last=4) for everyone leaves 2,7"));
    }
}

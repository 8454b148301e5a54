package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "a.b, a.b, true",
        "a.b, a.c, false",
        "a.*, a.b, true",
        "**.b, a.b, true",
        "**.b, b, true",
        "**, a.b[*], true",
        "a.**.b, a.b, true",
        "a.**.b, b, false",
        "**.b, a.**, true",
        "a[*], a.b, false",
        "a[*].b, a.**, true",
        "*.*, a.b.c, false",
        "**.x.**, a.b, false"
    })
    void overlap_isFoundBothWays(String a, String b, boolean overlap) {
        assertThat(PathPattern.parse(a).overlaps(PathPattern.parse(b))).isEqualTo(overlap);
        assertThat(PathPattern.parse(b).overlaps(PathPattern.parse(a))).isEqualTo(overlap);
    }

    @ParameterizedTest
    @CsvSource({"a.b, a.*", "a.*, **.b", "**.a.b, **.b", "*.b, *.*", "a.b[*], a.*[*]"})
    void narrowerPattern_comesFirst(String narrow, String wide) {
        assertThat(PathPattern.parse(narrow).compareNarrowness(PathPattern.parse(wide)))
                .isPositive();
        assertThat(PathPattern.parse(wide).compareNarrowness(PathPattern.parse(narrow)))
                .isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a[0]", "a[", "a*", "\"a", "a.\"b\"c", "[*]", "***"})
    void malformedPattern_isRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> PathPattern.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of the path");
    }

    @Test
    void quotedName_mayHoldAnything() {
        assertThat(PathPattern.parse("attributes.\"a.b[*]\"").steps())
                .containsExactly(new PathPattern.Step.Member("attributes"), new PathPattern.Step.Member("a.b[*]"));
    }

    @Test
    void onePlace_hasNoWildcardsButElements() {
        assertThat(PathPattern.parse("a.b[*].c").namesOnePlace()).isTrue();
        assertThat(PathPattern.parse("a.*").namesOnePlace()).isFalse();
        assertThat(PathPattern.parse("**.a").namesOnePlace()).isFalse();
    }
}

package io.maskwright.benchmarks.fpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is timed is right, in every case. */
class FpeContenderTest {

    static Stream<Arguments> supportedCases() {
        return Arrays.stream(FpeContender.values()).flatMap(contender -> Arrays.stream(FpeCase.values())
                .filter(format -> contender.library().supports(format.domain()))
                .map(format -> Arguments.of(contender, format)));
    }

    @ParameterizedTest
    @MethodSource("supportedCases")
    void supportedCase_passesTheCheck(FpeContender contender, FpeCase format) {
        assertThatCode(() -> FpeCheck.check(contender.library(), format.setting()))
                .doesNotThrowAnyException();
    }

    @Test
    void ideographs_areSupportedByAllButMysto() {
        assertThat(FpeContender.values())
                .filteredOn(c -> c.library().supports(FpeCase.HAN_2.domain()))
                .containsExactly(FpeContender.MASKWRIGHT, FpeContender.BOUNCY_CASTLE, FpeContender.IDEALISTA);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIDENT_ID", "PAN_16"})
    void rankedCases_areSupportedByMaskwrightAndBouncyCastleWithoutTweaks(FpeCase format) {
        assertThat(FpeContender.values())
                .filteredOn(c -> c.library().supports(format.domain()))
                .containsExactly(FpeContender.MASKWRIGHT, FpeContender.BOUNCY_CASTLE)
                .allSatisfy(c -> {
                    FpeWorker worker = c.library().open(format.setting()).get();
                    assertThatThrownBy(() -> worker.encrypt("", new byte[8]))
                            .isInstanceOf(UnsupportedOperationException.class);
                });
    }

    @Test
    void unsupportedCase_failsTheCheck() {
        assertThatThrownBy(() -> FpeCheck.check(FpeContender.MYSTO.library(), FpeCase.HAN_2.setting()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not support");
    }

    @ParameterizedTest
    @EnumSource(FpeCase.class)
    void values_areDifferentMembersOfTheDomainAndAlwaysTheSame(FpeCase format) {
        String[] values = format.domain().draw(FpeFeed.VALUES);
        assertThat(values)
                .hasSize(FpeFeed.VALUES)
                .doesNotHaveDuplicates()
                .allMatch(format.domain()::contains)
                .isEqualTo(format.domain().draw(FpeFeed.VALUES));
    }

    @Test
    void textBytes_countStringAndArray() {
        assertThat(FpeCase.DIGITS_16.domain().textBytes()).isEqualTo(24 + 32);
        assertThat(FpeCase.DIGITS_18.domain().textBytes()).isEqualTo(24 + 40);
        assertThat(FpeCase.HAN_2.domain().textBytes()).isEqualTo(24 + 24);
    }
}

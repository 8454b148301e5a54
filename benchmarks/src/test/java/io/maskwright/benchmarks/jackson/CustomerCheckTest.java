package io.maskwright.benchmarks.jackson;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The check before timing lets all contenders through and sees what is wrong. */
class CustomerCheckTest {

    @ParameterizedTest
    @EnumSource
    void contender_isRight(JacksonContender contender) {
        for (Script script : Script.values()) {
            assertThatCode(() -> CustomerCheck.check(contender, script)).doesNotThrowAnyException();
        }
    }

    @Test
    void valueThatIsNotMasked_isSeen() {
        assertThatThrownBy(() -> CustomerCheck.check(JacksonContender.JACKSON.newWriter(), Script.HAN, true))
                .hasMessageContaining("not treated");
    }
}

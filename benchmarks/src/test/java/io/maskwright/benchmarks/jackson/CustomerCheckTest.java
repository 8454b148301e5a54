package io.maskwright.benchmarks.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.benchmarks.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The check before timing lets all contenders through and sees what is wrong. */
class CustomerCheckTest {

    @ParameterizedTest
    @EnumSource
    void contender_isRight(JacksonContender contender) {
        for (Script script : Script.values()) {
            for (Reader reader : Reader.values()) {
                if (contender.suits(reader)) {
                    assertThatCode(() -> CustomerCheck.check(contender, script, reader))
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void valueThatIsNotMasked_isSeen() {
        CustomerWriter plain = JacksonContender.JACKSON.newWriter(Reader.EVERYBODY);
        assertThatThrownBy(() -> CustomerCheck.check(plain, Script.HAN, Reader.EVERYBODY.masked()))
                .hasMessageContaining("not treated");
    }

    @Test
    void maskOfAnotherAudience_isSeen() {
        CustomerWriter strict = JacksonContender.MASKWRIGHT.newWriter(Reader.EVERYBODY);
        assertThatThrownBy(() -> CustomerCheck.check(strict, Script.HAN, Reader.SUPPORT.masked()))
                .hasMessageContaining("not treated");
    }

    @Test
    void notes_tellWhoWritesOddValuesAsTheyAre() {
        assertThat(new JacksonSuite().notes()).extracting(Note::contender).containsExactly("HUTOOL", "HOUBB");
    }
}

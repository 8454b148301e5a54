package io.maskwright.benchmarks.token;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The check before timing lets all contenders through and sees what is wrong. */
class TokenCheckTest {

    @ParameterizedTest
    @EnumSource
    void contender_isRight(TokenContender contender) {
        for (TokenOperation operation : TokenOperation.values()) {
            if (contender.does(operation)) {
                assertThatCode(() -> TokenCheck.check(contender.newWorker(), operation))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void wrongHash_isSeen() {
        TokenWorker wrong = new TokenWorker() {
            @Override
            public String hash(TokenOperation purpose, String value) {
                return new MacPerCall().hash(TokenOperation.BLIND_INDEX, value);
            }
        };
        assertThatThrownBy(() -> TokenCheck.check(wrong, TokenOperation.PSEUDONYM))
                .hasMessageContaining("differs from the reference");
    }

    @Test
    void sealWithoutAuthentication_isSeen() {
        TokenWorker open = new TokenWorker() {
            @Override
            public String seal(String value) {
                return value;
            }

            @Override
            public String open(String seal) {
                return seal;
            }
        };
        assertThatThrownBy(() -> TokenCheck.check(open, TokenOperation.SEAL)).hasMessageContaining("changed seal");
    }
}

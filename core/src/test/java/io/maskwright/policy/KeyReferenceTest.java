package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.KeyUnavailableException;
import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.key.KeyProvider;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a key comes from that is named more than once. */
class KeyReferenceTest {

    private static final String ELSEWHERE = "env:MASKWRIGHT_TEST_UNSET";

    private static final KeyProvider PROVIDED =
            name -> Keyring.of(name, Secret.of("0123456789abcdefghijklmnopqrstuv".getBytes(StandardCharsets.US_ASCII)));

    private static PolicyBuilder shifting() {
        return Policy.builder()
                .key("k", PROVIDED)
                .domain("d", "k")
                .dataset("t", t -> t.field("day", "shiftDate(days=30, per=id, domain=d)"));
    }

    private static void assertKeyIsElsewhere(Policy policy) {
        FieldRule day = policy.dataset("t").fields().get(0);
        Strategy strategy =
                policy.decide(day, Audience.MOST_RESTRICTIVE, Delivery.EXPORT).strategy();
        assertThatThrownBy(() -> strategy.apply("1990-03-07", new Patient()))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("MASKWRIGHT_TEST_UNSET");
    }

    @Test
    void keyNamedAgainInTheSameBuilder_comesFromWhereItIsNamedLast() {
        assertKeyIsElsewhere(shifting().key("k", ELSEWHERE).build());
    }

    @Test
    void keyNamedAgainInAChild_comesFromWhereTheChildSays() {
        assertKeyIsElsewhere(shifting().build().toBuilder().key("k", ELSEWHERE).build());
    }

    private record Patient() implements ValueContext {

        @Override
        public boolean hasField(String name) {
            return true;
        }

        @Override
        public @Nullable Object field(String name) {
            return "P-1";
        }
    }
}

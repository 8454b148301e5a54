package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.Identifiability;
import io.maskwright.Omitted;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Uniqueness;
import io.maskwright.ValueContext;
import io.maskwright.policy.Decision;
import io.maskwright.policy.OnError;
import io.maskwright.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultFactsTest {

    private static ResultFacts facts(String field) {
        Policy policy = PlanFixtures.policy("datasets: {d: {fields: {a: " + field + "}}}");
        return RecordPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE, List.of("a"))
                .columns()
                .get(0)
                .facts();
    }

    @Test
    void keptValues_stayWhatTheyAre() {
        ResultFacts facts = facts("{strategy: keep, onError: redact}");
        assertThat(facts.uniqueness()).isEqualTo(Uniqueness.PRESERVED);
        assertThat(facts.resultType(Long.class)).isEqualTo(Long.class);
        assertThat(facts.mayBeNull(Long.class)).isFalse();
        assertThat(facts.mayBeOmitted(Long.class)).isFalse();
        assertThat(facts.maxLength(20)).hasValue(20);
        assertThat(facts).hasToString("ResultFacts[PRESERVED]");
    }

    @Test
    void droppedValues_areOmitted() {
        ResultFacts facts = facts("drop");
        assertThat(facts.resultType(String.class)).isEqualTo(Omitted.class);
        assertThat(facts.mayBeOmitted(String.class)).isTrue();
        assertThat(facts.mayBeNull(String.class)).isFalse();
    }

    @Test
    void redactionOfFailures_isCountedIn() {
        ResultFacts quarantined = facts("{strategy: zip3}");
        assertThat(quarantined.mayBeNull(Long.class)).isFalse();
        assertThat(quarantined.maxLength(20)).hasValue(3);
        ResultFacts redacted = facts("{strategy: zip3, onError: redact}");
        assertThat(redacted.uniqueness()).isEqualTo(Uniqueness.LOSSY);
        assertThat(redacted.mayBeNull(String.class)).isFalse();
        assertThat(redacted.mayBeNull(Long.class)).isTrue();
        assertThat(redacted.maxLength(20)).hasValue(8);
    }

    @Test
    void strategyWithoutAnnouncements_hasUnknownLength() {
        ResultFacts facts = facts("nulling");
        assertThat(facts.maxLength(5)).isEmpty();
        assertThat(facts.resultType(Long.class)).isNull();
        assertThat(facts.mayBeOmitted(String.class)).isFalse();
        assertThatThrownBy(() -> facts.maxLength(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inputMaxLength must be 0 or more, but was -1");
    }

    /** Fails whatever it is asked. */
    private static final class Failing implements Strategy {
        @Override
        public Traits traits() {
            throw new IllegalStateException("canary-7f3a");
        }

        @Override
        public Class<?> resultType(Class<?> valueType) {
            throw new IllegalStateException("canary-7f3a");
        }

        @Override
        public Object apply(Object value, ValueContext context) {
            throw new IllegalStateException("canary-7f3a");
        }

        @Override
        public java.util.OptionalInt maxLength(int inputMaxLength) {
            return null;
        }

        @Override
        public String toString() {
            return "failing";
        }
    }

    @Test
    void strategyThatFailsWhenAsked_hasTheLeastFavourableAnswers() {
        ResultFacts facts = new ResultFacts(new Decision(
                "a",
                null,
                null,
                Identifiability.NONE,
                new Failing(),
                OnError.QUARANTINE,
                Decision.Basis.FIELD,
                "said"));
        assertThat(facts.uniqueness()).isEqualTo(Uniqueness.LOSSY);
        assertThat(facts.resultType(String.class)).isNull();
        assertThat(facts.mayBeNull(String.class)).isTrue();
        assertThat(facts.mayBeOmitted(String.class)).isTrue();
        assertThat(facts.maxLength(5)).isEmpty();
    }
}

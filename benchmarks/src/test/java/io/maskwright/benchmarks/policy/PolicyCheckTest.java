package io.maskwright.benchmarks.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.policy.Policy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The check before timing lets all contenders through and sees what is wrong. */
class PolicyCheckTest {

    /** Wrong in everything. */
    private static final PolicyWorker WRONG = new PolicyWorker() {
        @Override
        public Object load(String yaml) {
            return Map.of("categories", Map.of());
        }

        @Override
        public Object compile() {
            return Policy.displayDefaults();
        }

        @Override
        public Object decide(int category, int audience) {
            return "keep";
        }

        @Override
        public String strategyOf(Object decision) {
            return (String) decision;
        }

        @Override
        public Object planTable() {
            return new MaskwrightPolicies(PolicySize.SMALL).planTable();
        }

        @Override
        public Object planClass() {
            return "";
        }
    };

    @ParameterizedTest
    @EnumSource
    void contender_isRight(PolicyContender contender) {
        for (PolicyOperation operation : PolicyOperation.values()) {
            if (contender.does(operation)) {
                for (PolicySize size : PolicySize.values()) {
                    assertThatCode(() -> PolicyCheck.check(contender.newWorker(size), size, operation))
                            .as("%s %s", operation, size)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrongResult_isSeen(PolicyOperation operation) {
        assertThatThrownBy(() -> PolicyCheck.check(WRONG, PolicySize.LARGE, operation))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void decisionForTheOtherAudience_isSeen() {
        PolicyWorker right = new PlainMaps(PolicySize.SMALL);
        PolicyWorker swapped = new PolicyWorker() {
            @Override
            public Object decide(int category, int audience) {
                return right.decide(category, 1 - audience);
            }

            @Override
            public String strategyOf(Object decision) {
                return right.strategyOf(decision);
            }
        };
        assertThatThrownBy(() -> PolicyCheck.check(swapped, PolicySize.SMALL, PolicyOperation.DECIDE))
                .hasMessageContaining("decided otherwise");
    }
}

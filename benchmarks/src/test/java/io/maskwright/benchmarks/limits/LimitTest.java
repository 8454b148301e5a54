package io.maskwright.benchmarks.limits;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.infra.Blackhole;

class LimitTest {

    @ParameterizedTest
    @EnumSource
    void work_isTheRightOneAndRuns(Limit limit) {
        Blackhole consumer = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        LimitWork work = limit.newWork();
        assertThatCode(() -> {
                    work.check();
                    work.run(consumer);
                    work.run(consumer);
                })
                .doesNotThrowAnyException();
    }
}

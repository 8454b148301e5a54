package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

    private final AtomicLong clock = new AtomicLong();
    private final List<Progress> told = new ArrayList<>();
    private final ProgressMeter meter = new ProgressMeter(told::add, () -> 7, 9, clock::get);

    @Test
    void listener_isToldAtMostEvery200Milliseconds() {
        for (int row = 1; row <= 1000; row++) {
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
            meter.at(row);
        }

        assertThat(told).extracting(Progress::rows).containsExactly(200L, 400L, 600L, 800L, 1000L);
        assertThat(told.get(0)).isEqualTo(new Progress(200, 7, 9));
    }

    @Test
    void end_isToldAtOnce() {
        meter.finish(3);

        assertThat(told).containsExactly(new Progress(3, 7, 9));
    }

    @Test
    void nobody_isTold() {
        ProgressMeter silent = new ProgressMeter(null, () -> 0, 0, clock::get);

        silent.at(1);
        silent.finish(1);

        assertThat(told).isEmpty();
    }
}

package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

    private final AtomicLong clock = new AtomicLong();
    private final List<Progress> told = new ArrayList<>();
    private final ProgressMeter meter = new ProgressMeter(told::add, () -> 7_000_000, 9_000_000, clock::get, 0);

    @Test
    void listener_isToldAtMostEvery200Milliseconds() {
        for (int row = 1; row <= 1000; row++) {
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
            meter.at(row);
        }

        assertThat(told).extracting(Progress::rows).containsExactly(200L, 400L, 600L, 800L, 1000L);
        assertThat(told.get(0)).satisfies(progress -> {
            assertThat(progress.rowsPerSecond()).isEqualTo(1_000);
            assertThat(progress.megabytesPerSecond()).isEqualTo(35);
            assertThat(progress.timeLeft()).contains(Duration.ZERO);
            assertThat(progress.bytesRead()).isEqualTo(7_000_000);
        });
    }

    @Test
    void end_isToldAtOnce() {
        meter.finish(3);

        assertThat(told).containsExactly(new Progress(3, 7_000_000, 9_000_000));
    }

    @Test
    void nobody_isTold() {
        ProgressMeter silent = new ProgressMeter(null, () -> 0, 0, clock::get, 0);

        silent.at(1);
        silent.finish(1);

        assertThat(told).isEmpty();
    }
}

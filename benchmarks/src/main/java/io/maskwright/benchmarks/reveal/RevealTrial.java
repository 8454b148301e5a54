package io.maskwright.benchmarks.reveal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** A contender, checked first, and protected texts that all threads take in turn: they share one trail and one budget. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set by JMH
public class RevealTrial {

    private static final int VALUES = 4_096;

    /** How values were protected. */
    @Param
    public RevealProtection protection;

    /** Who gives them back. */
    @Param
    public RevealContender contender;

    private final AtomicInteger next = new AtomicInteger();
    private final List<List<String>> requests = new ArrayList<>();
    private RevealWorker worker;

    /**
     * Protects values and checks the contender.
     *
     * @param parameters tells how many values are asked for at once
     * @throws IllegalStateException if it is wrong: then nothing is timed
     */
    @Setup(Level.Trial)
    public void open(BenchmarkParams parameters) {
        RevealSetting setting = RevealSetting.of(protection, VALUES);
        worker = contender.newWorker(setting);
        RevealCheck.check(worker, setting);
        int size = parameters.getOpsPerInvocation();
        for (int start = 0; start + size <= setting.texts().size(); start += size) {
            requests.add(List.copyOf(setting.texts().subList(start, start + size)));
        }
    }

    /** Closes the trail. */
    @TearDown(Level.Trial)
    public void close() {
        worker.close();
    }

    List<String> reveal() {
        return worker.reveal(requests.get(Math.floorMod(next.getAndIncrement(), requests.size())));
    }
}

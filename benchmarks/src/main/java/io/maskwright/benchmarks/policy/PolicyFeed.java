package io.maskwright.benchmarks.policy;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A contender, checked first, and what it is asked. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // set by JMH
public class PolicyFeed {

    /** A prime, so that neighbours in the table are not asked for one after the other. */
    private static final int STRIDE = 7;

    /** What is done. */
    @Param
    public PolicyOperation operation;

    /** How large the policy is. */
    @Param
    public PolicySize size;

    /** Who does it. */
    @Param
    public PolicyContender contender;

    private PolicyWorker worker;
    private String yaml;
    private int next;

    /**
     * Checks the contender.
     *
     * @throws IllegalStateException if it is wrong: then nothing is timed
     */
    @Setup(Level.Trial)
    public void open() {
        worker = contender.newWorker(size);
        PolicyCheck.check(worker, size, operation);
        yaml = SamplePolicy.yaml(size);
    }

    Object one() {
        return switch (operation) {
            case LOAD -> worker.load(yaml);
            case COMPILE -> worker.compile();
            case DECIDE -> decide();
            case PLAN_TABLE -> worker.planTable();
            case PLAN_CLASS -> worker.planClass();
        };
    }

    private Object decide() {
        next = (next + STRIDE) % size.entries();
        return worker.decide(next, next & 1);
    }
}

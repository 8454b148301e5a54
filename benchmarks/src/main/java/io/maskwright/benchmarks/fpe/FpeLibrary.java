package io.maskwright.benchmarks.fpe;

import java.util.function.Supplier;

/** A library as a program would use it when it wants speed. Immutable. */
interface FpeLibrary {

    /** What it encrypts with. */
    FpeAlgorithm algorithm();

    /** Whether it can encrypt these values into values of the same domain. */
    boolean supports(FpeDomain domain);

    /** Whether it has a form for many values; if not, its batches are not measured. */
    default boolean hasBatchForm() {
        return false;
    }

    /** Prepares encryption; what threads may share is made here once, and the supplier gives a worker to each thread. */
    Supplier<FpeWorker> open(FpeSetting setting);
}

package io.maskwright.spark;

import java.io.IOException;
import java.io.Serializable;

/**
 * Hears on the executor what became of a partition, once for each attempt that reads it to its end, before the attempt ends. An
 * attempt that fails or is not read to its end is not told of; one that Spark repeats is told of again, with the same counts.
 */
@FunctionalInterface
interface PartitionSink extends Serializable {

    /** Nobody asks. */
    PartitionSink NONE = counts -> {};

    /**
     * Takes the counts.
     *
     * @param counts those of the whole partition
     * @throws IOException if they cannot be kept; the task fails then
     */
    void partition(PartitionCounts counts) throws IOException;
}

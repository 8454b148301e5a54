package io.maskwright.spark;

import io.maskwright.plan.FieldCounts;
import java.util.List;

/**
 * What became of the values of a field in one partition.
 *
 * @param path the field as the policy names it
 * @param strategy the strategy that treated it, in words
 * @param counts the counts
 * @param stamps what must be kept with the results to reverse them; partitions that were written with different versions of
 *     a key have different ones
 */
record FieldTally(String path, String strategy, FieldCounts counts, List<String> stamps) {

    FieldTally {
        stamps = List.copyOf(stamps);
    }
}

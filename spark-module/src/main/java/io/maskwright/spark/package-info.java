/**
 * Datasets of Apache Spark under a policy. {@link io.maskwright.spark.MaskwrightSpark} returns a dataset in which every
 * column is decided, with the same values as an export on one machine gives; keys are named in what travels to executors
 * and fetched there.
 *
 * <p>No argument may be null unless its description allows it; most are refused at once by a {@link NullPointerException}.
 */
@NullMarked
package io.maskwright.spark;

import org.jspecify.annotations.NullMarked;

/**
 * The suite {@code strategy}: masks that need no key, one value at a time and in batches, on typical and hostile values.
 *
 * <p>Each contender masks what its makers have a mask for, by the setting that comes nearest to the others; what it gives for
 * typical values stands in {@code expected.tsv} and is compared before anything is timed.
 */
@NullMarked
package io.maskwright.benchmarks.strategy;

import org.jspecify.annotations.NullMarked;

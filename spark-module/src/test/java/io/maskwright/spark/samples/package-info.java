/** Samples that {@code docs/spark.md} quotes. */
@NullMarked
package io.maskwright.spark.samples;

import org.jspecify.annotations.NullMarked;

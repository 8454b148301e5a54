/** Measures what masking costs on Spark, beside a plain copy and Spark's own mask; {@code spark-module/cluster bench} runs it. */
@NullMarked
package io.maskwright.spark.bench;

import org.jspecify.annotations.NullMarked;

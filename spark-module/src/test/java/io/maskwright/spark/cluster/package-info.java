/** The same tables in one process, on a cluster and by a single-machine export, compared. */
@NullMarked
package io.maskwright.spark.cluster;

import org.jspecify.annotations.NullMarked;

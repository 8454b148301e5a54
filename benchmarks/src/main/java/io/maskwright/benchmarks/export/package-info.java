/** Whole tables from file to file: what an export costs beside a plain copy and a script of the usual kind. */
@NullMarked
package io.maskwright.benchmarks.export;

import org.jspecify.annotations.NullMarked;

/**
 * The suite {@code testdata}: rows of made-up parcels in China, thirteen columns as this library's table has them. A value of
 * its figures is one row.
 */
@NullMarked
package io.maskwright.benchmarks.testdata;

import org.jspecify.annotations.NullMarked;

/**
 * Measures Maskwright beside other libraries: suites of JMH benchmarks, run and reported by one command. Not published.
 *
 * <p>A new suite is a package with its JMH classes and a {@link Suite}, named in {@link Suites}. Its benchmarks have a
 * parameter {@code contender}, and refuse to time a contender whose results are wrong.
 */
@NullMarked
package io.maskwright.benchmarks;

import org.jspecify.annotations.NullMarked;

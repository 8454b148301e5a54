/**
 * Tells whether measurements changed, noise taken into account, so that a build can be gated by them.
 *
 * <p>The unit is the process: iterations in one process share its compiler's luck. Figures are compared as logarithms, by a t
 * statistic whose variance is moderated by that of all measurements (G. K. Smyth, "Linear models and empirical Bayes methods",
 * 2004), since three processes alone tell little of their noise; levels are adjusted for the number of measurements by Holm's
 * method; and a change within a tolerance is none.
 */
@NullMarked
package io.maskwright.benchmarks.compare;

import org.jspecify.annotations.NullMarked;

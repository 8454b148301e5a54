/**
 * The suite {@code policy}: what a policy costs before the first value is treated. A value of its figures is one operation:
 * a whole policy read, a decision taken, a table or a class planned.
 */
@NullMarked
package io.maskwright.benchmarks.policy;

import org.jspecify.annotations.NullMarked;

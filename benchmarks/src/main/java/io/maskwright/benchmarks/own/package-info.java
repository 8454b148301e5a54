/**
 * Measures a policy of the user's own on a sample of the user's own: what each column costs, where the time goes, how long an
 * export takes. Nothing of a value is printed or kept.
 */
@NullMarked
package io.maskwright.benchmarks.own;

import org.jspecify.annotations.NullMarked;

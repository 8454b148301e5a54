/**
 * Built-in strategies, the grammar of their expressions, conditions, and the seam for strategies of one's own.
 * Strategies know nothing of policies and outlets.
 *
 * <p>No argument may be null unless its description allows it; most are refused at once by a {@link NullPointerException}.
 */
@NullMarked
package io.maskwright.strategy;

import org.jspecify.annotations.NullMarked;

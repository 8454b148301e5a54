/**
 * Built-in strategies, the grammar of their expressions, conditions, and the seam for strategies of one's own.
 * Strategies know nothing of policies and outlets.
 *
 * <p>A null argument is refused by a {@link NullPointerException} unless its description allows it.
 */
@NullMarked
package io.maskwright.strategy;

import org.jspecify.annotations.NullMarked;

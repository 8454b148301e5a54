/**
 * The entry point: {@link io.maskwright.engine.Desensitiser} masks values and objects under a policy;
 * {@link io.maskwright.engine.Masked} gives safe texts for logs without one.
 *
 * <p>A null argument is refused by a {@link NullPointerException} unless its description allows it.
 */
@NullMarked
package io.maskwright.engine;

import org.jspecify.annotations.NullMarked;

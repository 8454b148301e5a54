/**
 * The entry point: {@link io.maskwright.engine.Desensitiser} masks values and objects under a policy;
 * {@link io.maskwright.engine.Masked} gives safe texts for logs without one.
 *
 * <p>No argument may be null unless its description allows it; most are refused at once by a {@link NullPointerException}.
 */
@NullMarked
package io.maskwright.engine;

import org.jspecify.annotations.NullMarked;

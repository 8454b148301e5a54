/**
 * The vocabulary: what a value is ({@link io.maskwright.Category}, {@link io.maskwright.Tier},
 * {@link io.maskwright.Identifiability}), who reads it ({@link io.maskwright.Audience}), how it is treated
 * ({@link io.maskwright.Strategy}) and what goes wrong ({@link io.maskwright.MaskwrightException} and its leaves). This
 * package uses no other package of the project.
 *
 * <p>No argument may be null unless its description allows it; most are refused at once by a {@link NullPointerException}.
 */
@NullMarked
package io.maskwright;

import org.jspecify.annotations.NullMarked;

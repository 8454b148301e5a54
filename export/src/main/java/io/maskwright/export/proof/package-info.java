/**
 * Proof that an output is safe: {@link io.maskwright.export.proof.LeakCheck} looks for the values of a source that a policy
 * protects in everything that left, in many forms, and {@link io.maskwright.export.proof.LeakReport} tells where they stand,
 * never what they are.
 *
 * <p>No argument may be null unless its description allows it; most are refused at once by a {@link NullPointerException}.
 */
@NullMarked
package io.maskwright.export.proof;

import org.jspecify.annotations.NullMarked;

/**
 * Policies: how values are treated for whom. {@link io.maskwright.policy.Policy} is read from a YAML file or built in
 * Java, and decides once per field and audience; {@link io.maskwright.policy.Decision} is the answer.
 *
 * <p>No argument may be null unless its description allows it; most are refused at once by a {@link NullPointerException}.
 */
@NullMarked
package io.maskwright.policy;

import org.jspecify.annotations.NullMarked;

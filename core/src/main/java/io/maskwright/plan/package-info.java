/**
 * Compiled plans: what a policy decided for the fields of a type, a table or a document and an audience, ready to run
 * without look-ups by name. {@link io.maskwright.plan.Treatment} is the one place where a strategy meets a value.
 *
 * <p>No argument may be null unless its description allows it; most are refused at once by a {@link NullPointerException}.
 */
@NullMarked
package io.maskwright.plan;

import org.jspecify.annotations.NullMarked;

/**
 * The suite {@code reveal}: values had back under a grant, a budget and an audit trail, beside the plain way back of the same
 * cipher or vault.
 *
 * <p>The budget is kept in memory in all cases. What the trail costs shows between a file, each event forced to the disk
 * before the value is given, and a sink that forgets.
 */
@NullMarked
package io.maskwright.benchmarks.reveal;

import org.jspecify.annotations.NullMarked;

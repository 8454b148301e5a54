/**
 * Tokens with a vault: this library beside the code that applications write by hand, each batch durable when it returns.
 */
@NullMarked
package io.maskwright.benchmarks.vault;

import org.jspecify.annotations.NullMarked;

/**
 * Tokens: sealed values and pseudonyms, which need a key alone, and random tokens, which a vault remembers.
 */
@NullMarked
package io.maskwright.token;

import org.jspecify.annotations.NullMarked;

/**
 * The module for Jackson 3: types marked with the annotations of Maskwright are written as a policy says for the
 * reader of each call.
 */
@NullMarked
package io.maskwright.jackson3;

import org.jspecify.annotations.NullMarked;

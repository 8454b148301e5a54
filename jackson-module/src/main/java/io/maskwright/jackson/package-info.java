/**
 * The module for Jackson 2: types marked with the annotations of Maskwright are written as a policy says for the
 * reader of each call.
 */
@NullMarked
package io.maskwright.jackson;

import org.jspecify.annotations.NullMarked;

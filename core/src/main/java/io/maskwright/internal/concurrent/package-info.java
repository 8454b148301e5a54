/**
 * Sharing of things that one thread at a time may use.
 */
@NullMarked
package io.maskwright.internal.concurrent;

import org.jspecify.annotations.NullMarked;

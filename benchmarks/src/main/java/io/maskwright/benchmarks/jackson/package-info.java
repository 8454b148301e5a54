/** Objects to JSON: this library's modules beside plain Jackson and other ways to mask what it writes. */
@NullMarked
package io.maskwright.benchmarks.jackson;

import org.jspecify.annotations.NullMarked;

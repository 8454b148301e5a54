/** The {@code maskwright} command: a thin layer over the library. */
@NullMarked
package io.maskwright.cli;

import org.jspecify.annotations.NullMarked;

/** Data types made up at run time, compiled, filled and written: nothing protected may leave, whatever their shape. */
@NullMarked
package io.maskwright.jackson.cases.fuzz;

import org.jspecify.annotations.NullMarked;

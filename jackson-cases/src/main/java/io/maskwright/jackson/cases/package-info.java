/** Shapes of data types and what must become of them, as tests that each Jackson module runs with its own mapper. */
@NullMarked
package io.maskwright.jackson.cases;

import org.jspecify.annotations.NullMarked;

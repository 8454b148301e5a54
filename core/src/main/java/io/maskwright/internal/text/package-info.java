/** Leaf code about text: graphemes, code points and digits. Not exported; it uses nothing else of the project. */
@NullMarked
package io.maskwright.internal.text;

import org.jspecify.annotations.NullMarked;

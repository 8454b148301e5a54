/** Getting values back: the separate, granted, budgeted and audited capability. Nothing outside it reverses. */
@NullMarked
package io.maskwright.reveal;

import org.jspecify.annotations.NullMarked;

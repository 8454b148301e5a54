/** Privacy waybills: what a label shows, what only its parties can open, and whether a label shows too much. */
@NullMarked
package io.maskwright.waybill;

import org.jspecify.annotations.NullMarked;

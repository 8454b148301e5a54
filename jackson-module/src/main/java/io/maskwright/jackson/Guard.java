package io.maskwright.jackson;

import io.maskwright.plan.InputShape;
import io.maskwright.plan.MaskedForms;

/**
 * What stands before the values of one place. Immutable and thread-safe.
 *
 * @param forms tells masked values
 * @param reading what the module does with them
 * @param holder knows what the place holds where an object is updated
 * @param parts who opens the elements: a type that is marked itself has a guard of its own
 */
record Guard(MaskedForms forms, Reading reading, PropertyHolder holder, InputShape.Parts parts) {}

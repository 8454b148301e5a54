package io.maskwright.jackson;

import io.maskwright.plan.MaskedForms;

/**
 * What stands before the values of one place. Immutable and thread-safe.
 *
 * @param forms tells masked values
 * @param reading what the module does with them
 * @param holder knows what the place holds where an object is updated
 * @param guardsParts whether elements are of a type that has a guard of its own, which opens them
 */
record Guard(MaskedForms forms, Reading reading, PropertyHolder holder, boolean guardsParts) {}

/**
 * What a class looks like and how it is read and built: types with the annotations at each place, properties, accessors
 * over method handles. Not exported; knows nothing of masking.
 */
@NullMarked
package io.maskwright.internal.reflect;

import org.jspecify.annotations.NullMarked;

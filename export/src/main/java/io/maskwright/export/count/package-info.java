/**
 * Counts over tables whose values nobody may see: how many different values of one column stand beside each value of
 * another, told by pseudonyms.
 */
@NullMarked
package io.maskwright.export.count;

import org.jspecify.annotations.NullMarked;

/** Samples that README and docs quote; a test compares the quotes with the regions marked here. */
@NullMarked
package io.maskwright.examples;

import org.jspecify.annotations.NullMarked;

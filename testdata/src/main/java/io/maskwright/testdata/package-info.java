/**
 * Test data: tables of made-up people in China and Viet Nam, whose identifiers are well-formed and whose rows are the same for the
 * same seed on every machine.
 */
@NullMarked
package io.maskwright.testdata;

import org.jspecify.annotations.NullMarked;

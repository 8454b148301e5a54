/**
 * JSON text as bytes: a strict scanner over a window that holds no more of a document than the value being read, and the
 * text form of strings. Not exported; uses nothing of the project.
 */
@NullMarked
package io.maskwright.internal.json;

import org.jspecify.annotations.NullMarked;

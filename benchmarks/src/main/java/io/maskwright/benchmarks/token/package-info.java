/**
 * The suite {@code token}: pseudonyms, blind indexes and seals of phone numbers, text in and text out.
 *
 * <p>All contenders hold their key prepared, as far as their library lets them, and write what comes out as text:
 * hexadecimal digits or base64url.
 */
@NullMarked
package io.maskwright.benchmarks.token;

import org.jspecify.annotations.NullMarked;

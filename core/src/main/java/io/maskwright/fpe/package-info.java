/**
 * Format-preserving encryption: FF1 of NIST SP 800-38G Revision 1 (second public draft) over texts, numerals and ranked
 * formats, one value at a time or in batches; FF3-1 to read old data only.
 *
 * <p>FF1 is deterministic and not authenticated: equal values under one key and tweak give equal results, and a changed
 * result decrypts to another plausible value.
 *
 * <p>No argument may be null unless its description allows it.
 */
@NullMarked
package io.maskwright.fpe;

import org.jspecify.annotations.NullMarked;

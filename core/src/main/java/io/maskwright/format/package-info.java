/**
 * Data formats: numbers with check digits, dates, phone numbers, plates and addresses as they are written in China, Viet
 * Nam, Brazil and internationally. A format parses and validates; it never masks, and what it says of a text never
 * holds any of the text.
 *
 * <p>A null argument is refused by a {@link NullPointerException} unless its description allows it.
 */
@NullMarked
package io.maskwright.format;

import org.jspecify.annotations.NullMarked;

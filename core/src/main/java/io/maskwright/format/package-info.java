/**
 * Data formats: numbers with check digits, dates, phone numbers, plates and addresses as they are written in China, Viet
 * Nam, Brazil and internationally. A format parses and validates; it never masks, and what it says of a text never
 * holds any of the text. A ranking numbers the values of a format, so that they can be encrypted as such.
 *
 * <p>No argument may be null unless its description allows it; most are refused at once by a {@link NullPointerException}.
 */
@NullMarked
package io.maskwright.format;

import org.jspecify.annotations.NullMarked;

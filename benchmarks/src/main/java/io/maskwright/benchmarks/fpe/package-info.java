/**
 * The suite {@code fpe}: format-preserving encryption of texts, one value at a time and in batches.
 *
 * <p>What is measured is the same for all: a text in, a text out, with everything a program needs between. The key stays
 * the same, and so does the tweak unless the form says otherwise or a ranked case keeps part of the value; what a library
 * can prepare for them it prepares before. A new contender is a {@link FpeLibrary} and a constant of {@link FpeContender};
 * a new case is a constant of {@link FpeCase}.
 *
 * <p>In the ranked cases, {@link RankedValues}, all contenders read and write values by this library's ranking, which is in
 * the figures of all of them, and use the same key, tweak and numerals; the rows compare what encrypts the rank between.
 */
@NullMarked
package io.maskwright.benchmarks.fpe;

import org.jspecify.annotations.NullMarked;

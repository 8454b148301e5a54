/**
 * The suite {@code fpe}: format-preserving encryption of texts, one value at a time and in batches.
 *
 * <p>What is measured is the same for all: a text in, a text out, with everything a program needs between. Key and tweak
 * stay the same unless the form says otherwise, and what a library can prepare for them it prepares before. A new contender is a {@link FpeLibrary} and
 * a constant of {@link FpeContender}; a new case is a constant of {@link FpeCase}, and a format that is not letters of
 * one alphabet, such as a ranked one, a {@link FpeDomain} beside {@link Letters}.
 */
@NullMarked
package io.maskwright.benchmarks.fpe;

import org.jspecify.annotations.NullMarked;

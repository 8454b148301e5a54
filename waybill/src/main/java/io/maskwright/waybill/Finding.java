package io.maskwright.waybill;

/**
 * What a check says of one clause, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param clause the clause
 * @param verdict whether the label keeps to it
 * @param reason why: counts and positions from 1, in characters, and never text of the label
 */
public record Finding(Clause clause, Verdict verdict, String reason) {}

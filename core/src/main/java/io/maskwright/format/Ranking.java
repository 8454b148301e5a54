package io.maskwright.format;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The values of a format, numbered without gaps: each value has a rank from 0 to the size of its group, and each rank a
 * value. What stays readable when the rest is encrypted, such as the first digits of a phone number, makes a group:
 * values with the same kept part are ranked among themselves.
 *
 * <p>For every value {@code v}: {@code read(v)} is null, or {@code read(v).write(read(v).rank())} equals {@code v} up to
 * normalisation that the ranking documents, and for every rank {@code r} below the size {@code read(read(v).write(r))}
 * has the rank {@code r}, the same size and the same kept part. Ranks that were given out never change: what would change
 * them is a new version.
 *
 * <p>Implementations are immutable and thread-safe, never throw for a text, and take time linear in its length.
 */
public interface Ranking {

    /**
     * Returns the name, with what is kept: part of the key derivation and of the stamp that travels with the data.
     *
     * @return such as {@code id.cn.resident} or {@code phone keep=prefix}; equal for equal numbering and kept part only
     */
    String name();

    /**
     * Returns the version of the numbering.
     *
     * @return 1 or more
     */
    int version();

    /**
     * Returns the size of the smallest group.
     *
     * @return the number of values, 1 or more
     */
    BigInteger smallestGroup();

    /**
     * Reads a value.
     *
     * @param text any text, not blank
     * @return the value with its rank, or null if the text is no value of this format
     */
    @Nullable
    Ranked read(String text);
}

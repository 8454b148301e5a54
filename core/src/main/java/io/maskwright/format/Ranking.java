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
 * <p>A ranking may write its values in a second form that is none of the values, such as card numbers with a wrong check
 * digit. Then {@code read} reads plain values and its results write the second form, {@link #readWritten} reads the
 * second form and its results write plain values, and the laws hold across the two: {@code readWritten(read(v).write(r))}
 * has the rank {@code r}, the same size and kept part, and writes {@code v} for {@code read(v).rank()}. To encrypt is to
 * {@code read}, to decrypt is to {@code readWritten}. All other rankings have one form, and the two methods are the same.
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

    /**
     * Reads what a result of {@link #read} has written, for the way back.
     *
     * @param text any text, not blank
     * @return the written value with its rank, whose {@code write} gives plain values; null if no result of {@link #read}
     *     writes this text
     */
    default @Nullable Ranked readWritten(String text) {
        return read(text);
    }
}

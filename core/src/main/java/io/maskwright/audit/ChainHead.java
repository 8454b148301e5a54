package io.maskwright.audit;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The end of a chain of audit events: what the next line is tied to. Who keeps one elsewhere can prove later that
 * nothing up to there was cut off or changed.
 *
 * @param seq the number of the last event, from 1; 0 where there is none
 * @param hash the SHA-256 of the bytes of the last line without its line feed, 64 lower-case hexadecimal digits; zeros
 *     where there is none
 */
public record ChainHead(long seq, String hash) {

    /** Before {@link #START}, which is checked by it. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** The head of a chain without events. */
    public static final ChainHead START = new ChainHead(0, "0".repeat(64));

    /**
     * Checks the forms.
     *
     * @param seq the number of the last event, 0 or more
     * @param hash 64 lower-case hexadecimal digits
     */
    public ChainHead {
        Objects.requireNonNull(hash, "hash must not be null");
        if (seq < 0) {
            throw new IllegalArgumentException("seq must be 0 or more, but was " + seq);
        }
        if (!isHash(hash)) {
            throw new IllegalArgumentException("hash must be 64 lower-case hexadecimal digits");
        }
    }

    /**
     * Tells whether a text has the form of a hash.
     *
     * @param text any text
     * @return whether it is 64 lower-case hexadecimal digits
     */
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }
}

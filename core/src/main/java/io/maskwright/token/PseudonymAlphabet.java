package io.maskwright.token;

import java.nio.charset.StandardCharsets;

/**
 * What pseudonyms are written with: the hash as a number, the most significant digit first, always with as many digits as
 * the greatest number of that many bits has, and one more where {@link #BASE64URL} could begin with {@code -}.
 */
public enum PseudonymAlphabet {
    /** {@code 0-9a-f}: 32 characters for 128 bits. */
    HEX("0123456789abcdef"),
    /** {@code a-z2-7}, the lower-case letters of RFC 4648 and none of its padding: 26 characters for 128 bits. */
    BASE32("abcdefghijklmnopqrstuvwxyz234567"),
    /** {@code 0-9A-Za-z}: 22 characters for 128 bits. Case counts. */
    BASE62("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
    /** {@code A-Za-z0-9-_}: 22 characters for 128 bits. Case counts; the first is always a letter. */
    BASE64URL("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
    /** {@code 0-9}: 39 characters for 128 bits. Zeros in front count. */
    DIGITS("0123456789");

    private final String digits;

    PseudonymAlphabet(String digits) {
        this.digits = digits;
    }

    byte[] digits() {
        return digits.getBytes(StandardCharsets.US_ASCII);
    }
}

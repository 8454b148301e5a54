package io.maskwright.export;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What the hashes of groups are made under: drawn for each run, so that hashes of two runs tell nothing of each other.
 *
 * @param first half of the key
 * @param second the other half
 */
record GroupKey(long first, long second) {

    static GroupKey random() {
        SecureRandom random = new SecureRandom();
        return new GroupKey(random.nextLong(), random.nextLong());
    }

    /**
     * Reads what {@link #hex} wrote.
     *
     * @throws IllegalArgumentException if it is not
     */
    static GroupKey ofHex(String hex) {
        if (hex.length() != 2 * Long.BYTES * 2) {
            throw new IllegalArgumentException("a key must have 32 digits, but has " + hex.length());
        }
        int half = hex.length() / 2;
        return new GroupKey(
                HexFormat.fromHexDigitsToLong(hex, 0, half), HexFormat.fromHexDigitsToLong(hex, half, 2 * half));
    }

    String hex() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(first) + hex.toHexDigits(second);
    }

    SipHash hash() {
        return new SipHash(first, second);
    }

    /** Returns nothing of the key. */
    @Override
    public String toString() {
        return "GroupKey";
    }
}

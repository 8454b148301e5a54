package io.maskwright.vault.jdbc;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The account of a principal and a purpose. Names come from outside and may be long or hold what no database takes, so
 * the hash is the key, and the names stand beside it, tidied, for people.
 *
 * @param key 64 hexadecimal digits
 * @param principal whose account, for people
 * @param purpose what for, for people
 */
record BudgetAccount(String key, String principal, String purpose) {

    private static final int READABLE_CHARS = 200;

    static BudgetAccount of(String principal, String purpose) {
        // With the length in front, no two pairs of names give one text.
        String both = principal.length() + ":" + principal + purpose;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(units(both));
            return new BudgetAccount(HexFormat.of().formatHex(hash), readable(principal), readable(purpose));
        } catch (NoSuchAlgorithmException e) {
            throw new StoreFailure(Fault.FAILED, "needs SHA-256, which this platform does not have");
        }
    }

    /** The units themselves: as bytes of any charset, halves of characters would all be the same. */
    private static byte[] units(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static String readable(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints()
                .limit(READABLE_CHARS)
                .map(point -> isReadable(point) ? point : '?')
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isReadable(int point) {
        return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }
}

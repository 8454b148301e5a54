package io.maskwright.token;

import io.maskwright.KeyUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What stands before the encrypted part of a seal: the version of the key, 7 bits a byte with the lowest first, and 4 bytes
 * by which a seal of another domain is told from one of another key. Both are open to everyone.
 */
final class SealHeader {

    private static final String LABEL = "maskwright/seal/domain/";
    static final int CHECK_BYTES = 4;
    private static final int MAX_VERSION_BYTES = 5;
    private static final int MORE = 0x80;

    private SealHeader() {}

    static byte[] of(int keyVersion, byte[] domainCheck) {
        byte[] version = new byte[MAX_VERSION_BYTES];
        int count = 0;
        int rest = keyVersion;
        while (rest >= MORE) {
            version[count++] = (byte) (rest | MORE);
            rest >>>= 7;
        }
        version[count++] = (byte) rest;
        byte[] header = Arrays.copyOf(version, count + domainCheck.length);
        System.arraycopy(domainCheck, 0, header, count, domainCheck.length);
        return header;
    }

    /** The first bytes of a hash without a key: whoever knows a domain's name can make them. */
    static byte[] domainCheck(String domain) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((LABEL + domain).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new KeyUnavailableException("SHA-256 is not available");
        }
    }

    /** The number of bytes of the version, or 0 if there is none in its only form. */
    static int versionLength(byte[] seal) {
        for (int i = 0; i < MAX_VERSION_BYTES && i < seal.length; i++) {
            if (seal[i] >= 0) {
                boolean isShortest = i == 0 || seal[i] != 0;
                boolean fits = i < MAX_VERSION_BYTES - 1 || seal[i] <= 7;
                return isShortest && fits ? i + 1 : 0;
            }
        }
        return 0;
    }

    static int version(byte[] seal, int length) {
        int version = 0;
        for (int i = 0; i < length; i++) {
            version |= (seal[i] & (MORE - 1)) << (7 * i);
        }
        return version;
    }
}

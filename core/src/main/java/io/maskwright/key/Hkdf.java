package io.maskwright.key;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** HKDF-SHA-256 (RFC 5869): many independent keys from one. */
final class Hkdf {

    private Hkdf() {}

    static byte[] sha256(byte[] key, byte[] salt, byte[] info, int lengthBytes) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(key, salt, info));
        byte[] derived = new byte[lengthBytes];
        generator.generateBytes(derived, 0, lengthBytes);
        return derived;
    }
}

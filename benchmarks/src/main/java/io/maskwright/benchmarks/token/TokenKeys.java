package io.maskwright.benchmarks.token;

import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** The key of all measurements, and what is derived from it. */
final class TokenKeys {

    static final String DOMAIN = "subscriber";

    private TokenKeys() {}

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (37 * i + 11);
        }
        return bytes;
    }

    static DomainKeys domains() {
        return DomainKeys.of(Map.of(DOMAIN, "main"), name -> Keyring.of(name, Secret.of(bytes(32))), KeyUse.REVEAL);
    }

    /** The subkey of a purpose, as this library derives it. */
    static byte[] subkey(String purpose) {
        String info = "maskwright/1/" + DOMAIN.length() + ":" + DOMAIN + "/" + purpose;
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(bytes(32), new byte[0], info.getBytes(StandardCharsets.UTF_8)));
        byte[] subkey = new byte[32];
        generator.generateBytes(subkey, 0, subkey.length);
        return subkey;
    }
}

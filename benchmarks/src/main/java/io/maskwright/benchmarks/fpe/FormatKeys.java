package io.maskwright.benchmarks.fpe;

import io.maskwright.format.Ranking;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * The key and the tweaks that {@code FormatCipher} uses, derived here once more, so that another library can be asked for
 * the same results. A change of either would make stored data unreadable; the check before timing sees it.
 */
final class FormatKeys {

    static final String DOMAIN = "benchmark";

    private static final int KEY_BYTES = 32;
    private static final long DIGITS_MARK = 0x40;
    private static final long HASH_MARK = 0x80;

    private FormatKeys() {}

    /** The key of the setting as that of the one domain. */
    static DomainKeys domainKeys(FpeSetting setting) {
        return DomainKeys.of(Map.of(DOMAIN, "main"), name -> Keyring.of(name, Secret.of(setting.key())), KeyUse.REVEAL);
    }

    /** The AES-256 key of a ranking in that domain. */
    static byte[] key(FpeSetting setting, Ranking ranking) {
        String info =
                "maskwright/" + ranking.version() + "/" + DOMAIN.length() + ":" + DOMAIN + "/fpe:" + ranking.name();
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(setting.key(), null, info.getBytes(StandardCharsets.UTF_8)));
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(key, 0, key.length);
        return key;
    }

    /** The 8 bytes of a kept part: digits as their number, short ASCII as it is, anything else hashed. */
    static byte[] tweak(String kept) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number(kept)).array();
    }

    private static long number(String kept) {
        byte[] bytes = kept.getBytes(StandardCharsets.UTF_8);
        if (kept.isEmpty()) {
            return 0;
        }
        if (kept.matches("[0-9]{1,15}")) {
            return (DIGITS_MARK + bytes.length) << 56 | Long.parseLong(kept);
        }
        if (kept.matches("\\p{ASCII}{1,7}")) {
            ByteBuffer text = ByteBuffer.allocate(Long.BYTES).put(0, (byte) bytes.length);
            return text.put(Long.BYTES - bytes.length, bytes).getLong(0);
        }
        // FNV-1a of the UTF-16 units, low byte first.
        long hash = 0xcbf29ce484222325L;
        for (byte b : kept.getBytes(StandardCharsets.UTF_16LE)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return HASH_MARK << 56 | hash >>> 8;
    }
}

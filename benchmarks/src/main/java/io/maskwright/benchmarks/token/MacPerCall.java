package io.maskwright.benchmarks.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 of the platform, with everything made for each value. */
final class MacPerCall implements TokenWorker {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final byte[] pseudonymKey = TokenKeys.subkey("pseudonym");
    private final byte[] indexKey = TokenKeys.subkey("blindIndex");

    @Override
    public String hash(TokenOperation purpose, String value) {
        byte[] key = purpose == TokenOperation.PSEUDONYM ? pseudonymKey : indexKey;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC failed", e);
        }
    }
}

package io.maskwright.benchmarks.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.GCMSIVBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** AES-GCM-SIV (RFC 8452) of Bouncy Castle; the nonce is HMAC-SHA-256 of the value, so that it is deterministic. */
final class GcmSiv implements TokenWorker {

    private static final byte[] ASSOCIATED = TokenKeys.DOMAIN.getBytes(StandardCharsets.UTF_8);
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final GCMSIVBlockCipher cipher = new GCMSIVBlockCipher();
    private final KeyParameter key = new KeyParameter(TokenKeys.subkey("gcm-siv"));
    private final Mac mac;

    GcmSiv() {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TokenKeys.subkey("nonce"), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC failed", e);
        }
    }

    @Override
    public String seal(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        byte[] nonce = Arrays.copyOf(mac.doFinal(text), NONCE_BYTES);
        byte[] sealed = run(true, nonce, text, 0, NONCE_BYTES);
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public String open(String seal) {
        byte[] sealed = Base64.getUrlDecoder().decode(seal);
        byte[] text = run(false, Arrays.copyOf(sealed, NONCE_BYTES), sealed, NONCE_BYTES, 0);
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] run(boolean forEncryption, byte[] nonce, byte[] in, int from, int to) {
        cipher.init(forEncryption, new AEADParameters(key, TAG_BITS, nonce, ASSOCIATED));
        byte[] out = new byte[to + cipher.getOutputSize(in.length - from)];
        int length = cipher.processBytes(in, from, in.length - from, out, to);
        try {
            length += cipher.doFinal(out, to + length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("a seal does not open", e);
        }
        return to + length == out.length ? out : Arrays.copyOf(out, to + length);
    }
}

package io.maskwright.key;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key management service in memory: AES-GCM under keys that never leave it, counted calls, and refusal on demand. */
final class FakeKms implements KmsClient {

    private static final int NONCE = 12;

    private final Map<String, Secret> keys = new HashMap<>();
    private final AtomicInteger wraps = new AtomicInteger();
    private final AtomicInteger unwraps = new AtomicInteger();
    private volatile boolean refusing;

    int wraps() {
        return wraps.get();
    }

    int unwraps() {
        return unwraps.get();
    }

    void refuse() {
        refusing = true;
    }

    void serve() {
        refusing = false;
    }

    @Override
    public byte[] wrap(String kmsKey, byte[] plain, byte[] associatedData) {
        wraps.incrementAndGet();
        byte[] nonce = Arrays.copyOf(Secret.random().unwrap(), NONCE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(nonce);
        out.writeBytes(gcm(Cipher.ENCRYPT_MODE, kmsKey, nonce, plain, associatedData));
        return out.toByteArray();
    }

    @Override
    public byte[] unwrap(String kmsKey, byte[] wrapped, byte[] associatedData) {
        unwraps.incrementAndGet();
        return gcm(
                Cipher.DECRYPT_MODE,
                kmsKey,
                Arrays.copyOf(wrapped, NONCE),
                Arrays.copyOfRange(wrapped, NONCE, wrapped.length),
                associatedData);
    }

    private synchronized byte[] gcm(int mode, String kmsKey, byte[] nonce, byte[] text, byte[] associatedData) {
        if (refusing) {
            throw new IllegalStateException("canary: access denied to caller");
        }
        byte[] key = keys.computeIfAbsent(kmsKey, name -> Secret.random()).unwrap();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(associatedData);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("canary: " + e.getMessage(), e);
        }
    }
}

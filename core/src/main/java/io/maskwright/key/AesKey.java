package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An AES key that makes block ciphers and never shows itself: what modes of operation are built on.
 *
 * <p>Immutable and thread-safe. Closing the {@link Secret} it came from does not take it back.
 */
public final class AesKey {

    private static final String BLOCKS = "AES/ECB/NoPadding";
    /** The provider of the JDK, whose AES runs on the instructions of the processor; another one may stand before it. */
    private static final String JDK_PROVIDER = "SunJCE";

    private final SecretKey key;
    private final @Nullable Provider provider;

    private AesKey(SecretKey key, @Nullable Provider provider) {
        this.key = key;
        this.provider = provider;
        newEncryptor();
    }

    /**
     * Makes a key for the AES of the JDK.
     *
     * @param secret 16, 24 or 32 bytes
     * @return the key
     * @throws KeyUnavailableException if the secret has another length or is closed
     */
    public static AesKey of(Secret secret) {
        return create(secret, ByteOrder.AS_IT_IS, Security.getProvider(JDK_PROVIDER));
    }

    /**
     * Makes a key for the AES of a provider.
     *
     * @param secret 16, 24 or 32 bytes
     * @param provider a provider with {@code AES/ECB/NoPadding}
     * @return the key
     * @throws KeyUnavailableException if the secret has another length or is closed, or the provider has no such cipher
     */
    public static AesKey of(Secret secret, Provider provider) {
        Objects.requireNonNull(provider, "provider must not be null");
        return create(secret, ByteOrder.AS_IT_IS, provider);
    }

    /**
     * Makes a key of the bytes of a secret from the last to the first, as FF3-1 asks for.
     *
     * @param secret 16, 24 or 32 bytes
     * @return the key
     * @throws KeyUnavailableException if the secret has another length or is closed
     */
    public static AesKey reversed(Secret secret) {
        return create(secret, ByteOrder.REVERSED, Security.getProvider(JDK_PROVIDER));
    }

    /**
     * Makes two keys, of the first and of the second half of a secret, for constructions over two independent keys.
     *
     * @param secret 32 bytes whose halves differ
     * @return two keys in the order of the halves
     * @throws KeyUnavailableException if the secret has another length or is closed, or its halves are equal
     */
    public static List<AesKey> halves(Secret secret) {
        byte[] bytes = secret.unwrap();
        int half = bytes.length / 2;
        byte[] first = Arrays.copyOfRange(bytes, 0, half);
        byte[] second = Arrays.copyOfRange(bytes, half, bytes.length);
        try {
            if (bytes.length != 32) {
                throw new KeyUnavailableException("secret of two AES keys must be 32 bytes, but was " + bytes.length);
            }
            if (MessageDigest.isEqual(first, second)) {
                throw new KeyUnavailableException("secret of two AES keys must have halves that differ");
            }
            Provider provider = Security.getProvider(JDK_PROVIDER);
            return List.of(
                    new AesKey(new SecretKeySpec(first, "AES"), provider),
                    new AesKey(new SecretKeySpec(second, "AES"), provider));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(first, (byte) 0);
            Arrays.fill(second, (byte) 0);
        }
    }

    private enum ByteOrder {
        AS_IT_IS,
        REVERSED
    }

    private static AesKey create(Secret secret, ByteOrder order, @Nullable Provider provider) {
        byte[] bytes = secret.unwrap();
        try {
            if (bytes.length != 16 && bytes.length != 24 && bytes.length != 32) {
                throw new KeyUnavailableException("AES key must be 16, 24 or 32 bytes, but was " + bytes.length);
            }
            if (order == ByteOrder.REVERSED) {
                reverse(bytes);
            }
            return new AesKey(new SecretKeySpec(bytes, "AES"), provider);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void reverse(byte[] bytes) {
        for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
            byte swapped = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swapped;
        }
    }

    /**
     * Returns a new cipher that encrypts blocks of 16 bytes, each on its own. It keeps nothing between calls of
     * {@code update} with whole blocks. Input and output must be different arrays: over one array the JDK copies the
     * input first.
     *
     * @return the cipher, for one thread
     * @throws KeyUnavailableException if the provider has no such cipher
     */
    public Cipher newEncryptor() {
        try {
            Cipher cipher = provider == null ? Cipher.getInstance(BLOCKS) : Cipher.getInstance(BLOCKS, provider);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException(BLOCKS + " is not available"
                    + (provider == null ? "" : " from provider " + provider.getName()) + ": "
                    + e.getClass().getSimpleName());
        }
    }

    /** Tells that this is a key and nothing of it. */
    @Override
    public String toString() {
        return "AesKey(hidden)";
    }
}

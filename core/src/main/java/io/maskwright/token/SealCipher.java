package io.maskwright.token;

import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Subkeys;
import io.maskwright.token.Reversed.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Seals texts under the keys of a domain: deterministic authenticated encryption, AES-SIV (RFC 5297) with two AES-256 keys.
 * A seal is a text that tells its own format, key version and domain, so that nothing has to be kept beside it, and gives
 * back every character.
 *
 * <p>{@code 13812345678} → {@code mws1.} and 43 characters of base64url
 *
 * <p>A seal is {@code mws1.} and the base64url, without padding, of: the version of the domain's key (7 bits a byte, the
 * lowest first), the first 4 bytes of the SHA-256 of a label and the domain's name, the synthetic initialisation vector of
 * 16 bytes, and the ciphertext, as long as the value in UTF-8. The format, the version, the 4 bytes and the whole name of
 * the domain are authenticated with it.
 *
 * <p><b>Keys.</b> Each domain has two subkeys for seals in each version of its key. New seals take the primary version,
 * which is asked for once, at the first use; old ones open as long as their version exists. Opening needs keys for
 * {@link io.maskwright.key.KeyUse#REVEAL}.
 *
 * <p><b>Security.</b> Equal values of a domain have equal seals under one version of the key: equality and frequencies show,
 * and so does the length of the value in bytes. Nothing else does without the key. A changed seal does not open. Whoever
 * can have values sealed can try guesses. Seals of different domains do not correlate.
 *
 * <p>Immutable and thread-safe.
 */
public final class SealCipher {

    /** The longest value, in bytes of UTF-8: {@value}. */
    public static final int MAX_BYTES = 1 << 20;

    private static final String PREFIX = "mws1.";
    private static final byte[] FORMAT = PREFIX.getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT_VERSION = 1;
    private static final int MAX_HEADER_BYTES = 9;
    private static final int MAX_CHARACTERS =
            PREFIX.length() + Base64Text.length(MAX_HEADER_BYTES + Siv.TAG_BYTES + MAX_BYTES);

    private final Subkeys mac;
    private final Subkeys ctr;
    private final byte[] domainCheck;
    private final Map<Integer, Sealing> sealings = new ConcurrentHashMap<>();
    private volatile @Nullable Sealing primary;

    private SealCipher(Subkeys mac, Subkeys ctr) {
        this.mac = mac;
        this.ctr = ctr;
        this.domainCheck = SealHeader.domainCheck(mac.domain());
    }

    /** The mode of one version of the key, with the header that its seals have. */
    private static final class Sealing {

        private final byte[] header;
        private final Siv siv;

        Sealing(byte[] header, Siv siv) {
            this.header = header;
            this.siv = siv;
        }
    }

    /**
     * Returns the cipher of a domain. No key is fetched yet.
     *
     * @param keys the keys of the domains; for revealing, if seals are to be opened
     * @param domain the name of a domain
     * @return the cipher
     * @throws KeyUnavailableException if there is no such domain
     */
    public static SealCipher of(DomainKeys keys, String domain) {
        return new SealCipher(
                keys.subkeys(domain, "seal:mac", FORMAT_VERSION), keys.subkeys(domain, "seal:ctr", FORMAT_VERSION));
    }

    /**
     * Returns the domain.
     *
     * @return its name
     */
    public String domain() {
        return mac.domain();
    }

    /**
     * Seals a value.
     *
     * @param value any text, also empty; null is refused
     * @return the seal, of characters that need no quoting in URLs, CSV and JSON
     * @throws UntreatableValueException if the value has half of a character or more than {@link #MAX_BYTES}
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public String seal(String value) {
        Objects.requireNonNull(value, "value must not be null");
        if (value.length() > MAX_BYTES) {
            throw tooLong();
        }
        byte[] text = Utf8.of(value);
        if (text.length > MAX_BYTES) {
            throw tooLong();
        }
        Sealing sealing = primary();
        int start = sealing.header.length;
        byte[] seal = Arrays.copyOf(sealing.header, start + Siv.TAG_BYTES + text.length);
        System.arraycopy(text, 0, seal, start + Siv.TAG_BYTES, text.length);
        sealing.siv.seal(seal, start);
        return Base64Text.encode(PREFIX, seal);
    }

    private static UntreatableValueException tooLong() {
        return new UntreatableValueException(Reason.TOO_LONG, "at most " + MAX_BYTES + " bytes can be sealed");
    }

    /**
     * Returns how long seals can be.
     *
     * @param valueLength the greatest length of a value in units of UTF-16, 0 or more
     * @return the greatest length of its seal, under any version of the key
     */
    public static int maxLength(int valueLength) {
        int bytes = (int) Math.min(MAX_BYTES, 3L * valueLength);
        return PREFIX.length() + Base64Text.length(MAX_HEADER_BYTES + Siv.TAG_BYTES + bytes);
    }

    /**
     * Opens a seal. A failure tells its reason and nothing of the value.
     *
     * @param seal what {@link #seal} gave; null is refused
     * @return the value, or why there is none
     * @throws KeyUnavailableException if the keys may not reveal, or the key cannot be reached
     */
    public Reversed open(String seal) {
        Objects.requireNonNull(seal, "seal must not be null");
        mac.requireReveal();
        byte[] bytes = bytes(seal);
        int versionLength = bytes == null ? 0 : SealHeader.versionLength(bytes);
        if (bytes == null || versionLength == 0) {
            return Reversed.failed(Failure.SHAPE, 0);
        }
        int keyVersion = SealHeader.version(bytes, versionLength);
        int start = versionLength + domainCheck.length;
        if (keyVersion < 1 || bytes.length < start + Siv.TAG_BYTES) {
            return Reversed.failed(Failure.SHAPE, 0);
        }
        if (!Arrays.equals(bytes, versionLength, start, domainCheck, 0, domainCheck.length)) {
            return Reversed.failed(Failure.WRONG_DOMAIN, keyVersion);
        }
        Sealing sealing = existing(keyVersion);
        if (sealing == null) {
            return Reversed.failed(Failure.WRONG_KEY_VERSION, keyVersion);
        }
        return opened(sealing.siv.open(bytes, start), keyVersion);
    }

    /**
     * Tells whether a text has the shape of a seal, of whatever domain and key. No key is asked for: a text that somebody
     * else wrote in this shape counts too.
     *
     * @param text any text
     * @return whether it looks like a seal
     */
    public static boolean isSeal(String text) {
        byte[] bytes = bytes(text);
        int versionLength = bytes == null ? 0 : SealHeader.versionLength(bytes);
        return bytes != null
                && versionLength > 0
                && SealHeader.version(bytes, versionLength) > 0
                && bytes.length >= versionLength + SealHeader.CHECK_BYTES + Siv.TAG_BYTES;
    }

    private static Reversed opened(byte @Nullable [] text, int keyVersion) {
        if (text == null) {
            return Reversed.failed(Failure.CHANGED_OR_WRONG_KEY, keyVersion);
        }
        String value = new String(text, StandardCharsets.UTF_8);
        Arrays.fill(text, (byte) 0);
        return Reversed.of(value, keyVersion);
    }

    private static byte @Nullable [] bytes(String seal) {
        boolean fits = seal.startsWith(PREFIX) && seal.length() <= MAX_CHARACTERS;
        return fits ? Base64Text.decode(seal, PREFIX.length()) : null;
    }

    private Sealing primary() {
        Sealing known = primary;
        if (known == null) {
            known = sealings.computeIfAbsent(mac.primaryVersion(), this::create);
            primary = known;
        }
        return known;
    }

    /** The mode of a version, or null if the version is unknown or destroyed. */
    private @Nullable Sealing existing(int keyVersion) {
        Sealing known = sealings.get(keyVersion);
        if (known != null) {
            return known;
        }
        // A key that cannot be reached at all is another failure than a version that is not there: asked for first.
        mac.primaryVersion();
        try {
            return sealings.computeIfAbsent(keyVersion, this::create);
        } catch (KeyUnavailableException e) {
            return null;
        }
    }

    private Sealing create(int keyVersion) {
        byte[] header = SealHeader.of(keyVersion, domainCheck);
        Siv siv = Siv.of(mac, ctr, keyVersion).bind(FORMAT, header, mac.domain().getBytes(StandardCharsets.UTF_8));
        return new Sealing(header, siv);
    }

    /** Names the domain and nothing of its keys. */
    @Override
    public String toString() {
        return "SealCipher[" + mac.domain() + "]";
    }
}

package io.maskwright.token;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Subkeys;
import io.maskwright.token.Reversed.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Seals whole records that an export leaves out, under the keys of a domain for this purpose alone: authenticated
 * encryption, AES-SIV (RFC 5297) with two AES-256 keys. A seal is bound to the job and the number of its record: it does
 * not open as another one.
 *
 * <p>A seal is {@code mwq1.} and the base64url, without padding, of: the version of the domain's key (7 bits a byte, the
 * lowest first), the first 4 bytes of the SHA-256 of a label and the domain's name, the synthetic initialisation vector of
 * 16 bytes, and the ciphertext, as long as the content. Authenticated with it are, in this order, as associated data: the
 * letters {@code mwq1.}, the version and the 4 bytes, the domain's name, the digest of the job as its 64 digits, and the
 * number of the record in 8 bytes, the highest first.
 *
 * <p><b>Keys.</b> The purposes are {@code quarantine:mac} and {@code quarantine:ctr}. Opening needs keys for
 * {@link io.maskwright.key.KeyUse#REVEAL}; package {@code io.maskwright.reveal} alone asks for it.
 *
 * <p><b>Security.</b> Sealing the same record of the same job again gives the same seal, so a run that is done again gives
 * the same file. The length of the content in bytes shows; nothing else does without the key.
 *
 * <p>Immutable and thread-safe.
 */
public final class RecordSeal {

    private static final String PREFIX = "mwq1.";
    private static final byte[] FORMAT = PREFIX.getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT_VERSION = 1;

    private final Subkeys mac;
    private final Subkeys ctr;
    private final byte[] domainCheck;
    private final Map<Integer, Siv> modes = new ConcurrentHashMap<>();
    private volatile int primary;

    private RecordSeal(Subkeys mac, Subkeys ctr) {
        this.mac = mac;
        this.ctr = ctr;
        this.domainCheck = SealHeader.domainCheck(mac.domain());
    }

    /**
     * Returns the seals of a domain. No key is fetched yet.
     *
     * @param keys the keys of the domains; for revealing, if seals are to be opened
     * @param domain the name of a domain
     * @return the seals
     * @throws KeyUnavailableException if there is no such domain
     */
    public static RecordSeal of(DomainKeys keys, String domain) {
        return new RecordSeal(
                keys.subkeys(domain, "quarantine:mac", FORMAT_VERSION),
                keys.subkeys(domain, "quarantine:ctr", FORMAT_VERSION));
    }

    /**
     * Seals a record.
     *
     * @param content any bytes; not changed
     * @param job the digest of the job, in 64 lower-case hexadecimal digits
     * @param row the number of the record in its source
     * @return the seal, of characters that need no quoting in JSON
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public String seal(byte[] content, String job, long row) {
        int version = primaryVersion();
        byte[] header = SealHeader.of(version, domainCheck);
        byte[] seal = Arrays.copyOf(header, header.length + Siv.TAG_BYTES + content.length);
        System.arraycopy(content, 0, seal, header.length + Siv.TAG_BYTES, content.length);
        mode(version).seal(seal, header.length, job(job), row(row));
        return Base64Text.encode(PREFIX, seal);
    }

    /**
     * Opens a record. A failure tells its reason and nothing of the content.
     *
     * @param sealed the record
     * @return the content, or why there is none
     * @throws KeyUnavailableException if the keys may not reveal, or the key cannot be reached
     */
    public OpenedRecord open(SealedRecord sealed) {
        Objects.requireNonNull(sealed, "sealed must not be null");
        mac.requireReveal();
        byte[] bytes = sealed.seal().startsWith(PREFIX) ? Base64Text.decode(sealed.seal(), PREFIX.length()) : null;
        int versionLength = bytes == null ? 0 : SealHeader.versionLength(bytes);
        int start = versionLength + domainCheck.length;
        if (bytes == null || versionLength == 0 || bytes.length < start + Siv.TAG_BYTES) {
            return failed(Failure.SHAPE, 0);
        }
        int version = SealHeader.version(bytes, versionLength);
        if (version < 1) {
            return failed(Failure.SHAPE, 0);
        }
        if (!Arrays.equals(bytes, versionLength, start, domainCheck, 0, domainCheck.length)) {
            return failed(Failure.WRONG_DOMAIN, version);
        }
        Siv mode = existing(version);
        if (mode == null) {
            return failed(Failure.WRONG_KEY_VERSION, version);
        }
        byte[] content = mode.open(bytes, start, job(sealed.job()), row(sealed.row()));
        return content == null
                ? failed(Failure.CHANGED_OR_WRONG_KEY, version)
                : new OpenedRecord(content, version, null);
    }

    private static OpenedRecord failed(Failure failure, int version) {
        return new OpenedRecord(null, version, failure);
    }

    /**
     * Returns the version that new seals are made with, asked for once.
     *
     * @return the version, from 1
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public int primaryVersion() {
        int known = primary;
        if (known == 0) {
            known = mac.primaryVersion();
            primary = known;
        }
        return known;
    }

    private @Nullable Siv existing(int version) {
        // A key that cannot be reached at all is another failure than a version that is not there: asked for first.
        primaryVersion();
        try {
            return mode(version);
        } catch (KeyUnavailableException e) {
            return null;
        }
    }

    private Siv mode(int version) {
        return modes.computeIfAbsent(version, wanted -> Siv.of(mac, ctr, wanted)
                .bind(FORMAT, SealHeader.of(wanted, domainCheck), mac.domain().getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] job(String digest) {
        return digest.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] row(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    /** Names the domain and nothing of its keys. */
    @Override
    public String toString() {
        return "RecordSeal[" + mac.domain() + "]";
    }
}

package io.maskwright.fpe;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.internal.text.IpAddresses;
import io.maskwright.key.AesKey;
import io.maskwright.key.Secret;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts internet addresses so that networks stay networks: two addresses that share exactly their first k bits give
 * results that share exactly their first k bits. {@code 10.0.0.47} → {@code 19.214.210.244} and {@code 10.0.0.129} →
 * {@code 19.214.210.80}, say.
 *
 * <p>The construction is {@code ipcrypt-pfx} of draft-denis-ipcrypt-13, after Xu, Fan, Ammar and Moon (ICNP 2002): each bit
 * is changed by one bit that depends on the bits before it, under the sum of two AES. Other implementations of that draft
 * read the results. Version 4 and version 6 are encrypted apart; a version 6 address that stands for one of version 4
 * ({@code ::ffff:192.0.2.1}) is read as the latter and written as such. Version 6 is written as RFC 5952 says. Text with
 * white space, brackets, a port, a zone or a prefix length is refused, as is, once in 2^96 version 6 addresses, one whose
 * result would stand for a version 4 address.
 *
 * <p>Security: deterministic and not authenticated, and it shows more than other encryption: who shares a network with
 * whom, at every length of prefix. Whoever knows one address and its result knows the real first bits of all that share
 * them; traffic that somebody sends on purpose reveals networks bit by bit. Where networks need not stay, encrypt the whole
 * address instead.
 *
 * <p>Immutable for users and thread-safe. Closing the {@link Secret} does not take the keys back.
 */
public final class PrefixPreservingIp {

    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    /** The name and version as a format. */
    static final String NAME = "ip keep=prefixes";

    static final int VERSION = 1;

    private final WorkerPool<PrefixBits> workers;

    private PrefixPreservingIp(AesKey first, AesKey second) {
        this.workers = new WorkerPool<>(() -> new PrefixBits(first.newEncryptor(), second.newEncryptor()));
    }

    /**
     * Creates the encryption of a key.
     *
     * @param key 32 bytes, the two halves of which differ; used for nothing else
     * @return the encryption
     * @throws io.maskwright.KeyUnavailableException if the key has another length, equal halves or is closed
     */
    public static PrefixPreservingIp of(Secret key) {
        List<AesKey> keys = AesKey.halves(Objects.requireNonNull(key, "key must not be null"));
        return new PrefixPreservingIp(keys.get(0), keys.get(1));
    }

    /**
     * Encrypts an address.
     *
     * @param ip an address of version 4 or 6; null is refused
     * @return an address of the same version
     * @throws UntreatableValueException if the text is no address (reason {@code SHAPE}) or its result would be one of the
     *     other version ({@code RANGE})
     */
    public String encrypt(String ip) {
        return treat(ip, Direction.ENCRYPT);
    }

    /**
     * Decrypts an address.
     *
     * @param ip a result of {@link #encrypt}; null is refused
     * @return the address, in canonical text
     * @throws UntreatableValueException as {@link #encrypt}
     */
    public String decrypt(String ip) {
        return treat(ip, Direction.DECRYPT);
    }

    /** This encryption as a format. */
    Engine asEngine() {
        return new Engine() {
            @Override
            public String one(Direction direction, String value) {
                return treat(value, direction);
            }

            @Override
            public void run(
                    Direction direction,
                    @Nullable String[] values,
                    int count,
                    @Nullable String[] results,
                    FpeBatch.Failures failures) {
                treatAll(direction, values, count, results, failures);
            }
        };
    }

    private void treatAll(
            Direction direction,
            @Nullable String[] values,
            int count,
            @Nullable String[] results,
            FpeBatch.Failures failures) {
        for (int i = 0; i < count; i++) {
            String value = values[i];
            results[i] = null;
            if (value != null) {
                try {
                    results[i] = treat(value, direction);
                } catch (UntreatableValueException e) {
                    failures.failed(i, e.reason());
                }
            }
        }
    }

    private String treat(String ip, Direction direction) {
        Objects.requireNonNull(ip, "ip must not be null");
        long v4 = IpAddresses.v4(ip);
        if (v4 >= 0) {
            return v4(v4, direction);
        }
        long[] halves = IpAddresses.v6(ip);
        if (halves == null) {
            throw new UntreatableValueException(Reason.SHAPE, "ip must be an address of version 4 or 6");
        }
        if (IpAddresses.isMapped(halves[0], halves[1])) {
            return v4(halves[1] & 0xffffffffL, direction);
        }
        change(halves, V6_BITS, direction);
        if (IpAddresses.isMapped(halves[0], halves[1])) {
            throw new UntreatableValueException(Reason.RANGE, "result would stand for an address of version 4");
        }
        return IpAddresses.v6Text(halves[0], halves[1]);
    }

    private String v4(long address, Direction direction) {
        long[] halves = {0, 0xffffL << V4_BITS | address};
        change(halves, V4_BITS, direction);
        return IpAddresses.v4Text(halves[1] & 0xffffffffL);
    }

    private void change(long[] halves, int bits, Direction direction) {
        workers.lend(ciphers -> {
            if (direction == Direction.ENCRYPT) {
                ciphers.encrypt(halves, bits);
            } else {
                ciphers.decrypt(halves, bits);
            }
            ciphers.forget();
            return halves;
        });
    }

    /** Tells that this is an encryption and nothing of its key. */
    @Override
    public String toString() {
        return "PrefixPreservingIp";
    }
}

package io.maskwright.fpe;

import io.maskwright.KeyUnavailableException;
import io.maskwright.MaskingException;
import io.maskwright.UntreatableValueException;
import io.maskwright.format.Ranking;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Secret;
import io.maskwright.key.Subkeys;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Format-preserving encryption of a format under the keys of a domain: a value of the format in, another one out, and
 * back. Ranked formats are encrypted by their rank, so that the result is valid by its own validator, check digits and
 * all; texts by their characters. Equal values of one domain and format give equal results in every table and file, and
 * those of different domains or formats do not correlate.
 *
 * <p><b>Keys.</b> Each domain, format and format version has its own AES-256 key, derived from the domain's key. The
 * primary version of that key is asked for once, at the first use; {@link #stamp()} tells which it is and must be kept with
 * what was written, since results have no room for it. Decryption needs that stamp and keys for {@link KeyUse#REVEAL}: it
 * fails, before any text is made, with a stamp of another domain, format or version, and with a key version that is
 * unknown, destroyed or another key.
 *
 * <p><b>Security.</b> Deterministic: equal results mean equal values (under the same kept part), and frequencies show. The
 * length, the separators and what is kept show too. Whoever can have values encrypted can build a table. Not
 * authenticated: a changed result decrypts to another plausible value. See {@link FpeCipher}.
 *
 * <p>Immutable and thread-safe.
 */
public final class FormatCipher {

    private static final String PURPOSE = "fpe:";

    private final Subkeys subkeys;
    private final String format;
    private final int formatVersion;
    private final Function<Secret, Engine> creation;
    private final Map<Integer, Engine> engines = new ConcurrentHashMap<>();
    private final Map<Integer, String> checks = new ConcurrentHashMap<>();
    private volatile @Nullable FpeStamp stamp;

    private FormatCipher(
            DomainKeys keys, String domain, String format, int formatVersion, Function<Secret, Engine> creation) {
        this.subkeys = keys.subkeys(domain, PURPOSE + format, formatVersion);
        this.format = format;
        this.formatVersion = formatVersion;
        this.creation = creation;
    }

    /**
     * Returns the cipher of a ranked format. No key is fetched yet.
     *
     * @param keys the keys of the domains
     * @param domain the name of a domain
     * @param ranking the format
     * @return the cipher
     * @throws KeyUnavailableException if there is no such domain
     * @throws IllegalArgumentException if a group of the format has fewer than 1,000,000 values; the message has their
     *     number
     */
    public static FormatCipher of(DomainKeys keys, String domain, Ranking ranking) {
        BigInteger smallest = ranking.smallestGroup();
        DomainCheck.require(smallest, ranking.name());
        return new FormatCipher(
                keys,
                domain,
                ranking.name(),
                ranking.version(),
                secret -> new PooledEngine(secret, lanes -> new RankedForm(ranking, lanes)));
    }

    /**
     * Returns the cipher of a text format. No key is fetched yet.
     *
     * @param keys the keys of the domains
     * @param domain the name of a domain
     * @param format the format
     * @return the cipher
     * @throws KeyUnavailableException if there is no such domain
     */
    public static FormatCipher of(DomainKeys keys, String domain, TextFormat format) {
        return new FormatCipher(
                keys,
                domain,
                format.name(),
                TextFormat.VERSION,
                secret -> new PooledEngine(secret, lanes -> new TextForm(format, lanes)));
    }

    /**
     * Returns the encryption of internet addresses that keeps networks, as {@link PrefixPreservingIp}. No key is fetched
     * yet.
     *
     * @param keys the keys of the domains
     * @param domain the name of a domain
     * @return the cipher
     * @throws KeyUnavailableException if there is no such domain
     */
    public static FormatCipher ofIpKeepingPrefixes(DomainKeys keys, String domain) {
        return new FormatCipher(
                keys, domain, PrefixPreservingIp.NAME, PrefixPreservingIp.VERSION, secret -> PrefixPreservingIp.of(
                                secret)
                        .asEngine());
    }

    /**
     * Returns what must be kept with the results to reverse them.
     *
     * @return the stamp, the same for the life of this cipher
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public FpeStamp stamp() {
        FpeStamp known = stamp;
        if (known == null) {
            synchronized (engines) {
                known = stamp;
                if (known == null) {
                    int version = subkeys.primaryVersion();
                    known = new FpeStamp(subkeys.domain(), format, formatVersion, version, subkeys.check(version));
                    stamp = known;
                }
            }
        }
        return known;
    }

    /**
     * Encrypts a value.
     *
     * @param value a value of the format
     * @return another value of the format, of the same layout
     * @throws UntreatableValueException if it is none of the format, or too little of it is left to encrypt
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public String encrypt(String value) {
        return one(Direction.ENCRYPT, stamp().keyVersion(), value);
    }

    /**
     * Decrypts a value.
     *
     * @param value what {@link #encrypt} gave
     * @param written the stamp of then
     * @return the value of then, in canonical form where the format says so
     * @throws MaskingException if the stamp is of another domain, format or format version
     * @throws KeyUnavailableException if the keys may not reveal, or the key version is unknown, destroyed or another key
     *     than the one of then, or the key cannot be reached
     * @throws UntreatableValueException if the value is none of the format
     */
    public String decrypt(String value, FpeStamp written) {
        return one(Direction.DECRYPT, checked(written), value);
    }

    /**
     * Encrypts a column of values. Each result equals that of {@link #encrypt}.
     *
     * @param values the values; null stays null; not changed
     * @param count how many to take, from the first
     * @param results another array, which gets the results; null where a value could not be encrypted
     * @param failures hears of those
     * @throws IllegalArgumentException if both arrays are one or are too short
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public void encrypt(@Nullable String[] values, int count, @Nullable String[] results, FpeBatch.Failures failures) {
        run(Direction.ENCRYPT, stamp().keyVersion(), values, count, results, failures);
    }

    /**
     * Decrypts a column of values. Each result equals that of {@link #decrypt}.
     *
     * @param values the values; null stays null; not changed
     * @param count how many to take, from the first
     * @param written the stamp of then
     * @param results another array, which gets the results; null where a value could not be decrypted
     * @param failures hears of those
     * @throws IllegalArgumentException if both arrays are one or are too short
     * @throws MaskingException if the stamp is of another domain, format or format version
     * @throws KeyUnavailableException if the keys may not reveal, or the key version is unknown, destroyed or another key
     *     than the one of then, or the key cannot be reached
     */
    public void decrypt(
            @Nullable String[] values,
            int count,
            FpeStamp written,
            @Nullable String[] results,
            FpeBatch.Failures failures) {
        run(Direction.DECRYPT, checked(written), values, count, results, failures);
    }

    /**
     * Tells whether a stamp is of this domain, format and format version, whatever the version of the key.
     *
     * @param stamp a stamp
     * @return whether values written with it are for this cipher
     */
    public boolean isOfThisFormat(FpeStamp stamp) {
        return stamp.domain().equals(subkeys.domain())
                && stamp.format().equals(format)
                && stamp.formatVersion() == formatVersion;
    }

    /**
     * Tells whether the version of the key that a stamp names is there and is the key of then.
     *
     * @param written the stamp
     * @return whether {@link #decrypt} has the key
     * @throws KeyUnavailableException if the keys may not reveal, or the key cannot be reached
     */
    public boolean hasKeyOf(FpeStamp written) {
        subkeys.requireReveal();
        // A key that cannot be reached at all is another failure than a version that is not there: asked for first.
        subkeys.primaryVersion();
        try {
            return isKeyOf(written);
        } catch (KeyUnavailableException e) {
            return false;
        }
    }

    private boolean isKeyOf(FpeStamp written) {
        return checks.computeIfAbsent(written.keyVersion(), subkeys::check).equals(written.keyCheck());
    }

    private int checked(FpeStamp written) {
        subkeys.requireReveal();
        if (!isOfThisFormat(written)) {
            throw new MaskingException("values written as " + written + " cannot be reversed by " + this);
        }
        int version = written.keyVersion();
        if (!isKeyOf(written)) {
            throw new KeyUnavailableException("domain " + subkeys.domain() + ": key version " + version
                    + " is another key than the one that values were written with");
        }
        return version;
    }

    private String one(Direction direction, int keyVersion, String value) {
        Objects.requireNonNull(value, "value must not be null");
        return engine(keyVersion).one(direction, value);
    }

    private void run(
            Direction direction,
            int keyVersion,
            @Nullable String[] values,
            int count,
            @Nullable String[] results,
            FpeBatch.Failures failures) {
        if (values == results) {
            throw new IllegalArgumentException("results must be another array than values");
        }
        if (count < 0 || count > values.length || count > results.length) {
            throw new IllegalArgumentException("count must be 0 to the length of both arrays, but was " + count);
        }
        engine(keyVersion).run(direction, values, count, results, failures);
    }

    private Engine engine(int keyVersion) {
        Engine engine = engines.get(keyVersion);
        return engine == null ? engines.computeIfAbsent(keyVersion, this::create) : engine;
    }

    private Engine create(int keyVersion) {
        try (Secret subkey = subkeys.version(keyVersion)) {
            return creation.apply(subkey);
        }
    }

    /** Names domain and format, nothing of the key. */
    @Override
    public String toString() {
        return "FormatCipher[" + subkeys.domain() + ", " + format + ", version " + formatVersion + "]";
    }
}

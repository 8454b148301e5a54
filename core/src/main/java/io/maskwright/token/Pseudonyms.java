package io.maskwright.token;

import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyedHash;
import java.util.Objects;

/**
 * Makes pseudonyms: the first bits of HMAC-SHA-256 (RFC 2104) of the text in NFC, under a subkey of the domain. Equal texts
 * of a domain have equal pseudonyms in every table and file, those of different domains do not correlate, and no key turns
 * a pseudonym back.
 *
 * <p>{@code 13812345678} → 32 hexadecimal digits
 *
 * <p>The key is that of the primary version, asked for once, at the first use: after a rotation pseudonyms differ.
 *
 * <p><b>Security.</b> Equality and frequencies show. Whoever holds the key, or can have values treated, can hash guesses and
 * so finds every value that can be guessed, such as a telephone number: pseudonyms are personal data still. Among few bits
 * two values may share one: see {@link #collisionProbability}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Pseudonyms {

    /** The number of bits by default: {@value}. */
    public static final int DEFAULT_BITS = 128;
    /** The fewest bits: {@value}. */
    public static final int MIN_BITS = 32;
    /** The most bits: {@value}. */
    public static final int MAX_BITS = 256;

    private static final int TELLING_LENGTH = 20;
    private static final int TELLING_DIGITS = 30;

    private final String domain;
    private final KeyedHash hash;
    private final HashText text;
    private final PseudonymAlphabet alphabet;

    private Pseudonyms(String domain, KeyedHash hash, int bits, PseudonymAlphabet alphabet) {
        this.domain = domain;
        this.hash = hash;
        this.text = new HashText(bits, alphabet);
        this.alphabet = alphabet;
    }

    /**
     * Returns pseudonyms of 128 bits in hexadecimal digits. No key is fetched yet.
     *
     * @param keys the keys of the domains
     * @param domain the name of a domain
     * @return the pseudonyms
     * @throws KeyUnavailableException if there is no such domain
     */
    public static Pseudonyms of(DomainKeys keys, String domain) {
        return of(keys, domain, DEFAULT_BITS, PseudonymAlphabet.HEX);
    }

    /**
     * Returns pseudonyms. No key is fetched yet. The alphabet changes how they are
     * written and not what they are.
     *
     * @param keys the keys of the domains
     * @param domain the name of a domain
     * @param bits how many bits, 32 to 256; with fewer than 128, look at {@link #collisionProbability}
     * @param alphabet what they are written with
     * @return the pseudonyms
     * @throws KeyUnavailableException if there is no such domain
     * @throws IllegalArgumentException if the number of bits is out of range
     */
    public static Pseudonyms of(DomainKeys keys, String domain, int bits, PseudonymAlphabet alphabet) {
        Objects.requireNonNull(alphabet, "alphabet must not be null");
        return of(keys, domain, "pseudonym", bits, alphabet);
    }

    /** The same for another purpose, whose results do not correlate with these. */
    static Pseudonyms of(DomainKeys keys, String domain, String purpose, int bits, PseudonymAlphabet alphabet) {
        if (bits < MIN_BITS || bits > MAX_BITS) {
            throw new IllegalArgumentException(
                    "bits must be from " + MIN_BITS + " to " + MAX_BITS + ", but was " + bits);
        }
        return new Pseudonyms(domain, keys.keyedHash(domain, purpose, 1), bits, alphabet);
    }

    /**
     * Returns the pseudonym of a value.
     *
     * @param value any text, also empty; null is refused. It counts in NFC and otherwise as it is: spaces and case count
     * @return the pseudonym, always of the same length
     * @throws UntreatableValueException if the value has half of a character
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public String pseudonym(String value) {
        Objects.requireNonNull(value, "value must not be null");
        return text.write(hash.hash(Utf8.ofNormalized(value)));
    }

    /**
     * Returns how long pseudonyms are.
     *
     * @return the number of characters of each
     */
    public int length() {
        return text.length();
    }

    /**
     * Returns the probability that any two of a number of different values share a pseudonym: 1 - exp(-n² / 2^(bits+1)).
     *
     * @param values how many different values, 0 or more
     * @param bits how many bits a pseudonym has, 1 or more
     * @return the probability, 0 to 1
     */
    public static double collisionProbability(long values, int bits) {
        if (values < 0 || bits < 1) {
            throw new IllegalArgumentException(
                    "values must be 0 or more and bits 1 or more, but were " + values + " and " + bits);
        }
        return -Math.expm1(-Math.scalb((double) values * values, -bits - 1));
    }

    /**
     * Tells whether a text has the shape of one of these pseudonyms, where they are long enough that values hardly have it:
     * {@value #TELLING_LENGTH} characters, {@value #TELLING_DIGITS} of digits alone. Of shorter ones nothing is told. No
     * key is asked for: any text of that shape counts.
     *
     * @param text any text
     * @return whether it looks like a pseudonym; always false for short ones
     */
    public boolean isPseudonym(String text) {
        int least = alphabet == PseudonymAlphabet.DIGITS ? TELLING_DIGITS : TELLING_LENGTH;
        return text.length() >= least && this.text.isWritten(text) && isMixed(text);
    }

    /** Numbers and words, in upper case or lower case, are no hash; the chance of one that looks so is below 1 in 10,000. */
    private boolean isMixed(String text) {
        boolean letters = text.chars().anyMatch(Character::isLetter);
        boolean digits = text.chars().anyMatch(Character::isDigit);
        return switch (alphabet) {
            case HEX -> letters && digits;
            case BASE32 -> letters;
            case BASE62, BASE64URL ->
                text.chars().anyMatch(Character::isLowerCase) && text.chars().anyMatch(Character::isUpperCase);
            case DIGITS -> true;
        };
    }

    /** Names the domain and nothing of its keys. */
    @Override
    public String toString() {
        return "Pseudonyms[" + domain + "]";
    }
}

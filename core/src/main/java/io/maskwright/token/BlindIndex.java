package io.maskwright.token;

import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.key.DomainKeys;

/**
 * Makes the entries of an index by which an encrypted column is searched for equal values: the first bits of HMAC-SHA-256
 * (RFC 2104) of the text in NFC, under a subkey of the domain of its own, in hexadecimal digits. Who searches makes the
 * entry of the value sought and compares. Entries do not correlate with the pseudonyms of the same domain.
 *
 * <p>{@code 13812345678} → 32 hexadecimal digits
 *
 * <p>The key is that of the primary version, asked for once, at the first use: after a rotation the index is made anew.
 *
 * <p><b>Security.</b> As {@link Pseudonyms}: equality and frequencies show, guesses can be tried by whoever has the key.
 * Fewer bits hide which of the values that share an entry is meant, at the price of false hits.
 *
 * <p>Immutable and thread-safe.
 */
public final class BlindIndex {

    private final String domain;
    private final Pseudonyms entries;

    private BlindIndex(String domain, Pseudonyms entries) {
        this.domain = domain;
        this.entries = entries;
    }

    /**
     * Returns an index of 128 bits. No key is fetched yet.
     *
     * @param keys the keys of the domains
     * @param domain the name of a domain
     * @return the index
     * @throws KeyUnavailableException if there is no such domain
     */
    public static BlindIndex of(DomainKeys keys, String domain) {
        return of(keys, domain, Pseudonyms.DEFAULT_BITS);
    }

    /**
     * Returns an index. No key is fetched yet.
     *
     * @param keys the keys of the domains
     * @param domain the name of a domain
     * @param bits how many bits an entry has, 32 to 256; with fewer than 128, look at
     *     {@link Pseudonyms#collisionProbability}
     * @return the index
     * @throws KeyUnavailableException if there is no such domain
     * @throws IllegalArgumentException if the number of bits is out of range
     */
    public static BlindIndex of(DomainKeys keys, String domain, int bits) {
        return new BlindIndex(domain, Pseudonyms.of(keys, domain, "blindIndex", bits, PseudonymAlphabet.HEX));
    }

    /**
     * Returns the entry of a value.
     *
     * @param value any text, also empty; null is refused. It counts in NFC and otherwise as it is: spaces and case count
     * @return the entry, always of the same length
     * @throws UntreatableValueException if the value has half of a character
     * @throws KeyUnavailableException if the key cannot be reached
     */
    public String entry(String value) {
        return entries.pseudonym(value);
    }

    /**
     * Returns how long entries are.
     *
     * @return the number of characters of each
     */
    public int length() {
        return entries.length();
    }

    /**
     * Tells whether a text has the shape of an entry, as {@link Pseudonyms#isPseudonym} does.
     *
     * @param text any text
     * @return whether it looks like an entry
     */
    public boolean isEntry(String text) {
        return entries.isPseudonym(text);
    }

    /** Names the domain and nothing of its keys. */
    @Override
    public String toString() {
        return "BlindIndex[" + domain + "]";
    }
}

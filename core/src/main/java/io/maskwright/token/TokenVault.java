package io.maskwright.token;

import io.maskwright.VaultUnavailableException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where tokens are kept. A vault stores and finds; it holds no key, sees no value and decides nothing: {@code Tokeniser}
 * makes what it stores.
 *
 * <p><b>Contract.</b> In one domain a token is stored at most once, for ever, and a fingerprint is held by at most one
 * entry, whatever number of threads and processes write at once. What {@link #put} says is stored has survived: it is
 * there after a crash of this process, of the server and of the machine. Each method is all or nothing and may be repeated
 * after a failure. Nothing is ever removed but by {@link #purge}. Domains do not see each other. Tokens are compared
 * exactly, upper and lower case apart.
 *
 * <p>Every failure is a {@link VaultUnavailableException} whose message has neither tokens nor bytes.
 *
 * <p>Thread-safe.
 */
public interface TokenVault extends AutoCloseable {

    /** The most entries, tokens or fingerprints that one call takes: {@value}. */
    int MAX_BATCH = 10_000;

    /**
     * Opens the vault that a reference names, by the {@link TokenVaultProvider} on the module path or class path that opens
     * its kind.
     *
     * @param reference where it is; null is refused
     * @return the vault, for the caller to close
     * @throws VaultUnavailableException if nothing opens that kind, or the vault cannot be reached
     */
    static TokenVault open(StoreReference reference) {
        return TokenVaultProviders.open(Objects.requireNonNull(reference, "reference must not be null"));
    }

    /**
     * Returns the wrapped index key of a domain.
     *
     * @param domain the name of the domain
     * @return the key, or empty if the domain is new to this vault
     */
    Optional<IndexKey> indexKey(String domain);

    /**
     * Stores the index key of a domain unless it has one.
     *
     * @param domain the name of the domain
     * @param candidate the key to store
     * @return the key that stands: the candidate or the one that was there first
     */
    IndexKey putIndexKeyIfAbsent(String domain, IndexKey candidate);

    /**
     * Replaces the index key of a domain by the same key wrapped anew.
     *
     * @param domain the name of the domain
     * @param expected the key that should stand
     * @param replacement the key to store
     * @return whether it was replaced; false if another one stood
     */
    boolean replaceIndexKey(String domain, IndexKey expected, IndexKey replacement);

    /**
     * Finds the tokens of values.
     *
     * @param domain the name of the domain
     * @param fingerprints at most {@link #MAX_BATCH}
     * @return what is known of them, in any order, expired ones too; nothing for the others
     */
    List<KnownToken> findByFingerprint(String domain, Collection<OpaqueBytes> fingerprints);

    /**
     * Finds the entries of tokens.
     *
     * @param domain the name of the domain
     * @param tokens at most {@link #MAX_BATCH}
     * @return the entries, in any order, expired ones too; nothing for the others
     */
    List<VaultEntry> findByToken(String domain, Collection<String> tokens);

    /**
     * Stores entries whose token is new to the domain and whose fingerprint, if they have one, no entry holds. An entry that
     * has expired gives its fingerprint up to a new one and stays.
     *
     * @param domain the name of the domain, which has an index key
     * @param entries at most {@link #MAX_BATCH}, no token and no fingerprint twice
     * @param now the time by which entries have expired
     * @return the tokens of those that are stored, durably
     * @throws VaultUnavailableException if the vault cannot be written, is full or is frozen; some may be stored then
     */
    Set<String> put(String domain, List<VaultEntry> entries, Instant now);

    /**
     * Replaces encrypted values by the same values encrypted anew. Everything else of the entries stays.
     *
     * @param domain the name of the domain
     * @param replacements at most {@link #MAX_BATCH}; each counts only if the value before still stands
     * @return how many were replaced
     */
    int replaceValues(String domain, List<Replacement> replacements);

    /**
     * One value encrypted anew.
     *
     * @param token the token
     * @param before the encrypted value that should stand
     * @param after the one to store
     * @param keyVersion the version of the domain's key that encrypted it
     */
    record Replacement(String token, OpaqueBytes before, OpaqueBytes after, int keyVersion) {
        /** Tells the version; neither token nor bytes. */
        @Override
        public String toString() {
            return "Replacement[key version " + keyVersion + "]";
        }
    }

    /**
     * Returns the domains that have an index key.
     *
     * @return their names
     */
    Set<String> domains();

    /**
     * Reads a domain page by page, in an order of the tokens that does not change. Entries stored meanwhile may or may not
     * come.
     *
     * @param domain the name of the domain
     * @param after the last token of the page before, or null for the first page
     * @param limit the size of a page, 1 to {@link #MAX_BATCH}
     * @return the entries; fewer than the limit on the last page
     */
    List<VaultEntry> page(String domain, @Nullable String after, int limit);

    /**
     * Removes entries for good. Their tokens may be made anew afterwards, so this is for entries that nobody can hold a
     * token of any more.
     *
     * @param expiredBefore entries that expired before this time are removed
     * @return how many were removed
     */
    long purge(Instant expiredBefore);

    /**
     * Ends writing new tokens for good, by whatever process, so that another vault can take over: {@link #put} fails, and
     * so does {@link #putIndexKeyIfAbsent} for a new domain. Lookups, replacing and purging go on. Doing it again does
     * nothing.
     */
    void freeze();

    /**
     * Tells whether the vault is frozen.
     *
     * @return whether {@link #freeze} was called, by whatever process
     */
    boolean isFrozen();

    /** Releases connections. What was stored stays. Doing it again does nothing. */
    @Override
    void close();
}

package io.maskwright.token;

import io.maskwright.KeyUnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.VaultUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.token.Reversed.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns tokens back: the other half of {@link Tokeniser}, which needs keys for {@link io.maskwright.key.KeyUse#REVEAL}.
 * Package {@code io.maskwright.reveal} asks for it, behind grants, budgets and the audit trail.
 *
 * <p><b>Security.</b> Opens only what the vault holds under the domain, the token and the keys it was stored with, has not
 * expired by this opener's clock, and is bound to the record that is named. A failure tells why and nothing of the value.
 *
 * <p>Immutable and thread-safe.
 */
public final class TokenOpener {

    private static final int MAX_TOKEN_CHARS = 1024;

    private final TokenCrypto crypto;
    private final CheckedVault vault;
    private final Clock clock;

    private TokenOpener(TokenCrypto crypto, CheckedVault vault, Clock clock) {
        this.crypto = crypto;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Returns the opener of a domain, with the system clock. Nothing is fetched or opened yet.
     *
     * @param keys the keys of the domains, for revealing
     * @param vaults the vaults of the domains
     * @param domain the name of a domain that has a key and a vault
     * @return the opener
     * @throws KeyUnavailableException if there is no such domain
     */
    public static TokenOpener of(DomainKeys keys, DomainVaults vaults, String domain) {
        return of(keys, vaults, domain, Clock.systemUTC());
    }

    /**
     * Returns the opener of a domain. Nothing is fetched or opened yet.
     *
     * @param keys the keys of the domains, for revealing
     * @param vaults the vaults of the domains
     * @param domain the name of a domain that has a key and a vault
     * @param clock tells which tokens have expired
     * @return the opener
     * @throws KeyUnavailableException if there is no such domain
     */
    public static TokenOpener of(DomainKeys keys, DomainVaults vaults, String domain, Clock clock) {
        Objects.requireNonNull(vaults, "vaults must not be null");
        Objects.requireNonNull(clock, "clock must not be null");
        return new TokenOpener(
                new TokenCrypto(keys, domain), new CheckedVault(() -> vaults.vault(domain), domain), clock);
    }

    /**
     * Returns the same opener by another clock.
     *
     * @param other tells which tokens have expired
     * @return the opener
     */
    public TokenOpener by(Clock other) {
        return new TokenOpener(crypto, vault, Objects.requireNonNull(other, "other must not be null"));
    }

    /**
     * Turns a token back.
     *
     * @param token any text; what is no token of the domain is {@link Failure#UNKNOWN_TOKEN}
     * @param binding what the token is bound to; null for none
     * @return the value, or why there is none
     * @throws KeyUnavailableException if the keys may not reveal, or the key cannot be reached
     * @throws VaultUnavailableException if the vault fails
     */
    public Reversed open(String token, @Nullable String binding) {
        return open(List.of(token), Arrays.asList(binding)).get(0);
    }

    /**
     * Turns tokens back, in one call of the vault for each {@link TokenVault#MAX_BATCH}.
     *
     * @param tokens any texts, not null
     * @param bindings what each token is bound to, as many as tokens; null for none
     * @return one for each token, in order
     * @throws IllegalArgumentException if there are not as many bindings as tokens
     * @throws KeyUnavailableException if the keys may not reveal, or the key cannot be reached
     * @throws VaultUnavailableException if the vault fails
     */
    public List<Reversed> open(List<String> tokens, List<? extends @Nullable String> bindings) {
        if (tokens.size() != bindings.size()) {
            throw new IllegalArgumentException(
                    "bindings must be as many as tokens, but were " + bindings.size() + " for " + tokens.size());
        }
        crypto.requireReveal();
        Instant now = clock.instant();
        Map<String, VaultEntry> entries = find(tokens);
        List<Reversed> opened = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            VaultEntry entry = entries.get(tokens.get(i));
            opened.add(entry == null ? Reversed.failed(Failure.UNKNOWN_TOKEN, 0) : opened(entry, bindings.get(i), now));
        }
        return opened;
    }

    private Map<String, VaultEntry> find(List<String> tokens) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String token : tokens) {
            if (isPossible(token)) {
                distinct.add(token);
            }
        }
        Map<String, VaultEntry> entries = new HashMap<>();
        List<String> all = new ArrayList<>(distinct);
        for (int from = 0; from < all.size(); from += TokenVault.MAX_BATCH) {
            int to = Math.min(all.size(), from + TokenVault.MAX_BATCH);
            vault.findByToken(all.subList(from, to)).forEach(entry -> entries.put(entry.token(), entry));
        }
        return entries;
    }

    /** Keeps texts from the vault that a database might refuse, cut or change: no token is like them. */
    private static boolean isPossible(String token) {
        if (token.isEmpty() || token.length() > MAX_TOKEN_CHARS || token.indexOf('\0') >= 0) {
            return false;
        }
        try {
            return Utf8.of(token).length > 0;
        } catch (UntreatableValueException e) {
            return false;
        }
    }

    private Reversed opened(VaultEntry entry, @Nullable String binding, Instant now) {
        int version = entry.keyVersion();
        if (entry.isExpired(now)) {
            return Reversed.failed(Failure.EXPIRED, version);
        }
        if (!crypto.knows(version)) {
            return Reversed.failed(Failure.WRONG_KEY_VERSION, version);
        }
        byte[] bytes = crypto.open(entry);
        TokenPayload payload = bytes == null ? null : TokenPayload.decode(bytes);
        if (bytes == null || payload == null) {
            return Reversed.failed(Failure.CHANGED_OR_WRONG_KEY, version);
        }
        Arrays.fill(bytes, (byte) 0);
        return Objects.equals(payload.binding(), binding)
                ? Reversed.of(payload.value(), version)
                : Reversed.failed(Failure.BOUND_ELSEWHERE, version);
    }

    /** Names the domain and nothing of its keys. */
    @Override
    public String toString() {
        return "TokenOpener[" + crypto.domain() + "]";
    }
}

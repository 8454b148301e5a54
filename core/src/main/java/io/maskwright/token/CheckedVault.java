package io.maskwright.token;

import io.maskwright.VaultUnavailableException;
import io.maskwright.token.TokenVault.Replacement;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One domain of a vault, held to its promises: whatever it throws becomes a failure of the vault that tells the class and
 * not the message, and what it gives is copied and without nulls.
 */
final class CheckedVault {

    private final Supplier<TokenVault> vault;
    private final String domain;

    /** The vault is asked for at each call: a vault that could not be opened may open later. */
    CheckedVault(Supplier<TokenVault> vault, String domain) {
        this.vault = vault;
        this.domain = domain;
    }

    Optional<IndexKey> indexKey() {
        return call(v -> v.indexKey(domain).map(CheckedVault::checked));
    }

    IndexKey putIndexKeyIfAbsent(IndexKey candidate) {
        return call(v -> checked(v.putIndexKeyIfAbsent(domain, candidate)));
    }

    boolean replaceIndexKey(IndexKey expected, IndexKey replacement) {
        return call(v -> v.replaceIndexKey(domain, expected, replacement));
    }

    List<KnownToken> findByFingerprint(Collection<OpaqueBytes> fingerprints) {
        return fingerprints.isEmpty() ? List.of() : call(v -> List.copyOf(v.findByFingerprint(domain, fingerprints)));
    }

    List<VaultEntry> findByToken(Collection<String> tokens) {
        return tokens.isEmpty() ? List.of() : call(v -> List.copyOf(v.findByToken(domain, tokens)));
    }

    Set<String> put(List<VaultEntry> entries, Instant now) {
        return entries.isEmpty() ? Set.of() : call(v -> new HashSet<>(v.put(domain, entries, now)));
    }

    int replaceValues(List<Replacement> replacements) {
        return replacements.isEmpty() ? 0 : call(v -> v.replaceValues(domain, replacements));
    }

    List<VaultEntry> page(@Nullable String after, int limit) {
        return call(v -> List.copyOf(v.page(domain, after, limit)));
    }

    private interface Call<T> {
        T on(TokenVault vault);
    }

    private static IndexKey checked(@Nullable IndexKey key) {
        if (key == null) {
            throw new IllegalStateException();
        }
        return key;
    }

    private <T> T call(Call<T> call) {
        try {
            return call.on(vault.get());
        } catch (VaultUnavailableException e) {
            throw (VaultUnavailableException) e.alone();
        } catch (RuntimeException e) {
            // What a vault of the application says in its message may hold anything.
            throw new VaultUnavailableException(
                    "domain " + domain + ": the vault failed: " + e.getClass().getName());
        }
    }

    /** Names the domain. */
    @Override
    public String toString() {
        return "CheckedVault[" + domain + "]";
    }
}

package io.maskwright.token;

import io.maskwright.VaultUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A frozen vault and the one that takes over: what is asked for is copied first and then taken from the new one alone, so
 * that nothing is handed out that the new one does not hold. Thread-safe; many processes may do this at once.
 */
final class MigratingVault implements TokenVault {

    private final TokenVault old;
    private final TokenVault fresh;
    private final VaultMigration migration;
    private volatile boolean isOldFrozen;

    MigratingVault(TokenVault old, TokenVault fresh) {
        this.old = old;
        this.fresh = fresh;
        this.migration = new VaultMigration(old, fresh);
    }

    /** A token that somebody else still writes to the old vault would be missed. It is frozen for good, so ask once. */
    private void requireFrozen() {
        if (!isOldFrozen) {
            if (!old.isFrozen()) {
                throw new VaultUnavailableException("the old vault must be frozen before another one takes over");
            }
            isOldFrozen = true;
        }
    }

    @Override
    public Optional<IndexKey> indexKey(String domain) {
        requireFrozen();
        return migration.indexKey(domain);
    }

    @Override
    public IndexKey putIndexKeyIfAbsent(String domain, IndexKey candidate) {
        requireFrozen();
        return migration.indexKey(domain).orElseGet(() -> fresh.putIndexKeyIfAbsent(domain, candidate));
    }

    @Override
    public boolean replaceIndexKey(String domain, IndexKey expected, IndexKey replacement) {
        return indexKey(domain).isPresent() && fresh.replaceIndexKey(domain, expected, replacement);
    }

    @Override
    public List<KnownToken> findByFingerprint(String domain, Collection<OpaqueBytes> fingerprints) {
        List<KnownToken> known = fresh.findByFingerprint(domain, fingerprints);
        Set<OpaqueBytes> missing = new LinkedHashSet<>(fingerprints);
        known.forEach(token -> missing.remove(token.fingerprint()));
        if (missing.isEmpty()) {
            return known;
        }
        requireFrozen();
        List<KnownToken> before = missing.isEmpty() ? List.of() : old.findByFingerprint(domain, missing);
        if (before.isEmpty()) {
            return known;
        }
        copyTokens(domain, before.stream().map(KnownToken::token).toList());
        List<KnownToken> all = new ArrayList<>(known);
        all.addAll(fresh.findByFingerprint(
                domain, before.stream().map(KnownToken::fingerprint).toList()));
        return all;
    }

    @Override
    public List<VaultEntry> findByToken(String domain, Collection<String> tokens) {
        List<VaultEntry> found = fresh.findByToken(domain, tokens);
        Set<String> missing = new LinkedHashSet<>(tokens);
        found.forEach(entry -> missing.remove(entry.token()));
        if (missing.isEmpty() || !copyTokens(domain, missing)) {
            return found;
        }
        List<VaultEntry> all = new ArrayList<>(found);
        all.addAll(fresh.findByToken(domain, missing));
        return all;
    }

    /** Copies those of some tokens that the old vault has; returns whether it has any. */
    private boolean copyTokens(String domain, Collection<String> tokens) {
        requireFrozen();
        List<VaultEntry> entries = old.findByToken(domain, tokens);
        if (!entries.isEmpty()) {
            migration.copy(domain, entries);
        }
        return !entries.isEmpty();
    }

    @Override
    public Set<String> put(String domain, List<VaultEntry> entries, Instant now) {
        // What the old vault has of these tokens and fingerprints must be in the way of new ones.
        findByToken(domain, entries.stream().map(VaultEntry::token).toList());
        findByFingerprint(
                domain,
                entries.stream()
                        .map(VaultEntry::fingerprint)
                        .filter(f -> f != null)
                        .toList());
        return fresh.put(domain, entries, now);
    }

    @Override
    public int replaceValues(String domain, List<Replacement> replacements) {
        findByToken(domain, replacements.stream().map(Replacement::token).toList());
        return fresh.replaceValues(domain, replacements);
    }

    @Override
    public Set<String> domains() {
        Set<String> all = new HashSet<>(old.domains());
        all.addAll(fresh.domains());
        return all;
    }

    /** The orders of two vaults may differ, so the first page copies all that is left. */
    @Override
    public List<VaultEntry> page(String domain, @Nullable String after, int limit) {
        if (after == null) {
            requireFrozen();
            migration.copyAll(domain);
        }
        return fresh.page(domain, after, limit);
    }

    @Override
    public long purge(Instant expiredBefore) {
        // The old one first: what is purged of the new one alone would be copied again.
        requireFrozen();
        return old.purge(expiredBefore) + fresh.purge(expiredBefore);
    }

    @Override
    public void freeze() {
        fresh.freeze();
    }

    @Override
    public boolean isFrozen() {
        return fresh.isFrozen();
    }

    @Override
    public void close() {
        try {
            old.close();
        } finally {
            fresh.close();
        }
    }

    /** Names both vaults. */
    @Override
    public String toString() {
        return "MigratingVault[" + old + ", " + fresh + "]";
    }
}

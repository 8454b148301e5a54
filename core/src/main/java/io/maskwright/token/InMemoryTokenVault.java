package io.maskwright.token;

import io.maskwright.VaultUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A vault in memory, for tests only: it forgets everything when the process ends. One lock around all of it makes each
 * call all or nothing.
 */
final class InMemoryTokenVault implements TokenVault {

    private final TreeMap<String, VaultShelf> shelves = new TreeMap<>();
    private boolean frozen;

    @Override
    public synchronized Optional<IndexKey> indexKey(String domain) {
        return Optional.ofNullable(shelves.get(named(domain))).map(shelf -> shelf.indexKey);
    }

    @Override
    public synchronized IndexKey putIndexKeyIfAbsent(String domain, IndexKey candidate) {
        Objects.requireNonNull(candidate, "candidate must not be null");
        VaultShelf shelf = shelves.get(named(domain));
        if (shelf == null) {
            // A domain that begins in a vault where no token can be stored would begin twice.
            requireNotFrozen();
            shelf = new VaultShelf(candidate);
            shelves.put(domain, shelf);
        }
        return shelf.indexKey;
    }

    @Override
    public synchronized boolean replaceIndexKey(String domain, IndexKey expected, IndexKey replacement) {
        Objects.requireNonNull(replacement, "replacement must not be null");
        VaultShelf shelf = shelves.get(named(domain));
        if (shelf == null || !shelf.indexKey.equals(expected)) {
            return false;
        }
        shelf.indexKey = replacement;
        return true;
    }

    @Override
    public synchronized List<KnownToken> findByFingerprint(String domain, Collection<OpaqueBytes> fingerprints) {
        requireBatch(fingerprints.size());
        VaultShelf shelf = shelves.get(named(domain));
        return shelf == null ? List.of() : shelf.findByFingerprint(fingerprints);
    }

    @Override
    public synchronized List<VaultEntry> findByToken(String domain, Collection<String> tokens) {
        requireBatch(tokens.size());
        VaultShelf shelf = shelves.get(named(domain));
        return shelf == null ? List.of() : shelf.findByToken(tokens);
    }

    @Override
    public synchronized Set<String> put(String domain, List<VaultEntry> entries, Instant now) {
        requireBatch(entries.size());
        requireNotFrozen();
        VaultShelf shelf = shelf(domain);
        Set<String> stored = new HashSet<>();
        for (VaultEntry entry : entries) {
            if (shelf.put(entry, now)) {
                stored.add(entry.token());
            }
        }
        return stored;
    }

    @Override
    public synchronized int replaceValues(String domain, List<Replacement> replacements) {
        requireBatch(replacements.size());
        VaultShelf shelf = shelves.get(named(domain));
        int replaced = 0;
        for (Replacement replacement : replacements) {
            replaced += shelf != null && shelf.replace(replacement) ? 1 : 0;
        }
        return replaced;
    }

    @Override
    public synchronized Set<String> domains() {
        return Set.copyOf(shelves.keySet());
    }

    @Override
    public synchronized List<VaultEntry> page(String domain, @Nullable String after, int limit) {
        if (limit < 1 || limit > MAX_BATCH) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_BATCH + ", but was " + limit);
        }
        VaultShelf shelf = shelves.get(named(domain));
        return shelf == null ? new ArrayList<>() : shelf.page(after, limit);
    }

    @Override
    public synchronized long purge(Instant expiredBefore) {
        Objects.requireNonNull(expiredBefore, "expiredBefore must not be null");
        return shelves.values().stream()
                .mapToLong(shelf -> shelf.purge(expiredBefore))
                .sum();
    }

    @Override
    public synchronized void freeze() {
        frozen = true;
    }

    @Override
    public synchronized boolean isFrozen() {
        return frozen;
    }

    @Override
    public void close() {
        // There is no connection to release, and what was stored stays.
    }

    private VaultShelf shelf(String domain) {
        VaultShelf shelf = shelves.get(named(domain));
        if (shelf == null) {
            throw new VaultUnavailableException("domain " + domain + " has no index key in this vault");
        }
        return shelf;
    }

    private void requireNotFrozen() {
        if (frozen) {
            throw new VaultUnavailableException("vault is frozen: another one has taken over");
        }
    }

    private static String named(String domain) {
        return Objects.requireNonNull(domain, "domain must not be null");
    }

    private static void requireBatch(int size) {
        if (size > MAX_BATCH) {
            throw new IllegalArgumentException("a batch must be at most " + MAX_BATCH + ", but was " + size);
        }
    }

    /** Warns whoever finds it where it should not be. */
    @Override
    public synchronized String toString() {
        return "InMemoryTokenVault[for tests only: forgets everything; domains " + shelves.keySet() + "]";
    }
}

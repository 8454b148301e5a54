package io.maskwright.vault.jdbc;

import io.maskwright.VaultUnavailableException;
import io.maskwright.token.IndexKey;
import io.maskwright.token.KnownToken;
import io.maskwright.token.OpaqueBytes;
import io.maskwright.token.TokenVault;
import io.maskwright.token.VaultEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The vault in a database. Every call is one operation that is tried again as a whole, and fails in words of our own. */
final class JdbcTokenVault implements TokenVault {

    private final Database database;
    private final Runnable closing;
    private final VaultState state;
    private final EntryTable entries;
    private final VaultPages pages = new VaultPages();
    private volatile boolean closed;

    JdbcTokenVault(Database database, Runnable closing) {
        this.database = database;
        this.closing = closing;
        this.state = new VaultState(database.dialect());
        this.entries = EntryTable.of(database.dialect());
    }

    /** Opens the vault of a database and makes its tables if they are missing. */
    static JdbcTokenVault open(Database database, Runnable closing) {
        JdbcTokenVault vault = new JdbcTokenVault(database, closing);
        vault.call(() -> {
            database.ensure(VaultTables.PART);
            return true;
        });
        return vault;
    }

    @Override
    public Optional<IndexKey> indexKey(String domain) {
        requireName(domain);
        return call(() -> database.reading(connection -> state.indexKey(connection, domain)));
    }

    @Override
    public IndexKey putIndexKeyIfAbsent(String domain, IndexKey candidate) {
        requireName(domain);
        Objects.requireNonNull(candidate, "candidate must not be null");
        return call(
                () -> database.inTransaction(connection -> state.putIndexKeyIfAbsent(connection, domain, candidate)));
    }

    @Override
    public boolean replaceIndexKey(String domain, IndexKey expected, IndexKey replacement) {
        requireName(domain);
        Objects.requireNonNull(expected, "expected must not be null");
        Objects.requireNonNull(replacement, "replacement must not be null");
        return call(() -> database.inTransaction(new OnceDone(
                connection -> state.replaceIndexKey(connection, domain, expected, replacement),
                connection -> state.indexKey(connection, domain).equals(Optional.of(replacement)))));
    }

    @Override
    public List<KnownToken> findByFingerprint(String domain, Collection<OpaqueBytes> fingerprints) {
        requireName(domain);
        requireBatch(fingerprints.size());
        List<OpaqueBytes> sorted = fingerprints.stream().sorted().toList();
        return sorted.isEmpty()
                ? List.of()
                : call(() -> database.reading(connection -> entries.findByFingerprint(connection, domain, sorted)));
    }

    @Override
    public List<VaultEntry> findByToken(String domain, Collection<String> tokens) {
        requireName(domain);
        requireBatch(tokens.size());
        List<String> sorted =
                tokens.stream().filter(TokenText::isStorable).sorted().toList();
        return sorted.isEmpty()
                ? List.of()
                : call(() -> database.reading(connection -> entries.findByToken(connection, domain, sorted)));
    }

    @Override
    public Set<String> put(String domain, List<VaultEntry> candidates, Instant now) {
        requireName(domain);
        Objects.requireNonNull(now, "now must not be null");
        requireBatch(candidates.size());
        candidates.forEach(entry -> TokenText.requireStorable(entry.token()));
        return call(() -> new VaultPut(database, entries, domain, candidates, now).run());
    }

    @Override
    public int replaceValues(String domain, List<Replacement> replacements) {
        requireName(domain);
        requireBatch(replacements.size());
        return call(() -> database.inTransaction(connection -> entries.replace(connection, domain, replacements)));
    }

    @Override
    public Set<String> domains() {
        return call(() -> database.reading(state::domains));
    }

    @Override
    public List<VaultEntry> page(String domain, @Nullable String after, int limit) {
        requireName(domain);
        if (limit < 1 || limit > MAX_BATCH) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_BATCH + ", but was " + limit);
        }
        return call(() -> database.reading(connection -> pages.page(connection, domain, after, limit)));
    }

    @Override
    public long purge(Instant expiredBefore) {
        Objects.requireNonNull(expiredBefore, "expiredBefore must not be null");
        return call(() -> {
            long removed = 0;
            int piece;
            do {
                piece = database.inTransaction(connection -> pages.purge(connection, expiredBefore));
                removed += piece;
                // Not until a piece is small: somebody else may have removed some of it at the same time.
            } while (piece > 0);
            return removed;
        });
    }

    @Override
    public void freeze() {
        call(() -> database.inTransaction(connection -> {
            state.freeze(connection);
            return true;
        }));
    }

    @Override
    public boolean isFrozen() {
        return call(() -> database.reading(state::isFrozen));
    }

    @Override
    public void close() {
        closed = true;
        closing.run();
    }

    private <T> T call(Supplier<T> operation) {
        if (closed) {
            throw new VaultUnavailableException("vault " + Fault.CLOSED.words());
        }
        try {
            return operation.get();
        } catch (StoreFailure e) {
            throw new VaultUnavailableException("vault " + e.words());
        }
    }

    private static void requireName(String domain) {
        Objects.requireNonNull(domain, "domain must not be null");
    }

    private static void requireBatch(int size) {
        if (size > MAX_BATCH) {
            throw new IllegalArgumentException("a batch must be at most " + MAX_BATCH + ", but was " + size);
        }
    }

    /** Names nothing of the place but its kind. */
    @Override
    public String toString() {
        return "JdbcTokenVault[" + database.dialect() + "]";
    }
}

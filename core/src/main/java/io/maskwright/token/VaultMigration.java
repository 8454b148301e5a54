package io.maskwright.token;

import io.maskwright.VaultUnavailableException;
import java.util.List;
import java.util.Optional;

/** Copies from a frozen vault into the one that takes over. Thread-safe. */
final class VaultMigration {

    private static final int PAGE = 1000;

    private final TokenVault old;
    private final TokenVault fresh;

    VaultMigration(TokenVault old, TokenVault fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /** The index key of a domain, which is copied before anything else: without it equal values would begin anew. */
    Optional<IndexKey> indexKey(String domain) {
        Optional<IndexKey> standing = fresh.indexKey(domain);
        Optional<IndexKey> before = old.indexKey(domain);
        if (standing.isEmpty() && before.isPresent()) {
            standing = Optional.of(fresh.putIndexKeyIfAbsent(domain, before.get()));
        }
        if (standing.isPresent() && before.isPresent()) {
            requireSame(domain, before.get(), standing.get());
        }
        return standing;
    }

    /** Wrapping is deterministic: under one version of the key, other bytes are another key. */
    private static void requireSame(String domain, IndexKey before, IndexKey standing) {
        if (before.keyVersion() == standing.keyVersion() && !before.equals(standing)) {
            throw new VaultUnavailableException("domain " + domain + ": the two vaults have different index keys");
        }
    }

    VaultCopyReport copy(String domain, List<VaultEntry> entries) {
        indexKey(domain);
        return new VaultCopy(new CheckedVault(() -> fresh, domain)).copy(entries);
    }

    VaultCopyReport copyAll(String domain) {
        VaultCopyReport report = VaultCopyReport.NONE;
        String after = null;
        List<VaultEntry> page;
        do {
            page = old.page(domain, after, PAGE);
            if (!page.isEmpty()) {
                report = report.plus(copy(domain, page));
                after = page.get(page.size() - 1).token();
            }
        } while (page.size() == PAGE);
        return report;
    }

    VaultCopyReport copyAll() {
        VaultCopyReport report = VaultCopyReport.NONE;
        for (String domain : old.domains()) {
            indexKey(domain);
            report = report.plus(copyAll(domain));
        }
        return report;
    }
}

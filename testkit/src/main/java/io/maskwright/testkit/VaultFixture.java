package io.maskwright.testkit;

import io.maskwright.token.IndexKey;
import io.maskwright.token.OpaqueBytes;
import io.maskwright.token.TokenVault;
import io.maskwright.token.VaultEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the parts of {@link TokenVaultContract} work with: entries that tell nothing and a time that stands still. */
abstract class VaultFixture {

    static final String DOMAIN = "customer";
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    /**
     * Opens the vault under test, which is empty when a test begins; each further call of a test opens the same vault
     * again, as another process would. The test closes what it gets, twice at times.
     *
     * @return the vault
     */
    protected abstract TokenVault open();

    /** Opens the vault with an index key for {@link #DOMAIN}. */
    final TokenVault opened() {
        TokenVault vault = open();
        vault.putIndexKeyIfAbsent(DOMAIN, indexKey(1));
        return vault;
    }

    static IndexKey indexKey(int number) {
        return new IndexKey(OpaqueBytes.of(new byte[] {9, (byte) number, 0, -1}), 1);
    }

    /** Sixteen bytes, as fingerprints have, different for each number. */
    static OpaqueBytes fingerprint(long number) {
        return OpaqueBytes.of(ByteBuffer.allocate(16)
                .putLong(number * 0x9E3779B97F4A7C15L)
                .putLong(number)
                .array());
    }

    static OpaqueBytes value(String text) {
        return OpaqueBytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static VaultEntry entry(String token, @Nullable OpaqueBytes fingerprint) {
        return entry(token, fingerprint, null);
    }

    static VaultEntry entry(String token, @Nullable OpaqueBytes fingerprint, @Nullable Instant expiresAt) {
        return new VaultEntry(token, fingerprint, value("sealed " + token), 1, NOW, expiresAt);
    }

    /** Entries with the tokens prefix0, prefix1 and so on and the fingerprints from first on. */
    static List<VaultEntry> entries(String prefix, long first, int count) {
        List<VaultEntry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entries.add(entry(prefix + i, fingerprint(first + i)));
        }
        return entries;
    }

    static List<OpaqueBytes> fingerprints(long first, int count) {
        List<OpaqueBytes> fingerprints = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fingerprints.add(fingerprint(first + i));
        }
        return fingerprints;
    }

    static Set<String> tokens(List<VaultEntry> entries) {
        Set<String> tokens = new TreeSet<>();
        entries.forEach(entry -> tokens.add(entry.token()));
        return tokens;
    }

    static Set<String> put(TokenVault vault, VaultEntry... entries) {
        return vault.put(DOMAIN, List.of(entries), NOW);
    }

    static @Nullable VaultEntry find(TokenVault vault, String token) {
        List<VaultEntry> found = vault.findByToken(DOMAIN, List.of(token));
        return found.isEmpty() ? null : found.get(0);
    }

    static @Nullable String tokenOf(TokenVault vault, OpaqueBytes fingerprint) {
        var found = vault.findByFingerprint(DOMAIN, List.of(fingerprint));
        return found.isEmpty() ? null : found.get(0).token();
    }

    /** Reads a domain page by page, each token as often as it comes. */
    static List<VaultEntry> pages(TokenVault vault, int limit) {
        List<VaultEntry> all = new ArrayList<>();
        String after = null;
        List<VaultEntry> page;
        do {
            page = vault.page(DOMAIN, after, limit);
            all.addAll(page);
            after = page.isEmpty() ? after : page.get(page.size() - 1).token();
        } while (page.size() == limit);
        return all;
    }
}

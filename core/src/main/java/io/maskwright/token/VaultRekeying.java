package io.maskwright.token;

import io.maskwright.KeyUnavailableException;
import io.maskwright.VaultUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.token.TokenVault.Replacement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Encrypts what a vault holds of a domain anew, under the primary version of the domain's key: the values and the index
 * key. Tokens and fingerprints stay. Writers go on meanwhile; nothing is overwritten that somebody else has changed. To be
 * repeated after a failure, and after the last writer has learnt of the new version: only when a report
 * {@linkplain Report#isComplete() is complete} then, the old version can be destroyed.
 *
 * <p><b>Security.</b> Needs keys for {@link io.maskwright.key.KeyUse#REVEAL}: each value is decrypted in memory. None
 * leaves this class.
 *
 * <p>Immutable and thread-safe.
 */
public final class VaultRekeying {

    private static final int PAGE = 500;
    private static final int MAX_PASSES = 8;

    private final DomainKeys keys;
    private final DomainVaults vaults;

    private VaultRekeying(DomainKeys keys, DomainVaults vaults) {
        this.keys = keys;
        this.vaults = vaults;
    }

    /**
     * What became of a domain.
     *
     * @param keyVersion the version that everything should be under now
     * @param replaced how many values were encrypted anew
     * @param remaining how many values were found under another version in the last pass, written or changed meanwhile
     * @param unreadable how many values could not be decrypted, changed or of a version that is gone; they are as they were
     */
    public record Report(int keyVersion, long replaced, long remaining, long unreadable) {
        /**
         * Tells whether everything is under the one version.
         *
         * @return whether nothing remains and all could be read
         */
        public boolean isComplete() {
            return remaining == 0 && unreadable == 0;
        }
    }

    /**
     * Creates it. Nothing is fetched or opened yet.
     *
     * @param keys the keys of the domains, for revealing, with the new version as primary and the old ones
     * @param vaults the vaults of the domains
     * @return the rekeying
     */
    public static VaultRekeying of(DomainKeys keys, DomainVaults vaults) {
        return new VaultRekeying(
                Objects.requireNonNull(keys, "keys must not be null"),
                Objects.requireNonNull(vaults, "vaults must not be null"));
    }

    /**
     * Encrypts a domain anew. Goes over it until a pass finds nothing to do, at most eight times.
     *
     * @param domain the name of the domain
     * @return what was done
     * @throws KeyUnavailableException if the keys may not reveal or cannot be reached
     * @throws VaultUnavailableException if the vault fails, or the index key does not open: nothing is lost then
     */
    public Report run(String domain) {
        TokenCrypto crypto = new TokenCrypto(keys, domain);
        crypto.requireReveal();
        CheckedVault vault = new CheckedVault(() -> vaults.vault(domain), domain);
        int version = crypto.primaryVersion();
        rewrapIndexKey(crypto, vault);
        long replaced = 0;
        Report pass = new Report(version, 0, 0, 0);
        for (int i = 0; i < MAX_PASSES; i++) {
            pass = pass(crypto, vault);
            replaced += pass.replaced;
            if (pass.replaced == 0 && pass.remaining == 0) {
                break;
            }
        }
        // A writer that had not learnt of the new version may have begun the domain meanwhile.
        rewrapIndexKey(crypto, vault);
        return new Report(version, replaced, pass.remaining + pass.replaced, pass.unreadable);
    }

    private static void rewrapIndexKey(TokenCrypto crypto, CheckedVault vault) {
        for (int i = 0; i < MAX_PASSES; i++) {
            IndexKey standing = vault.indexKey().orElse(null);
            if (standing == null || standing.keyVersion() == crypto.primaryVersion()) {
                return;
            }
            byte[] bytes = TokenIndex.unwrapped(crypto, standing);
            try {
                if (vault.replaceIndexKey(standing, crypto.wrap(bytes))) {
                    return;
                }
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        }
        throw new VaultUnavailableException(
                "domain " + crypto.domain() + ": somebody else keeps changing the index key of the vault");
    }

    private static Report pass(TokenCrypto crypto, CheckedVault vault) {
        int version = crypto.primaryVersion();
        long replaced = 0;
        long remaining = 0;
        long unreadable = 0;
        String after = null;
        List<VaultEntry> page;
        do {
            page = vault.page(after, PAGE);
            List<VaultEntry> others =
                    page.stream().filter(e -> e.keyVersion() != version).toList();
            List<Replacement> anew = anew(crypto, others);
            int done = vault.replaceValues(anew);
            replaced += done;
            remaining += anew.size() - done;
            unreadable += others.size() - anew.size();
            after = page.isEmpty() ? after : page.get(page.size() - 1).token();
        } while (page.size() == PAGE);
        return new Report(version, replaced, remaining, unreadable);
    }

    private static List<Replacement> anew(TokenCrypto crypto, List<VaultEntry> entries) {
        List<Replacement> anew = new ArrayList<>(entries.size());
        for (VaultEntry entry : entries) {
            byte[] payload = crypto.knows(entry.keyVersion()) ? crypto.open(entry) : null;
            if (payload != null) {
                OpaqueBytes sealed = crypto.seal(payload, entry.token());
                anew.add(new Replacement(entry.token(), entry.value(), sealed, crypto.primaryVersion()));
                Arrays.fill(payload, (byte) 0);
            }
        }
        return anew;
    }
}

package io.maskwright.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a vault in memory holds of one domain. Not thread-safe: the vault's lock guards it. */
final class VaultShelf {

    /** The index key, wrapped. */
    IndexKey indexKey;

    private final TreeMap<String, VaultEntry> byToken = new TreeMap<>();
    private final Map<OpaqueBytes, String> byFingerprint = new HashMap<>();

    VaultShelf(IndexKey indexKey) {
        this.indexKey = indexKey;
    }

    List<KnownToken> findByFingerprint(Collection<OpaqueBytes> fingerprints) {
        List<KnownToken> found = new ArrayList<>(fingerprints.size());
        for (OpaqueBytes fingerprint : fingerprints) {
            String token = byFingerprint.get(fingerprint);
            VaultEntry entry = token == null ? null : byToken.get(token);
            if (entry != null) {
                found.add(new KnownToken(fingerprint, entry.token(), entry.expiresAt()));
            }
        }
        return found;
    }

    List<VaultEntry> findByToken(Collection<String> tokens) {
        List<VaultEntry> found = new ArrayList<>(tokens.size());
        for (String token : tokens) {
            VaultEntry entry = byToken.get(token);
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }

    boolean put(VaultEntry entry, Instant now) {
        if (byToken.containsKey(entry.token())) {
            return false;
        }
        OpaqueBytes fingerprint = entry.fingerprint();
        if (fingerprint != null) {
            String holder = byFingerprint.get(fingerprint);
            VaultEntry held = holder == null ? null : byToken.get(holder);
            if (held != null && !held.isExpired(now)) {
                return false;
            }
            if (held != null) {
                byToken.put(held.token(), withoutFingerprint(held));
            }
            byFingerprint.put(fingerprint, entry.token());
        }
        byToken.put(entry.token(), entry);
        return true;
    }

    private static VaultEntry withoutFingerprint(VaultEntry entry) {
        return new VaultEntry(
                entry.token(), null, entry.value(), entry.keyVersion(), entry.createdAt(), entry.expiresAt());
    }

    boolean replace(TokenVault.Replacement replacement) {
        VaultEntry entry = byToken.get(replacement.token());
        if (entry == null || !entry.value().equals(replacement.before())) {
            return false;
        }
        byToken.put(
                entry.token(),
                new VaultEntry(
                        entry.token(),
                        entry.fingerprint(),
                        replacement.after(),
                        replacement.keyVersion(),
                        entry.createdAt(),
                        entry.expiresAt()));
        return true;
    }

    List<VaultEntry> page(@Nullable String after, int limit) {
        NavigableMap<String, VaultEntry> rest = after == null ? byToken : byToken.tailMap(after, false);
        return new ArrayList<>(rest.values().stream().limit(limit).toList());
    }

    long purge(Instant expiredBefore) {
        long removed = 0;
        for (Iterator<VaultEntry> entries = byToken.values().iterator(); entries.hasNext(); ) {
            VaultEntry entry = entries.next();
            Instant end = entry.expiresAt();
            if (end != null && end.isBefore(expiredBefore)) {
                entries.remove();
                OpaqueBytes fingerprint = entry.fingerprint();
                if (fingerprint != null) {
                    byFingerprint.remove(fingerprint, entry.token());
                }
                removed++;
            }
        }
        return removed;
    }
}

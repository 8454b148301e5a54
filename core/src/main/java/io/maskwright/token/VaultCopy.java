package io.maskwright.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Copies entries into a vault and never changes what is there. Doing it again does nothing. Thread-safe. */
final class VaultCopy {

    /** By this time no entry has expired: what is copied takes no fingerprint from what is there. */
    private static final Instant NOTHING_EXPIRED = Instant.EPOCH;

    private final CheckedVault target;

    VaultCopy(CheckedVault target) {
        this.target = target;
    }

    VaultCopyReport copy(List<VaultEntry> entries) {
        Set<String> stored = target.put(entries, NOTHING_EXPIRED);
        List<VaultEntry> refused =
                entries.stream().filter(e -> !stored.contains(e.token())).toList();
        Map<String, VaultEntry> standing = find(refused);
        List<VaultEntry> bare = new ArrayList<>();
        for (VaultEntry entry : refused) {
            if (!standing.containsKey(entry.token())) {
                bare.add(withoutFingerprint(entry));
            }
        }
        Set<String> storedBare = target.put(bare, NOTHING_EXPIRED);
        if (storedBare.size() < bare.size()) {
            // Somebody else copies the same.
            standing = find(refused);
        }
        long present = 0;
        long conflicts = 0;
        for (VaultEntry entry : refused) {
            if (!storedBare.contains(entry.token())) {
                VaultEntry there = standing.get(entry.token());
                boolean isSame = there != null && isSame(entry, there);
                present += isSame ? 1 : 0;
                conflicts += isSame ? 0 : 1;
            }
        }
        return new VaultCopyReport(stored.size(), storedBare.size(), present, conflicts);
    }

    private Map<String, VaultEntry> find(List<VaultEntry> entries) {
        Map<String, VaultEntry> found = new HashMap<>();
        target.findByToken(entries.stream().map(VaultEntry::token).toList())
                .forEach(entry -> found.put(entry.token(), entry));
        return found;
    }

    private static VaultEntry withoutFingerprint(VaultEntry entry) {
        return new VaultEntry(
                entry.token(), null, entry.value(), entry.keyVersion(), entry.createdAt(), entry.expiresAt());
    }

    /** An entry that was encrypted anew on one side is the same; two of one token, made at one time, would be a miracle. */
    private static boolean isSame(VaultEntry entry, VaultEntry there) {
        boolean isSameValue = entry.value().equals(there.value()) || entry.keyVersion() != there.keyVersion();
        return isSameValue
                && entry.createdAt().equals(there.createdAt())
                && Objects.equals(entry.expiresAt(), there.expiresAt());
    }

    /** Names the vault. */
    @Override
    public String toString() {
        return "VaultCopy[" + target + "]";
    }
}

package io.maskwright.vault.jdbc;

import io.maskwright.token.IndexKey;
import io.maskwright.token.OpaqueBytes;
import io.maskwright.token.TokenVault;
import io.maskwright.token.VaultEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Entries to store, whose texts no message may hold. */
final class Entries {

    static final String DOMAIN = "customer";
    static final String CANARY = "canary";
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private Entries() {}

    static TokenVault begun(TokenVault vault) {
        vault.putIndexKeyIfAbsent(DOMAIN, new IndexKey(OpaqueBytes.of(new byte[] {1}), 1));
        return vault;
    }

    static List<VaultEntry> some(int from, int count) {
        List<VaultEntry> entries = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            entries.add(entry(CANARY + i, i));
        }
        return entries;
    }

    static VaultEntry entry(String token, int fingerprint) {
        OpaqueBytes bytes = OpaqueBytes.of(
                ByteBuffer.allocate(16).putInt(0x63616e61).putInt(fingerprint).array());
        return new VaultEntry(
                token, bytes, OpaqueBytes.of((CANARY + " value").getBytes(StandardCharsets.UTF_8)), 1, NOW, null);
    }
}

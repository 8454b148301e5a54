package io.maskwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.VaultUnavailableException;
import io.maskwright.token.KnownToken;
import io.maskwright.token.OpaqueBytes;
import io.maskwright.token.TokenVault;
import io.maskwright.token.VaultEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Storing and finding. */
abstract class VaultStoringContract extends VaultFixture {

    /** Alike to a store that folds case, trims, composes characters or reads patterns; one beyond 16 bits. */
    private static final List<String> ALIKE = List.of(
            "a",
            "A",
            "\u00e9",
            "e\u0301",
            "a ",
            " a",
            "a%",
            "a_",
            "ab",
            "\u5f20\u4e09",
            "\ud842\udfb7",
            "'",
            "\\",
            "\u00df",
            "ss",
            "\u0131",
            "i",
            "I");

    @Test
    void entry_isFoundAsItWasStored() {
        byte[] allBytes = new byte[256];
        for (int i = 0; i < allBytes.length; i++) {
            allBytes[i] = (byte) i;
        }
        VaultEntry lasting = new VaultEntry("t1", fingerprint(1), OpaqueBytes.of(allBytes), 7, NOW, null);
        VaultEntry ending = new VaultEntry(
                "t2", null, OpaqueBytes.of(new byte[100_000]), 1, NOW.minusMillis(1), NOW.plusMillis(999));
        VaultEntry early = new VaultEntry(
                "t3", fingerprint(3), OpaqueBytes.of(new byte[0]), 2_000_000_000, Instant.EPOCH, NOW.plusMillis(1));
        VaultEntry late =
                new VaultEntry("t4", fingerprint(4), value("v"), 1, NOW, Instant.parse("9999-12-31T23:59:59.999Z"));
        try (TokenVault vault = opened()) {
            assertThat(put(vault, lasting, ending, early, late)).containsExactlyInAnyOrder("t1", "t2", "t3", "t4");
        }
        try (TokenVault again = open()) {
            assertThat(again.findByToken(DOMAIN, List.of("t1", "t2", "t3", "t4", "t5")))
                    .containsExactlyInAnyOrder(lasting, ending, early, late);
            assertThat(again.findByFingerprint(DOMAIN, fingerprints(1, 5)))
                    .containsExactlyInAnyOrder(
                            new KnownToken(fingerprint(1), "t1", null),
                            new KnownToken(fingerprint(3), "t3", early.expiresAt()),
                            new KnownToken(fingerprint(4), "t4", late.expiresAt()));
        }
    }

    @Test
    void emptyBatches_doNothing() {
        try (TokenVault vault = opened()) {
            assertThat(vault.put(DOMAIN, List.of(), NOW)).isEmpty();
            assertThat(vault.findByFingerprint(DOMAIN, List.of())).isEmpty();
            assertThat(vault.findByToken(DOMAIN, List.of())).isEmpty();
            assertThat(vault.replaceValues(DOMAIN, List.of())).isZero();
            assertThat(vault.page(DOMAIN, null, 10)).isEmpty();
        }
    }

    @Test
    void unknownDomain_holdsNothing() {
        try (TokenVault vault = opened()) {
            put(vault, entry("t", fingerprint(1)));
            assertThat(vault.findByToken("other", List.of("t"))).isEmpty();
            assertThat(vault.findByFingerprint("other", List.of(fingerprint(1))))
                    .isEmpty();
            assertThat(vault.page("other", null, 10)).isEmpty();
        }
    }

    @Test
    void domains_doNotSeeEachOther() {
        List<String> domains = List.of("a", "A", "a ", "\u00e9", "e\u0301", "b:c", "\u5ba2\u6237");
        try (TokenVault vault = open()) {
            for (String domain : domains) {
                vault.putIndexKeyIfAbsent(domain, indexKey(1));
                VaultEntry own = new VaultEntry("same", fingerprint(1), value(domain), 1, NOW, null);
                assertThat(vault.put(domain, List.of(own), NOW)).containsExactly("same");
            }
            for (String domain : domains) {
                assertThat(vault.findByToken(domain, List.of("same")))
                        .extracting(VaultEntry::value)
                        .containsExactly(value(domain));
                assertThat(vault.page(domain, null, 10)).hasSize(1);
            }
        }
    }

    @Test
    void takenToken_isNotStoredAndNotReported() {
        try (TokenVault vault = opened()) {
            VaultEntry first = entry("t", fingerprint(1));
            put(vault, first);
            VaultEntry other = new VaultEntry("t", fingerprint(2), value("other"), 1, NOW, null);
            assertThat(put(vault, other, entry("u", fingerprint(3)))).containsExactly("u");
            assertThat(find(vault, "t")).isEqualTo(first);
            assertThat(tokenOf(vault, fingerprint(2))).isNull();
            assertThat(put(vault, new VaultEntry("t", null, value("x"), 1, NOW, null)))
                    .isEmpty();
        }
    }

    @Test
    void heldFingerprint_isNotStoredAgain() {
        try (TokenVault vault = opened()) {
            put(vault, entry("t", fingerprint(1)));
            assertThat(put(vault, entry("u", fingerprint(1)), entry("v", fingerprint(2))))
                    .containsExactly("v");
            assertThat(find(vault, "u")).isNull();
            assertThat(tokenOf(vault, fingerprint(1))).isEqualTo("t");
        }
    }

    @Test
    void sameEntryAgain_isNotReportedAgain() {
        try (TokenVault vault = opened()) {
            VaultEntry entry = entry("t", fingerprint(1));
            assertThat(put(vault, entry)).containsExactly("t");
            assertThat(put(vault, entry)).isEmpty();
            assertThat(find(vault, "t")).isEqualTo(entry);
        }
    }

    @Test
    void entriesWithoutFingerprint_areAllStored() {
        try (TokenVault vault = opened()) {
            assertThat(put(vault, entry("t", null), entry("u", null), entry("v", null)))
                    .hasSize(3);
            assertThat(put(vault, entry("w", null))).containsExactly("w");
        }
    }

    @Test
    void tokensThatLookAlike_areDifferent() {
        try (TokenVault vault = opened()) {
            List<VaultEntry> entries = new ArrayList<>();
            ALIKE.forEach(token -> entries.add(entry(token, fingerprint(entries.size()))));
            assertThat(vault.put(DOMAIN, entries, NOW)).containsExactlyInAnyOrderElementsOf(ALIKE);
            assertThat(vault.findByToken(DOMAIN, ALIKE)).containsExactlyInAnyOrderElementsOf(entries);
            for (VaultEntry entry : entries) {
                assertThat(vault.findByToken(DOMAIN, List.of(entry.token()))).containsExactly(entry);
            }
            assertThat(pages(vault, 1)).containsExactlyInAnyOrderElementsOf(entries);
            assertThat(pages(vault, 3)).containsExactlyElementsOf(pages(vault, 1));
        }
    }

    @Test
    void expiredEntry_givesUpItsFingerprintAndStays() {
        Instant end = NOW.plusSeconds(60);
        try (TokenVault vault = opened()) {
            put(vault, entry("old", fingerprint(1), end));
            List<VaultEntry> next = List.of(entry("new", fingerprint(1)));
            assertThat(vault.put(DOMAIN, next, end.minusMillis(1))).isEmpty();
            assertThat(tokenOf(vault, fingerprint(1))).isEqualTo("old");
            assertThat(vault.put(DOMAIN, next, end)).containsExactly("new");
            assertThat(tokenOf(vault, fingerprint(1))).isEqualTo("new");
            assertThat(find(vault, "old")).isEqualTo(entry("old", null, end));
            assertThat(vault.put(DOMAIN, List.of(entry("old", fingerprint(2))), end))
                    .isEmpty();
        }
    }

    /** Nothing new comes in its place, so it keeps what it has, in a batch with others as well. */
    @Test
    void expiredEntry_keepsItsFingerprintFromAnEntryWhoseTokenIsTaken() {
        Instant end = NOW.plusSeconds(60);
        VaultEntry old = entry("old", fingerprint(1), end);
        try (TokenVault vault = opened()) {
            put(vault, old, entry("other", fingerprint(2), end), entry("taken", fingerprint(3)));
            List<VaultEntry> next = List.of(entry("taken", fingerprint(1)), entry("new", fingerprint(2)));
            assertThat(vault.put(DOMAIN, next, end)).containsExactly("new");
            assertThat(vault.put(DOMAIN, List.of(entry("old", fingerprint(1))), end))
                    .isEmpty();
            assertThat(find(vault, "old")).isEqualTo(old);
            assertThat(tokenOf(vault, fingerprint(1))).isEqualTo("old");
        }
    }

    @Test
    void domainWithoutIndexKey_takesNothing() {
        try (TokenVault vault = opened()) {
            assertThatThrownBy(() -> vault.put("other", List.of(entry("hidden-token", null)), NOW))
                    .isInstanceOf(VaultUnavailableException.class)
                    .hasMessageNotContaining("hidden-token")
                    .hasNoCause();
            assertThat(vault.domains()).containsExactly(DOMAIN);
        }
    }

    @Test
    void clockMovedBack_takesNothingAway() {
        Instant end = NOW.plusSeconds(60);
        try (TokenVault vault = opened()) {
            put(vault, entry("old", fingerprint(1), end));
            vault.put(DOMAIN, List.of(entry("new", fingerprint(1))), end.plusSeconds(1));
            assertThat(vault.put(DOMAIN, List.of(entry("third", fingerprint(1))), NOW.minus(Duration.ofDays(400))))
                    .isEmpty();
            assertThat(tokenOf(vault, fingerprint(1))).isEqualTo("new");
            assertThat(find(vault, "old")).isNotNull();
        }
    }

    @Test
    void greatestBatch_isTakenWhole() {
        int most = TokenVault.MAX_BATCH;
        try (TokenVault vault = opened()) {
            List<VaultEntry> entries = entries("t", 0, most);
            assertThat(vault.put(DOMAIN, entries, NOW)).hasSize(most);
            assertThat(vault.put(DOMAIN, entries("u", 1, most), NOW)).containsExactly("u" + (most - 1));
            assertThat(vault.findByFingerprint(DOMAIN, fingerprints(0, most))).hasSize(most);
            assertThat(vault.findByToken(DOMAIN, tokens(entries))).containsExactlyInAnyOrderElementsOf(entries);
            assertThat(vault.page(DOMAIN, null, most)).hasSize(most);
            List<TokenVault.Replacement> replacements = entries.stream()
                    .map(e -> new TokenVault.Replacement(e.token(), e.value(), value("anew"), 2))
                    .toList();
            assertThat(vault.replaceValues(DOMAIN, replacements)).isEqualTo(most);
        }
    }
}

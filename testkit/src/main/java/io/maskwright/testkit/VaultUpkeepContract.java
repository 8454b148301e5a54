package io.maskwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.VaultUnavailableException;
import io.maskwright.token.IndexKey;
import io.maskwright.token.OpaqueBytes;
import io.maskwright.token.TokenVault;
import io.maskwright.token.TokenVault.Replacement;
import io.maskwright.token.VaultEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Index keys, pages, encrypting anew, purging and freezing. */
abstract class VaultUpkeepContract extends VaultStoringContract {

    @Test
    void indexKey_isTheFirstThatCame() {
        try (TokenVault vault = open()) {
            assertThat(vault.indexKey(DOMAIN)).isEmpty();
            assertThat(vault.domains()).isEmpty();
            assertThat(vault.putIndexKeyIfAbsent(DOMAIN, indexKey(1))).isEqualTo(indexKey(1));
            assertThat(vault.putIndexKeyIfAbsent(DOMAIN, indexKey(2))).isEqualTo(indexKey(1));
            assertThat(vault.putIndexKeyIfAbsent("other", indexKey(2))).isEqualTo(indexKey(2));
        }
        try (TokenVault again = open()) {
            assertThat(again.indexKey(DOMAIN)).contains(indexKey(1));
            assertThat(again.domains()).containsExactlyInAnyOrder(DOMAIN, "other");
        }
    }

    @Test
    void indexKey_isReplacedIfTheExpectedOneStands() {
        IndexKey wrappedAnew = new IndexKey(OpaqueBytes.of(new byte[] {1, 2, 3}), 2);
        try (TokenVault vault = opened()) {
            assertThat(vault.replaceIndexKey(DOMAIN, indexKey(3), wrappedAnew)).isFalse();
            assertThat(vault.replaceIndexKey(DOMAIN, new IndexKey(indexKey(1).wrapped(), 2), wrappedAnew))
                    .isFalse();
            assertThat(vault.replaceIndexKey("other", indexKey(1), wrappedAnew)).isFalse();
            assertThat(vault.indexKey(DOMAIN)).contains(indexKey(1));
            assertThat(vault.replaceIndexKey(DOMAIN, indexKey(1), wrappedAnew)).isTrue();
            assertThat(vault.indexKey(DOMAIN)).contains(wrappedAnew);
            assertThat(vault.indexKey("other")).isEmpty();
        }
    }

    @Test
    void pages_haveEachEntryOnceInOneOrder() {
        List<VaultEntry> entries = entries("t", 0, 250);
        try (TokenVault vault = opened()) {
            vault.put(DOMAIN, entries, NOW);
            List<VaultEntry> inOrder = pages(vault, 250);
            assertThat(inOrder).containsExactlyInAnyOrderElementsOf(entries);
            for (int limit : new int[] {1, 7, 249, 251, TokenVault.MAX_BATCH}) {
                assertThat(pages(vault, limit)).containsExactlyElementsOf(inOrder);
            }
        }
    }

    @Test
    void entriesStoredBetweenPages_disturbNoOther() {
        List<VaultEntry> entries = entries("m", 0, 100);
        try (TokenVault vault = opened()) {
            vault.put(DOMAIN, entries, NOW);
            List<VaultEntry> seen = new ArrayList<>(vault.page(DOMAIN, null, 40));
            vault.put(DOMAIN, entries("a", 1000, 50), NOW);
            vault.put(DOMAIN, entries("z", 2000, 50), NOW);
            String after = seen.get(39).token();
            seen.addAll(vault.page(DOMAIN, after, TokenVault.MAX_BATCH));
            assertThat(seen).doesNotHaveDuplicates().containsAll(entries);
        }
    }

    @Test
    void values_areReplacedIfTheExpectedOnesStand() {
        VaultEntry t = entry("t", fingerprint(1), NOW.plusSeconds(5));
        VaultEntry u = entry("u", null);
        try (TokenVault vault = opened()) {
            put(vault, t, u);
            int replaced = vault.replaceValues(
                    DOMAIN,
                    List.of(
                            new Replacement("t", t.value(), value("anew"), 3),
                            new Replacement("u", value("another"), value("anew"), 3),
                            new Replacement("nobody", t.value(), value("anew"), 3)));
            assertThat(replaced).isEqualTo(1);
        }
        try (TokenVault again = open()) {
            assertThat(find(again, "t"))
                    .isEqualTo(new VaultEntry("t", fingerprint(1), value("anew"), 3, NOW, NOW.plusSeconds(5)));
            assertThat(find(again, "u")).isEqualTo(u);
            assertThat(tokenOf(again, fingerprint(1))).isEqualTo("t");
        }
    }

    @Test
    void purge_removesWhatExpiredBefore() {
        Instant line = NOW.plusSeconds(60);
        try (TokenVault vault = opened()) {
            vault.putIndexKeyIfAbsent("other", indexKey(2));
            put(
                    vault,
                    entry("past", fingerprint(1), line.minusMillis(1)),
                    entry("past fresh", null, line.minusMillis(1)),
                    entry("at", fingerprint(2), line),
                    entry("future", fingerprint(3), line.plusMillis(1)),
                    entry("for ever", fingerprint(4)));
            vault.put("other", List.of(entry("past", fingerprint(1), NOW)), NOW.minusSeconds(1));
            assertThat(vault.purge(line)).isEqualTo(3);
            assertThat(vault.purge(line)).isZero();
            assertThat(tokens(pages(vault, 10))).containsExactlyInAnyOrder("at", "future", "for ever");
            assertThat(vault.page("other", null, 10)).isEmpty();
            assertThat(tokenOf(vault, fingerprint(1))).isNull();
            assertThat(put(vault, entry("past", fingerprint(1)))).containsExactly("past");
            assertThat(vault.indexKey("other")).contains(indexKey(2));
        }
    }

    @Test
    void purge_ofAnEntryThatGaveItsFingerprintUp_leavesTheNewOne() {
        Instant end = NOW.plusSeconds(60);
        try (TokenVault vault = opened()) {
            put(vault, entry("old", fingerprint(1), end));
            vault.put(DOMAIN, List.of(entry("new", fingerprint(1))), end);
            assertThat(vault.purge(end.plusMillis(1))).isEqualTo(1);
            assertThat(tokenOf(vault, fingerprint(1))).isEqualTo("new");
            assertThat(find(vault, "old")).isNull();
        }
    }

    @Test
    void frozenVault_findsAndStoresNothingNew() {
        try (TokenVault writer = opened()) {
            VaultEntry kept = entry("kept-token", fingerprint(1), NOW.plusSeconds(1));
            put(writer, kept);
            assertThat(writer.isFrozen()).isFalse();
            try (TokenVault other = open()) {
                other.freeze();
                other.freeze();
            }
            assertThat(writer.isFrozen()).isTrue();
            assertThatThrownBy(() -> put(writer, entry("late-token", fingerprint(2))))
                    .isInstanceOf(VaultUnavailableException.class)
                    .hasMessageNotContainingAny("late-token", "kept-token", "sealed")
                    .hasNoCause();
            assertThat(find(writer, "late-token")).isNull();
            assertThat(find(writer, "kept-token")).isEqualTo(kept);
            assertThat(tokenOf(writer, fingerprint(1))).isEqualTo("kept-token");
            assertThat(writer.page(DOMAIN, null, 10)).hasSize(1);
            assertThat(writer.indexKey(DOMAIN)).contains(indexKey(1));
            assertThat(writer.putIndexKeyIfAbsent(DOMAIN, indexKey(2))).isEqualTo(indexKey(1));
            assertThatThrownBy(() -> writer.putIndexKeyIfAbsent("new", indexKey(2)))
                    .isInstanceOf(VaultUnavailableException.class)
                    .hasNoCause();
            assertThat(writer.domains()).containsExactly(DOMAIN);
        }
        try (TokenVault again = open()) {
            assertThat(again.isFrozen()).isTrue();
        }
    }

    @Test
    void frozenVault_isStillKept() {
        try (TokenVault vault = opened()) {
            VaultEntry lasting = entry("t", fingerprint(1));
            put(vault, lasting, entry("u", fingerprint(2), NOW.plusMillis(1)));
            vault.freeze();
            assertThat(vault.replaceValues(DOMAIN, List.of(new Replacement("t", lasting.value(), value("anew"), 2))))
                    .isEqualTo(1);
            assertThat(vault.replaceIndexKey(DOMAIN, indexKey(1), indexKey(2))).isTrue();
            assertThat(vault.purge(NOW.plusSeconds(1))).isEqualTo(1);
        }
    }

    @Test
    void closing_isAllowedTwiceAndLosesNothing() {
        TokenVault vault = opened();
        put(vault, entry("t", fingerprint(1)));
        vault.close();
        vault.close();
        try (TokenVault again = open()) {
            assertThat(find(again, "t")).isEqualTo(entry("t", fingerprint(1)));
            assertThat(put(again, entry("u", fingerprint(2)))).containsExactly("u");
        }
    }

    @Test
    void texts_tellNoToken() {
        try (TokenVault vault = opened()) {
            put(vault, entry("secret-token", fingerprint(1)));
            assertThat(vault.toString()).doesNotContain("secret-token", "sealed");
        }
    }
}

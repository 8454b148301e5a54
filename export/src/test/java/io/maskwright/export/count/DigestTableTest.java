package io.maskwright.export.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.export.count.DigestTable.Counts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DigestTableTest {

    /** Few different digests, with places of their own and shared ones. */
    @Property(tries = 200)
    void table_countsAsAMapDoes(@ForAll @Size(max = 3000) List<@LongRange(min = 0, max = 5000) Long> lows) {
        DigestTable counted = new DigestTable(Counts.KEPT);
        DigestTable plain = new DigestTable(Counts.NONE);
        Map<Digest128, Integer> expected = new HashMap<>();
        for (long low : lows) {
            Digest128 digest = new Digest128(low % 3 + 1, low << 7);
            boolean isNew = expected.merge(digest, 1, Integer::sum) == 1;
            assertThat(counted.add(digest)).isEqualTo(isNew);
            assertThat(plain.add(digest)).isEqualTo(isNew);
        }
        assertThat(counted.size()).isEqualTo(expected.size());
        assertThat(plain.size()).isEqualTo(expected.size());
        expected.forEach((digest, count) -> assertThat(counted.count(digest)).isEqualTo(count));
        assertThat(counted.count(new Digest128(9, 9))).isZero();
        List<Integer> counts = new ArrayList<>();
        counted.forEachCount(counts::add);
        assertThat(counts).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @Test
    void table_growsFarBeyondItsFirstSlots() {
        DigestTable table = new DigestTable(Counts.KEPT);
        for (int round = 1; round <= 2; round++) {
            for (long i = 1; i <= 100_000; i++) {
                assertThat(table.add(new Digest128(i, i * 0x9E3779B97F4A7C15L))).isEqualTo(round == 1);
            }
        }
        assertThat(table.size()).isEqualTo(100_000);
        assertThat(table.count(new Digest128(7, 7 * 0x9E3779B97F4A7C15L))).isEqualTo(2);
        assertThat(table).hasToString("DigestTable[100000]");
    }

    @Property(tries = 200)
    void digest_liesInOnePart(@ForAll String text, @ForAll @IntRange(min = 1, max = 1000) int parts) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        Digest128 digest = Digest128.of(sha256, text.getBytes(StandardCharsets.UTF_8));
        assertThat(digest.part(parts)).isBetween(0, parts - 1);
        assertThat(digest).isEqualTo(Digest128.of(sha256, text.getBytes(StandardCharsets.UTF_8)));
        assertThat(digest.toString()).doesNotContain(Long.toString(digest.high()));
    }
}

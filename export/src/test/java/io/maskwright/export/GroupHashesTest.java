package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class GroupHashesTest {

    private final GroupHashes hashes = new GroupHashes(new GroupKey(1, 2));

    private String hash(Consumer<GroupHashes> values) {
        values.accept(hashes);
        hashes.end();
        GroupBlock block = hashes.take();
        assertThat(block.records()).isEqualTo(1);
        return block.first(0) + "," + block.second(0);
    }

    @Test
    void otherValues_haveOtherHashes() {
        List<Consumer<GroupHashes>> rows = List.of(
                h -> {},
                GroupHashes::absent,
                GroupHashes::nothing,
                h -> h.text(""),
                h -> h.text("1"),
                h -> h.number("1"),
                h -> h.number("1.0"),
                h -> h.truth(true),
                h -> h.truth(false),
                h -> h.text("true"),
                h -> h.text("ab"),
                h -> h.text("a").text("b"),
                h -> h.text("").text("ab"),
                h -> h.text("ab").text(""),
                h -> h.text("a").nothing(),
                // The same bytes, were it not for lengths.
                h -> h.text("a").text("b").text("c"),
                h -> h.text("a\u6202\u0200c"),
                h -> h.text("").text("\u0002\u0000\u0200\u0000\u0000"),
                h -> h.text("\u0002\u0000\u0200\u0000\u0000").text(""),
                h -> h.text("\u0100"),
                h -> h.text("\u0001\u0000"),
                h -> h.text("\ud800"),
                h -> h.text("?"),
                h -> h.text("x".repeat(100_000)),
                h -> h.text("x".repeat(100_001)));
        Set<String> seen = new HashSet<>();
        for (Consumer<GroupHashes> row : rows) {
            assertThat(seen.add(hash(row))).isTrue();
        }
        for (Consumer<GroupHashes> row : rows) {
            assertThat(seen).contains(hash(row));
        }
    }

    @Test
    void manyRecords_areHandedOverInOrderAndOnce() {
        for (int i = 0; i < 3000; i++) {
            hashes.text("v" + i % 7).end();
        }
        assertThat(hashes).hasToString("GroupHashes[3000]");
        GroupBlock block = hashes.take();
        assertThat(block).hasToString("GroupBlock[3000 records]");
        for (int i = 7; i < 3000; i++) {
            assertThat(block.first(i)).isEqualTo(block.first(i % 7));
            assertThat(block.second(i)).isEqualTo(block.second(i % 7)).isNotEqualTo(block.second((i + 1) % 7));
        }
        assertThat(hashes.take().records()).isZero();
    }

    @Test
    void otherKey_givesOtherHashes() {
        GroupHashes other = new GroupHashes(new GroupKey(1, 3));
        other.text("a").end();
        GroupBlock block = other.take();
        assertThat(hash(h -> h.text("a"))).isNotEqualTo(block.first(0) + "," + block.second(0));
    }
}

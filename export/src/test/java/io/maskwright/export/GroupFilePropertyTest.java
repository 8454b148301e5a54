package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.export.spi.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Counting in memory and in sorted runs, held against a map. */
class GroupFilePropertyTest {

    /** Hashes that are close to each other, and to both ends, are as good as others. */
    private static long[] hash(Random random, int different) {
        long first = random.nextInt(4) == 0 ? -random.nextInt(3) : (long) random.nextInt(different) << 48;
        return new long[] {random.nextBoolean() ? first : first * 0x9E3779B97F4A7C15L, random.nextInt(3) - 1};
    }

    private static String key(long first, long second) {
        return "%016x%016x".formatted(first, second);
    }

    @Property(tries = 100)
    void table_tellsAllInOrder(
            @ForAll long seed,
            @ForAll @IntRange(max = 5000) int records,
            @ForAll @IntRange(min = 1, max = 3000) int different) {
        Random random = new Random(seed);
        GroupTable table = new GroupTable(Integer.MAX_VALUE);
        for (int round = 0; round < 2; round++) {
            TreeMap<String, Long> expected = new TreeMap<>();
            for (int i = 0; i < records; i++) {
                long[] hash = hash(random, different);
                table.add(hash[0], hash[1]);
                expected.merge(key(hash[0], hash[1]), 1L, Long::sum);
            }
            assertThat(table.size()).isEqualTo(expected.size());
            assertThat(drained(table)).isEqualTo(lines(expected));
            assertThat(table.size()).isZero();
        }
    }

    private static List<String> drained(GroupTable table) {
        List<String> found = new ArrayList<>();
        table.drain((first, second, count) -> found.add(key(first, second) + " " + count));
        return found;
    }

    private static List<String> lines(TreeMap<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    @Property(tries = 40)
    void runs_areMergedAndFoundAgain(
            @ForAll long seed,
            @ForAll @IntRange(max = 4000) int records,
            @ForAll @IntRange(min = 1, max = 2000) int different,
            @ForAll @IntRange(min = 1, max = 3000) int limit)
            throws IOException {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("groups");
        Path target = folder.resolve("out.groups");
        TreeMap<String, Long> expected = new TreeMap<>();
        GroupFile file = new GroupFile(target, OutputOpener.NEW_FILE);
        try {
            GroupTable table = new GroupTable(limit);
            for (int i = 0; i < records; i++) {
                long[] hash = hash(random, different);
                if (table.isFull()) {
                    table.drain(file);
                    file.endRun();
                    if (random.nextInt(100) == 0) {
                        file = again(file, target);
                    }
                }
                table.add(hash[0], hash[1]);
                expected.merge(key(hash[0], hash[1]), 1L, Long::sum);
            }
            table.drain(file);
            file.endRun();
            file.complete();
            List<String> found = new ArrayList<>();
            file.merge(0, file.runs(), (first, second, count) -> found.add(key(first, second) + " " + count));
            assertThat(found).isEqualTo(lines(expected));
        } finally {
            file.close();
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
            Files.delete(folder);
        }
    }

    /** As a run that goes on finds it. */
    private static GroupFile again(GroupFile file, Path target) throws IOException {
        Mark mark = file.mark();
        file.group(1, 2, 3);
        file.endRun();
        file.suspend();
        GroupFile next = new GroupFile(target, OutputOpener.NEW_FILE);
        next.resume(mark);
        return next;
    }

    /** 12 MB of hashes in any order. */
    @Property(tries = 1)
    void largeTable_isInOrderToo() {
        Random random = new Random(5);
        GroupTable table = new GroupTable(1 << 18);
        IntStream.range(0, 1 << 18).forEach(i -> table.add(random.nextLong(), random.nextLong()));
        assertThat(table.isFull()).isTrue();
        long[] last = {0, 0, 0};
        table.drain((first, second, count) -> {
            assertThat(GroupTable.compare(last[0], last[1], first, second)).isNegative();
            last[0] = first;
            last[1] = second;
            last[2] += count;
        });
        assertThat(last[2]).isEqualTo(1 << 18);
    }
}

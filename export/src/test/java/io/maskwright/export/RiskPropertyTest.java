package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.plan.GroupSizes;
import io.maskwright.plan.SmallGroupsException;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Any table, any k, any memory, any number of threads and checkpoints: what is found is what a plain count finds. */
class RiskPropertyTest {

    private static final List<String> COLUMNS = List.of("a", "b", "c");
    private static final String[] VALUES = {"", " ", "x", "y", "X", "1", "1.0", "=1", "a,b", "\"", "\u4eac", "line\nend"
    };

    private static Policy policy(int k) {
        return Policy.parse(
                "maskwright: 1\ndatasets:\n  t:\n    risk: {quasi: [b, a], k: " + k + "}\n"
                        + "    suppress: [c == \"gone\"]\n    fields: {a: keep, b: shout, c: picky}\n",
                TestStrategies.REGISTRY);
    }

    @Property(tries = 30)
    void groups_areThoseOfAPlainCount(
            @ForAll long seed,
            @ForAll @IntRange(max = 300) int rows,
            @ForAll @IntRange(min = 1, max = 12) int different,
            @ForAll @IntRange(min = 2, max = 6) int k,
            @ForAll @IntRange(min = 1, max = 200) int inMemory,
            @ForAll @IntRange(min = 2, max = 4) int runsAtOnce)
            throws IOException {
        Random random = new Random(seed);
        List<Object[]> table = new ArrayList<>();
        Map<String, Long> naive = new HashMap<>();
        for (int i = 0; i < rows; i++) {
            String a = VALUES[random.nextInt(different)];
            String b = VALUES[random.nextInt(different)];
            String c = List.of("x", "x", "x", "x", "gone", "bad").get(random.nextInt(6));
            table.add(random.nextInt(10) == 0 ? new Object[] {"ragged"} : new Object[] {a, b, c});
            if (table.get(i).length == 3 && c.equals("x")) {
                naive.merge(a + '\u0000' + (b.isBlank() ? b : b + "!"), 1L, Long::sum);
            }
        }
        GroupSizes expected = sizes(k, naive);
        GivenRows source = new GivenRows(COLUMNS, table, 10 + random.nextInt(60));
        for (GroupLimits limits : List.of(new GroupLimits(inMemory, runsAtOnce), GroupLimits.DEFAULT)) {
            int threads = 1 + random.nextInt(3);
            Checkpoints often = random.nextInt(4) > 0 ? Checkpoints.DEFAULT : new Checkpoints(1, Duration.ZERO);
            assertThat(found(source, policy(k), limits, threads, often)).isEqualTo(expected);
        }
    }

    private static GroupSizes sizes(int k, Map<String, Long> naive) {
        List<Long> small = naive.values().stream().filter(size -> size < k).toList();
        return new GroupSizes(
                k,
                naive.values().stream().mapToLong(size -> size).sum(),
                naive.size(),
                naive.values().stream().mapToLong(size -> size).min().orElse(0),
                small.stream().mapToLong(size -> size).sum(),
                small.size(),
                naive.values().stream().filter(size -> size == 1).count());
    }

    private static GroupSizes found(
            GivenRows source, Policy policy, GroupLimits limits, int threads, Checkpoints checkpoints)
            throws IOException {
        Path folder = Files.createTempDirectory("risk");
        Path output = folder.resolve("out.csv");
        ExportJob job = ExportJob.builder()
                .policy(policy)
                .dataset("t")
                .source(source)
                .output(output)
                .threads(threads)
                .checkpoints(checkpoints)
                .groupLimits(limits)
                .build();
        try {
            RiskReport report = job.run().risk();
            assertThat(report).isNotNull();
            assertThat(ExportManifest.read(ExportManifest.pathFor(output)).risk())
                    .isEqualTo(report);
            assertThat(left(folder)).allMatch(name -> !name.startsWith("."));
            assertThat(output).exists();
            return report.sizes();
        } catch (SmallGroupsException e) {
            assertThat(left(folder)).isEmpty();
            return e.sizes();
        } finally {
            for (String name : left(folder)) {
                Files.delete(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private static List<String> left(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

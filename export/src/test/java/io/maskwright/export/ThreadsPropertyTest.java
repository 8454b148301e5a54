package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.MaskwrightException;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What an export gives, a failure too, does not depend on how many threads it has. */
class ThreadsPropertyTest {

    private static final List<String> COLUMNS = List.of("a", "b");
    private static final Policy POLICY =
            Policy.parse("maskwright: 1\ndatasets:\n  t:\n    fields: {a: picky, b: code}\n", TestStrategies.REGISTRY);

    @Property(tries = 60)
    void threads_changeNothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 400) int rows,
            @ForAll @IntRange(min = 1, max = 40) int sliceRows,
            @ForAll @IntRange(min = 0, max = 3) int failures) {
        Random random = new Random(seed);
        List<Object[]> table = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            table.add(
                    switch (random.nextInt(6)) {
                        case 0 -> new Object[] {"bad", "v" + i};
                        case 1 -> new Object[] {"ragged"};
                        default -> new Object[] {"x", "v" + i};
                    });
        }
        Set<Long> failing = new HashSet<>();
        for (int i = 0; i < failures; i++) {
            failing.add(1L + random.nextInt(500));
        }
        long slicesFailFrom = random.nextInt(4) == 0 ? random.nextInt(500) : Long.MAX_VALUE;
        GivenRows source = new GivenRows(COLUMNS, table, sliceRows)
                .with(
                        row -> {
                            if (row >= slicesFailFrom) {
                                throw new ExportException("slice behind row " + row);
                            }
                        },
                        row -> {
                            if (failing.contains(row)) {
                                throw new ExportException("row " + row);
                            }
                        });
        List<String> alone = outcome(source, 1);
        for (int threads : new int[] {2, 3, 8}) {
            assertThat(outcome(source, threads)).as("%s threads", threads).isEqualTo(alone);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("maskwright-export"));
    }

    private static List<String> outcome(GivenRows source, int threads) {
        List<String> outcome = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("threads");
            try {
                ExportReport report = ExportJob.builder()
                        .policy(POLICY)
                        .dataset("t")
                        .source(source)
                        .output(folder.resolve("out.csv"))
                        .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                        .threads(threads)
                        .build()
                        .run();
                outcome.addAll(List.of(
                        report.toString(),
                        report.fields().toString(),
                        report.quarantineReasons().toString()));
            } catch (MaskwrightException e) {
                outcome.add(e.getMessage());
            }
            List<Path> files;
            try (Stream<Path> found = Files.list(folder)) {
                files = found.sorted().toList();
            }
            for (Path file : files) {
                outcome.add(file.getFileName() + ": " + Files.readString(file));
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outcome;
    }
}

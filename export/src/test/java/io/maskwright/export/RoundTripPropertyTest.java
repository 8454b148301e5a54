package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class RoundTripPropertyTest {

    private static final int LEAST_TOLD_CHARS = 4;

    @Property(tries = 60, seed = "20261101")
    void keptTable_isReadAsItWas(@ForAll("tables") List<List<String>> rows) {
        int columns = rows.get(0).size();
        String fields =
                IntStream.range(0, columns).mapToObj(i -> "c" + i + ": keep").collect(Collectors.joining(", "));

        String output = inFolder("csv", fields, bench -> {
            bench.job(csv(rows)).formulas(Formulas.KEEP).build().run();
            assertThat(bench.quarantined()).isEmpty();
            return bench.out();
        });

        List<CsvRecord> read = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(output).stream()
                .toList();
        assertThat(read.stream().skip(1).map(CsvRecord::getFields)).isEqualTo(rows);
    }

    @Property(tries = 60, seed = "20261102")
    void keptDocuments_areReadAsTheyWere(@ForAll("documents") List<Map<String, Object>> documents) {
        String output = inFolder("jsonl", "'**': keep", bench -> {
            bench.job(jsonl(documents)).build().run();
            assertThat(bench.quarantined()).isEmpty();
            return bench.out();
        });

        assertThat(output.lines().map(JsonTree::parse)).isEqualTo(documents);
        // Maps are equal in any order of members, so the order is looked at on its own.
        assertThat(output.lines().map(line -> JsonTree.write(JsonTree.parse(line))))
                .isEqualTo(documents.stream().map(JsonTree::write).toList());
    }

    @Property(tries = 60, seed = "20261103")
    void redactedDocuments_holdNoTextOfTheInput(@ForAll("documents") List<Map<String, Object>> documents) {
        String output = inFolder("jsonl", "'*': redact", bench -> {
            bench.job(jsonl(documents)).build().run();
            return bench.out();
        });

        List<String> texts = new ArrayList<>();
        documents.forEach(document -> document.values().forEach(value -> collectTexts(value, texts)));
        String decoded = output.lines()
                .flatMap(line -> ((Map<?, ?>) JsonTree.parse(line)).values().stream())
                .map(JsonTree::write)
                .collect(Collectors.joining("\n"));
        assertThat(texts).noneMatch(decoded::contains).noneMatch(text -> decoded.contains(JsonTree.write(text)));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.frequencyOf(
                Tuple.of(3, text()),
                Tuple.of(1, Arbitraries.of("", " ", "\"", ",", "\n", "\r\n", "\r", "'", "#", "=1", "a\"\"b", "\t")));
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(columns ->
                        cells.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(20));
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> documents() {
        return objects(3).list().ofMinSize(1).ofMaxSize(5);
    }

    private static Arbitrary<Map<String, Object>> objects(int depth) {
        return Combinators.combine(
                        text().list().ofMaxSize(5).uniqueElements(),
                        values(depth).list().ofSize(5))
                .as((names, values) -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    // At least one member that holds a value, so that the rule of the policy meets one.
                    map.put("member", "value of it");
                    for (int i = 0; i < names.size(); i++) {
                        map.put(names.get(i), values.get(i));
                    }
                    return map;
                });
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                text().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.just((Object) null),
                Arbitraries.bigIntegers().map(number -> (Object) new JsonTree.Num(number.toString())),
                Arbitraries.of("1.10", "-0", "0.0", "1e5", "1E-7", "123456789012345678901234567890.5")
                        .map(number -> (Object) new JsonTree.Num(number)));
        if (depth == 0) {
            return scalars;
        }
        return Arbitraries.frequencyOf(
                Tuple.of(2, scalars),
                Tuple.of(1, values(depth - 1).list().ofMaxSize(4).asGeneric()),
                Tuple.of(1, objects(depth - 1).asGeneric()));
    }

    /** Any text: all planes, controls and quotes, but no halves of pairs, which no encoding can hold. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("abc,\"'\\\n\r\t \u0000\u00E9\u4E2D\u2028\uFEFF/{}[]:")
                .all()
                .ofMaxLength(12)
                .map(RoundTripPropertyTest::withoutHalves);
    }

    private static String withoutHalves(String text) {
        return text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static void collectTexts(Object value, List<String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(member -> collectTexts(member, texts));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> collectTexts(element, texts));
        } else if (value instanceof String text && text.strip().length() >= LEAST_TOLD_CHARS) {
            texts.add(text);
        }
    }

    private static String csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(IntStream.range(0, rows.get(0).size())
                    .mapToObj(i -> "c" + i)
                    .toList());
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String jsonl(List<Map<String, Object>> documents) {
        return documents.stream().map(JsonTree::write).collect(Collectors.joining("\n"));
    }

    private static String inFolder(String extension, String fields, Function<Bench, String> work) {
        try {
            Path folder = Files.createTempDirectory("export");
            try {
                return work.apply(new Bench(folder, extension, fields));
            } finally {
                try (Stream<Path> files = Files.list(folder)) {
                    files.forEach(file -> file.toFile().delete());
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

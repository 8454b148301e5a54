package io.maskwright.benchmarks.strategy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What contenders must give for a value. Immutable.
 *
 * @param strategy how it is masked
 * @param script its script
 * @param value the value
 * @param results the exact result of each contender that masks it
 */
record ExpectedMask(MaskStrategy strategy, TextScript script, String value, Map<MaskContender, String> results) {

    private static final String NOT_DONE = "-";
    private static final int CELLS_BEFORE = 3;
    private static final List<MaskContender> COLUMNS =
            List.of(MaskContender.MASKWRIGHT, MaskContender.HUTOOL, MaskContender.HOUBB, MaskContender.SHARDING_SPHERE);
    private static final List<ExpectedMask> ALL = read();

    static List<ExpectedMask> all() {
        return ALL;
    }

    /** Those of typical values; at least one for each strategy and script. */
    static List<ExpectedMask> of(MaskStrategy strategy, TextScript script) {
        return ALL.stream()
                .filter(e -> e.strategy == strategy && e.script == script)
                .toList();
    }

    private static List<ExpectedMask> read() {
        InputStream file = Objects.requireNonNull(
                ExpectedMask.class.getResourceAsStream("expected.tsv"), "expected.tsv must be on the class path");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(ExpectedMask::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExpectedMask parse(String line) {
        String[] cells = line.split("\t", -1);
        Map<MaskContender, String> results = new EnumMap<>(MaskContender.class);
        for (int i = 0; i < COLUMNS.size(); i++) {
            String result = cells[CELLS_BEFORE + i];
            if (!result.equals(NOT_DONE)) {
                results.put(COLUMNS.get(i), result);
            }
        }
        return new ExpectedMask(MaskStrategy.valueOf(cells[0]), TextScript.valueOf(cells[1]), cells[2], results);
    }
}

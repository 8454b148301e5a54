package io.maskwright.benchmarks.strategy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is masked and how. Immutable.
 *
 * @param strategy how
 * @param script the script of the values
 * @param length the length of typical values
 * @param kind whether values are what the strategy is made for
 */
record MaskCase(MaskStrategy strategy, TextScript script, TextLength length, ValueKind kind) {

    /** A case of typical values. */
    static MaskCase typical(MaskStrategy strategy, TextScript script) {
        return new MaskCase(strategy, script, TextLength.TYPICAL, ValueKind.TYPICAL);
    }

    /** The case of hostile values. */
    static MaskCase hostile(MaskStrategy strategy) {
        return new MaskCase(strategy, TextScript.MIXED, TextLength.TYPICAL, ValueKind.HOSTILE);
    }

    /** All cases of typical values of the usual length. */
    static List<MaskCase> allTypical() {
        return Arrays.stream(MaskStrategy.values())
                .flatMap(s -> Stream.of(TextScript.values())
                        .filter(s.scripts()::contains)
                        .map(script -> typical(s, script)))
                .toList();
    }

    /** The values, always the same ones. */
    String[] draw(int count) {
        String[] values = new String[count];
        if (kind == ValueKind.HOSTILE) {
            Arrays.setAll(values, HostileValues::at);
        } else {
            ValueSource source = strategy.source(script);
            Arrays.setAll(values, i -> length.cut(source.value(i + 1)));
        }
        return values;
    }
}

package io.maskwright.benchmarks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a reader of a table must know beside the figures: a contender that is fast because it leaves work undone. Immutable.
 *
 * @param contender the constant of the contender
 * @param params the case, or the part of it that this is true for; no parameters for all cases
 * @param kind what is noted
 * @param text one sentence, without full stop; what it quotes is made up for the benchmark
 */
public record Note(String contender, Map<String, String> params, Kind kind, String text) {

    /** What is noted. */
    public enum Kind {
        /** Values, or parts that should be hidden, are in the output. */
        LEAKS,
        /** The output is no well-formed text, or the call fails. */
        BREAKS,
        /** The output is another one than that of this library. */
        DIFFERS,
        /** What the contender does less or more than the others. */
        SCOPE
    }

    /** Keeps the order of the parameters. */
    public Note {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }
}

package io.maskwright.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Maps that keep the order in which things were said. */
final class InOrder {

    private InOrder() {}

    static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** What the later one says of the same name wins. */
    static <V> Map<String, V> overlay(Map<String, V> earlier, Map<String, V> later) {
        return overlay(earlier, later, (older, newer) -> newer);
    }

    static <V> Map<String, V> overlay(Map<String, V> earlier, Map<String, V> later, BinaryOperator<V> both) {
        Map<String, V> merged = new LinkedHashMap<>(earlier);
        later.forEach((key, value) -> merged.merge(key, value, both));
        return merged;
    }
}

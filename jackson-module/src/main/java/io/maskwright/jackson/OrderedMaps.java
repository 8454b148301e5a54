package io.maskwright.jackson;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Entries in the order of their keys, for mappers that want it. */
final class OrderedMaps {

    private OrderedMaps() {}

    /** The map in order; null if it is in order already, or its keys have none. */
    static @Nullable Map<?, ?> of(Map<?, ?> map) {
        if (map instanceof SortedMap<?, ?>) {
            return null;
        }
        Class<?> type = null;
        for (Object key : map.keySet()) {
            if (key != null && type == null) {
                type = key.getClass();
            }
            if (key != null && (!(key instanceof Comparable<?>) || key.getClass() != type)) {
                return null;
            }
        }
        if (type == null) {
            return null;
        }
        @SuppressWarnings("unchecked") // all keys are of one comparable class
        Comparator<Object> order = (first, second) -> ((Comparable<Object>) first).compareTo(second);
        Map<Object, Object> ordered = new TreeMap<>(Comparator.nullsFirst(order));
        ordered.putAll(map);
        return ordered;
    }
}

package io.maskwright.jackson.cases.fuzz;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a plain mapper wrote with what was written under protection: where no canary stands, they are equal. */
final class PartsAlike {

    private final Set<String> canaries;

    PartsAlike(Set<String> canaries) {
        this.canaries = canaries;
    }

    /** Returns the first path at which they differ though nothing protected stands there; null if there is none. */
    @Nullable
    String difference(@Nullable Object plain, @Nullable Object masked, String path) {
        if (!holdsCanary(plain)) {
            return Objects.equals(plain, masked) ? null : path;
        }
        if (plain instanceof Map<?, ?> map && masked instanceof Map<?, ?> other) {
            return inMap(map, other, path);
        } else if (plain instanceof List<?> list && masked instanceof List<?> other) {
            return inList(list, other, path);
        }
        return null;
    }

    private @Nullable String inMap(Map<?, ?> plain, Map<?, ?> masked, String path) {
        for (Map.Entry<?, ?> entry : plain.entrySet()) {
            if (holdsCanary(entry.getKey())) {
                continue;
            }
            if (!masked.containsKey(entry.getKey())) {
                if (!holdsCanary(entry.getValue())) {
                    return path + "." + entry.getKey();
                }
                continue;
            }
            String found = difference(entry.getValue(), masked.get(entry.getKey()), path + "." + entry.getKey());
            if (found != null) {
                return found;
            }
        }
        return masked.size() > plain.size() ? path : null;
    }

    private @Nullable String inList(List<?> plain, List<?> masked, String path) {
        if (plain.size() != masked.size()) {
            return path;
        }
        Iterator<?> others = masked.iterator();
        for (Object each : plain) {
            String found = difference(each, others.next(), path + "[]");
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private boolean holdsCanary(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().anyMatch(this::holdsCanary)
                    || map.values().stream().anyMatch(this::holdsCanary);
        } else if (value instanceof List<?> list) {
            return list.stream().anyMatch(this::holdsCanary);
        }
        return value != null && canaries.contains(value.toString());
    }
}

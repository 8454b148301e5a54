package io.maskwright.plan;

import io.maskwright.Category;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers undecided properties whose names raise a suspicion; names and no values. Thread-safe. */
final class Suspects {

    private static final int MAX_REMEMBERED = 10_000;

    private final Map<String, Category> found = new ConcurrentHashMap<>();

    void add(Class<?> type, Collection<String> undecided) {
        for (String name : undecided) {
            Category category = SuspiciousNames.category(name);
            if (category != null && found.size() < MAX_REMEMBERED) {
                found.put(type.getSimpleName() + "." + name, category);
            }
        }
    }

    Map<String, Category> found() {
        return new TreeMap<>(found);
    }
}

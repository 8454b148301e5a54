package io.maskwright.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of entries whose keys were masked: one that is taken gets the next free suffix, {@code ~2}, {@code ~3} and so on. */
final class FreeNames {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastSuffixes = new HashMap<>();

    /** The name before it got a suffix; the name itself if it has none. */
    static String withoutSuffix(String name) {
        int mark = name.lastIndexOf('~');
        String suffix = mark < 0 ? "" : name.substring(mark + 1);
        boolean isNumber = !suffix.isEmpty() && suffix.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? name.substring(0, mark) : name;
    }

    String free(String name) {
        String candidate = name;
        int suffix = lastSuffixes.getOrDefault(name, 1);
        while (!taken.add(candidate)) {
            suffix++;
            candidate = name + "~" + suffix;
        }
        lastSuffixes.put(name, suffix);
        return candidate;
    }
}

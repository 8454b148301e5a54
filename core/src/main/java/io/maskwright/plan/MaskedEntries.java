package io.maskwright.plan;

import io.maskwright.MaskingException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills a map with masked entries and loses none: a text key that is taken gets the next free suffix, {@code ~2},
 * {@code ~3} and so on. Not thread-safe.
 */
final class MaskedEntries {

    private final String path;
    private final Map<@Nullable Object, @Nullable Object> target;
    private final Map<String, Integer> lastSuffixes = new HashMap<>();

    MaskedEntries(String path, Map<@Nullable Object, @Nullable Object> target) {
        this.path = path;
        this.target = target;
    }

    Map<@Nullable Object, @Nullable Object> target() {
        return target;
    }

    void put(@Nullable Object key, @Nullable Object value) {
        Object free = key;
        if (target.containsKey(key)) {
            if (!(key instanceof String text)) {
                throw new MaskingException(path + ": two keys of the map are equal once they are masked");
            }
            free = free(text);
        }
        target.put(free, value);
    }

    private String free(String key) {
        int suffix = lastSuffixes.getOrDefault(key, 1);
        int last = suffix + target.size() + 1;
        String candidate;
        do {
            if (suffix == last) {
                throw new MaskingException(path + ": no free key is left for a masked key of the map");
            }
            suffix++;
            candidate = key + "~" + suffix;
        } while (target.containsKey(candidate));
        lastSuffixes.put(key, suffix);
        return candidate;
    }
}

package io.maskwright.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A named group of words, such as a category with its tier and strategy, not yet checked. */
record Entry(Word name, Map<String, Word> words, List<Word> purposes) {

    Entry {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        purposes = List.copyOf(purposes);
    }

    @Nullable
    Word get(String key) {
        return words.get(key);
    }

    Source at() {
        return name.at();
    }

    /** This entry with the words of a later one in place of its own where both have them. */
    Entry overlaidBy(Entry later) {
        Map<String, Word> merged = new LinkedHashMap<>(words);
        merged.putAll(later.words);
        return new Entry(later.name, merged, later.purposes.isEmpty() ? purposes : later.purposes);
    }
}

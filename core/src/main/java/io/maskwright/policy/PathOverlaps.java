package io.maskwright.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds paths of a dataset that can name the same place, are equally narrow and do not say the same. */
final class PathOverlaps {

    private final Draft draft;
    private final Words words;
    private final String dataset;

    PathOverlaps(Draft draft, Words words, String dataset) {
        this.draft = draft;
        this.words = words;
        this.dataset = dataset;
    }

    private record Place(Entry entry, PathPattern pattern) {
        boolean isOpen() {
            return !pattern.namesOnePlace();
        }
    }

    void check(Collection<Entry> fields) {
        Map<List<PathPattern.Step>, Place> fixed = new HashMap<>();
        List<Place> open = new ArrayList<>();
        for (Entry entry : fields) {
            Place place;
            try {
                place = new Place(entry, PathPattern.parse(entry.name().text()));
            } catch (IllegalArgumentException e) {
                continue; // reported by checkPath
            }
            if (place.isOpen()) {
                open.forEach(earlier -> checkOverlap(earlier, place));
                open.add(place);
            } else {
                // Without wildcards two paths meet only if they are the same, and a table may have many.
                Place earlier = fixed.putIfAbsent(place.pattern().steps(), place);
                if (earlier != null) {
                    checkOverlap(earlier, place);
                }
            }
        }
    }

    private void checkOverlap(Place a, Place b) {
        Word earlier = a.entry().name();
        Word later = b.entry().name();
        if (a.pattern().compareNarrowness(b.pattern()) == 0
                && a.pattern().overlaps(b.pattern())
                && !(sayTheSame(a.entry(), b.entry()) && audienceRules(earlier).equals(audienceRules(later)))) {
            words.problem(
                    later,
                    "path " + later + " and path " + earlier + " at "
                            + earlier.at().position()
                            + " can name the same place and are equally narrow");
        }
    }

    private static boolean sayTheSame(Entry a, Entry b) {
        return texts(a.words()).equals(texts(b.words())) && texts(a.purposes()).equals(texts(b.purposes()));
    }

    private static Map<String, String> texts(Map<String, Word> words) {
        Map<String, String> texts = new HashMap<>();
        words.forEach((key, word) -> texts.put(key, word.text()));
        return texts;
    }

    private static Set<String> texts(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.toSet());
    }

    /** What the rules for single audiences say of a path. */
    private Set<Map<String, String>> audienceRules(Word path) {
        Set<Map<String, String>> found = new HashSet<>();
        for (Entry rule : draft.rules()) {
            RuleKey key = RuleKey.of(rule);
            if (dataset.equals(key.dataset()) && path.text().equals(key.path())) {
                Map<String, String> said = texts(rule.words());
                said.remove("path");
                found.add(said);
            }
        }
        return found;
    }
}

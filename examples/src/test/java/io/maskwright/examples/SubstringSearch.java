package io.maskwright.examples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for many texts in a long one at once: a rolling hash per length, verified on a hit. */
final class SubstringSearch {

    private static final long BASE = 1_000_003;

    private final Map<Integer, Map<Long, Set<String>>> byLength = new HashMap<>();

    void add(String text) {
        byLength.computeIfAbsent(text.length(), l -> new HashMap<>())
                .computeIfAbsent(hash(text, text.length()), h -> new HashSet<>())
                .add(text);
    }

    /** Some text that occurs, if any does. */
    Optional<String> firstIn(String haystack) {
        List<String> found = new ArrayList<>();
        byLength.forEach((length, needles) -> {
            if (found.isEmpty()) {
                search(haystack, length, needles, text -> {
                    found.add(text);
                    return false;
                });
            }
        });
        return found.stream().findFirst();
    }

    /** All texts that occur. */
    Set<String> allIn(String haystack) {
        Set<String> found = new HashSet<>();
        byLength.forEach((length, needles) -> search(haystack, length, needles, text -> {
            found.add(text);
            return true;
        }));
        return found;
    }

    /** Goes on as long as whoever is told of a text wants more. */
    private static void search(
            String haystack, int length, Map<Long, Set<String>> needles, Predicate<String> wantsMore) {
        if (haystack.length() < length) {
            return;
        }
        long highest = 1;
        for (int i = 1; i < length; i++) {
            highest *= BASE;
        }
        long hash = hash(haystack, length);
        for (int end = length; ; end++) {
            Set<String> candidates = needles.get(hash);
            if (candidates != null) {
                String text = haystack.substring(end - length, end);
                if (candidates.contains(text) && !wantsMore.test(text)) {
                    return;
                }
            }
            if (end == haystack.length()) {
                return;
            }
            hash = (hash - haystack.charAt(end - length) * highest) * BASE + haystack.charAt(end);
        }
    }

    private static long hash(String text, int length) {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * BASE + text.charAt(i);
        }
        return hash;
    }
}

package io.maskwright.examples;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        for (Map.Entry<Integer, Map<Long, Set<String>>> entry : byLength.entrySet()) {
            Optional<String> found = search(haystack, entry.getKey(), entry.getValue());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> search(String haystack, int length, Map<Long, Set<String>> needles) {
        if (haystack.length() < length) {
            return Optional.empty();
        }
        long highest = 1;
        for (int i = 1; i < length; i++) {
            highest *= BASE;
        }
        long hash = hash(haystack, length);
        for (int end = length; ; end++) {
            Set<String> candidates = needles.get(hash);
            if (candidates != null && candidates.contains(haystack.substring(end - length, end))) {
                return Optional.of(haystack.substring(end - length, end));
            }
            if (end == haystack.length()) {
                return Optional.empty();
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

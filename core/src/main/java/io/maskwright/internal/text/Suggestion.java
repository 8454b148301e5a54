package io.maskwright.internal.text;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the word that someone may have meant. */
public final class Suggestion {

    private static final int MAX_WORD_LENGTH = 100;

    private Suggestion() {}

    /**
     * Returns the end of a message.
     *
     * @param word the unknown word
     * @param known the words that exist
     * @return {@code "; did you mean x?"} for the nearest word, or an empty text if none is near
     */
    public static String clause(String word, Collection<String> known) {
        return nearest(word, known).map(near -> "; did you mean " + near + "?").orElse("");
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > MAX_WORD_LENGTH) {
            return Optional.empty();
        }
        int limit = Math.max(1, word.length() / 3);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int d = distance.apply(word, candidate);
            if (d >= 0 && d < bestDistance) {
                best = candidate;
                bestDistance = d;
            }
        }
        return Optional.ofNullable(best);
    }
}

package io.maskwright.strategy;

import java.util.Collection;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** The known word that a mistyped one was perhaps meant to be. */
final class Suggestion {

    private static final double LEAST_SIMILARITY = 0.75;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Suggestion() {}

    static @Nullable String nearest(String word, Collection<String> known) {
        String best = null;
        double bestScore = LEAST_SIMILARITY;
        for (String candidate : known) {
            double score = SIMILARITY.apply(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (score > bestScore || (score == bestScore && best == null)) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Returns the question to end a message with, or what is known, or nothing. */
    static String after(String word, Collection<String> known) {
        String nearest = nearest(word, known);
        if (nearest != null) {
            return "; did you mean " + nearest + "?";
        }
        return known.isEmpty() ? "" : "; known: " + String.join(", ", known);
    }
}

package io.maskwright.internal.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Finds the known word that a mistyped one was perhaps meant to be: the one that the fewest changes of a letter lead to,
 * where two letters in the wrong order are one change, or one that the word is the beginning of. Case does not count.
 */
public final class Suggestion {

    private static final int MAX_WORD_LENGTH = 100;
    private static final int MIN_BEGINNING = 3;

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

    /**
     * Returns the end of a message that names what is known where nothing is near.
     *
     * @param word the unknown word
     * @param known the words that exist
     * @return {@code "; did you mean x?"}, or {@code "; known: x, y"}, or an empty text if nothing is known
     */
    public static String clauseOrKnown(String word, Collection<String> known) {
        String clause = clause(word, known);
        return clause.isEmpty() && !known.isEmpty() ? "; known: " + String.join(", ", known) : clause;
    }

    /**
     * Returns the word that was perhaps meant.
     *
     * @param word the unknown word
     * @param known the words that exist
     * @return the nearest of them, if one is near; the first of those that are equally near
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.isEmpty() || word.length() > MAX_WORD_LENGTH) {
            return Optional.empty();
        }
        String plain = word.toLowerCase(Locale.ROOT);
        int limit = plain.length() < 4 ? 1 : Math.max(2, plain.length() / 3);
        DamerauLevenshteinDistance changes = new DamerauLevenshteinDistance(limit);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(plain, candidate.toLowerCase(Locale.ROOT), changes);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(String word, String candidate, DamerauLevenshteinDistance changes) {
        if (word.length() >= MIN_BEGINNING && candidate.startsWith(word)) {
            return Math.min(1, candidate.length() - word.length());
        }
        int distance = changes.apply(word, candidate);
        return distance < 0 ? Integer.MAX_VALUE : distance;
    }
}

package io.maskwright.export.count;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a {@link DistinctCount} counted: numbers and pseudonyms, never a value.
 *
 * <p>Immutable and thread-safe.
 *
 * @param by the field that was counted by
 * @param distinct the field whose different values were counted
 * @param moreThan beyond how many values are listed
 * @param records how many records were read
 * @param uncounted those that gave no pair
 * @param pairs how many different pairs there are
 * @param histogram how many values have how many, by that number; no number that none has
 * @param listed the values with more than {@code moreThan}, the greatest count first, then by pseudonym
 */
public record CountReport(
        String by,
        String distinct,
        int moreThan,
        long records,
        Uncounted uncounted,
        long pairs,
        SortedMap<Integer, Long> histogram,
        List<Counted> listed) {

    private static final int SINGLE_ROWS = 10;

    /**
     * Copies what it is given.
     *
     * @param by the field that was counted by
     * @param distinct the field whose different values were counted
     * @param moreThan beyond how many values are listed
     * @param records how many records were read
     * @param uncounted those that gave no pair
     * @param pairs how many different pairs there are
     * @param histogram how many values have how many
     * @param listed the values with more
     */
    public CountReport {
        histogram = Collections.unmodifiableSortedMap(new TreeMap<>(histogram));
        listed = List.copyOf(listed);
    }

    /**
     * Returns how many different values were counted by.
     *
     * @return the number
     */
    public long values() {
        return histogram.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns all but the list, for people: among others a line for each number up to 10, and one for those above.
     *
     * @return lines, each with its line feed
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        line(text, records, "records");
        line(text, values(), "different %s", by);
        histogram
                .headMap(SINGLE_ROWS + 1)
                .forEach((count, number) -> line(text, number, "%s with %,d %s", by, count, distinct));
        SortedMap<Integer, Long> above = histogram.tailMap(SINGLE_ROWS + 1);
        if (!above.isEmpty()) {
            long number = above.values().stream().mapToLong(Long::longValue).sum();
            line(text, number, "%s with %,d to %,d %s", by, above.firstKey(), above.lastKey(), distinct);
        }
        line(text, listed.size(), "%s with more than %,d %s", by, moreThan, distinct);
        uncounted(text);
        return text.toString();
    }

    private void uncounted(StringBuilder text) {
        line(text, uncounted.withoutBy(), "records not counted, %s missing", by);
        line(text, uncounted.unreadBy(), "records not counted, %s cannot be read", by);
        line(text, uncounted.withoutDistinct(), "records not counted, %s missing", distinct);
        line(text, uncounted.unreadDistinct(), "records not counted, %s cannot be read", distinct);
        line(text, uncounted.heldBack(), "records not counted, held back by the policy");
        line(text, uncounted.broken(), "records not counted, broken");
    }

    private static void line(StringBuilder text, long number, String words, Object... values) {
        text.append(String.format(Locale.ROOT, words, values))
                .append(": ")
                .append(String.format(Locale.ROOT, "%,d", number))
                .append('\n');
    }
}

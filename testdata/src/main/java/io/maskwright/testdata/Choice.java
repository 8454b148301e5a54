package io.maskwright.testdata;

import java.util.Arrays;
import java.util.List;

/** Texts of which some are drawn more often than others. Immutable. */
final class Choice {

    private final String[] texts;
    /** The index of each text as many times as its weight. */
    private final short[] slots;

    private Choice(List<String> texts, List<Integer> weights) {
        this.texts = texts.toArray(String[]::new);
        this.slots = new short[weights.stream().mapToInt(Integer::intValue).sum()];
        int from = 0;
        for (int i = 0; i < this.texts.length; i++) {
            Arrays.fill(slots, from, from + weights.get(i), (short) i);
            from += weights.get(i);
        }
    }

    /** The rows of a kind in a table of kind, text and weight. */
    static Choice of(List<String[]> table, String kind) {
        List<String[]> rows = table.stream().filter(row -> row[0].equals(kind)).toList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("table must have rows of the kind " + kind);
        }
        return new Choice(
                rows.stream().map(row -> row[1]).toList(),
                rows.stream().map(row -> Integer.valueOf(row[2])).toList());
    }

    /** Draws the index of a text. */
    int index(Draws draws) {
        return slots[draws.below(slots.length)];
    }

    String text(int index) {
        return texts[index];
    }

    String text(Draws draws) {
        return texts[index(draws)];
    }

    List<String> texts() {
        return List.of(texts);
    }
}

package io.maskwright.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Syllables of Vietnamese names in their order, each in three cases. */
final class SyllableTable {

    /** How a name is written. */
    enum Case {
        TITLE,
        UPPER,
        LOWER;

        String of(String title) {
            return switch (this) {
                case TITLE -> title;
                case UPPER -> title.toUpperCase(Locale.ROOT);
                case LOWER -> title.toLowerCase(Locale.ROOT);
            };
        }
    }

    private final List<String> titles;
    private final Map<String, Integer> numbers = new HashMap<>();

    private SyllableTable(String file) {
        titles = Tables.rows(file, 1).stream().map(row -> row[0]).toList();
        for (String title : titles) {
            numbers.put(Case.LOWER.of(title), numbers.size());
        }
    }

    static SyllableTable families() {
        return Holder.FAMILIES;
    }

    static SyllableTable syllables() {
        return Holder.SYLLABLES;
    }

    int size() {
        return titles.size();
    }

    /** Returns the number of a syllable in any case, or -1. */
    int number(String syllable) {
        return numbers.getOrDefault(Case.LOWER.of(syllable), -1);
    }

    String title(int number) {
        return titles.get(number);
    }

    private static final class Holder {
        static final SyllableTable FAMILIES = new SyllableTable("ranking-vn-families-1.csv");
        static final SyllableTable SYLLABLES = new SyllableTable("ranking-vn-syllables-1.csv");
    }
}

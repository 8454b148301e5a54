package io.maskwright.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Syllables of Vietnamese names in their order, the common ones first, each in three cases. They are found by a hash over
 * their letters without case, so that nothing is built to look one up.
 */
final class SyllableTable {

    /** How a name is written. */
    enum Case {
        TITLE(1),
        UPPER(2),
        LOWER(4);

        /** All cases, as a set of bits. */
        static final int ANY = TITLE.bit | UPPER.bit | LOWER.bit;

        private final int bit;

        Case(int bit) {
            this.bit = bit;
        }

        /** Returns the first case of a set of bits that is not empty. */
        static Case first(int bits) {
            if ((bits & TITLE.bit) != 0) {
                return TITLE;
            }
            return (bits & UPPER.bit) != 0 ? UPPER : LOWER;
        }

        private String of(String title) {
            return switch (this) {
                case TITLE -> title;
                case UPPER -> title.toUpperCase(Locale.ROOT);
                case LOWER -> title.toLowerCase(Locale.ROOT);
            };
        }
    }

    /** Beyond the last letter of Vietnamese. */
    private static final int LETTERS = 0x1f00;

    private final Tiers tiers;
    private final Map<Case, String[]> texts = new EnumMap<>(Case.class);
    private final String[] lower;
    /** By letter, the small one; 0 for what is in no syllable. */
    private final char[] small = new char[LETTERS];
    /** Number + 1 by hash, 0 where there is none. */
    private final short[] slots;

    private SyllableTable(String file) {
        List<String[]> rows = Tables.rows(file, 2);
        tiers = Tiers.of(file, rows);
        for (Case letters : Case.values()) {
            texts.put(letters, rows.stream().map(row -> letters.of(row[1])).toArray(String[]::new));
        }
        lower = texts(Case.LOWER);
        slots = new short[Integer.highestOneBit(rows.size()) << 3];
        for (int i = 0; i < rows.size(); i++) {
            add(i);
        }
    }

    private void add(int number) {
        String syllable = lower[number];
        String upper = text(Case.UPPER, number);
        int hash = 0;
        for (int i = 0; i < syllable.length(); i++) {
            char letter = syllable.charAt(i);
            small[letter] = letter;
            small[upper.charAt(i)] = letter;
            hash = next(hash, letter);
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = (short) (number + 1);
    }

    static SyllableTable families() {
        return Holder.FAMILIES;
    }

    static SyllableTable syllables() {
        return Holder.SYLLABLES;
    }

    private static int next(int hash, char letter) {
        return 31 * hash + letter;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9e3779b9;
        return (mixed ^ mixed >>> 16) & slots.length - 1;
    }

    /** Returns how many syllables are common, and how many there are. */
    Tiers tiers() {
        return tiers;
    }

    /** Returns the number of the syllable at a place in a text, with each letter in any case, or -1. */
    int number(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char letter = small(text.charAt(i));
            if (letter == 0) {
                return -1;
            }
            hash = next(hash, letter);
        }
        int slot = slot(hash);
        while (slots[slot] != 0) {
            if (equal(lower[slots[slot] - 1], text, start, end)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private char small(char c) {
        return c < LETTERS ? small[c] : 0;
    }

    private boolean equal(String syllable, String text, int start, int end) {
        if (syllable.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (small[text.charAt(i)] != syllable.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the cases that the letters at a place in a text, which are a syllable, are in: a set of bits, maybe empty. */
    int cases(String text, int start, int end) {
        int tails = Case.ANY;
        for (int i = start + 1; i < end; i++) {
            tails &= isSmall(text.charAt(i)) ? Case.TITLE.bit | Case.LOWER.bit : Case.UPPER.bit;
        }
        int head = isSmall(text.charAt(start)) ? Case.LOWER.bit : Case.TITLE.bit | Case.UPPER.bit;
        return head & tails;
    }

    private boolean isSmall(char letter) {
        return small[letter] == letter;
    }

    String text(Case letters, long number) {
        return texts(letters)[(int) number];
    }

    /** Returns all syllables in their order. */
    private String[] texts(Case letters) {
        return Objects.requireNonNull(texts.get(letters));
    }

    private static final class Holder {
        static final SyllableTable FAMILIES = new SyllableTable("ranking-vn-families-1.csv");
        static final SyllableTable SYLLABLES = new SyllableTable("ranking-vn-syllables-1.csv");
    }
}

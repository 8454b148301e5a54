package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import io.maskwright.internal.text.NameSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The units of one level, by name, with the words that stand before a name of that level. Works on keys of names, which
 * stand in an array from its start. Immutable.
 */
final class VnUnits {

    private static final int MAX_NAME_CHARS = 60;
    private static final int MAX_WORDS = 6;

    private final char[][] words;
    /** One bit for each first character of a word, by its last six bits: most keys do not start with a word. */
    private final long starts;

    private final NameSet names;
    private final NameSet unmarkedNames;

    /**
     * Takes the full names of the units.
     *
     * @param fullNames in any form
     * @param words the unit words as keys, those first that begin with others
     */
    VnUnits(List<String> fullNames, String... words) {
        this.words = withUnmarked(words);
        long bits = 0;
        for (char[] word : this.words) {
            bits |= 1L << word[0];
        }
        this.starts = bits;
        Set<String> bare = new HashSet<>();
        Set<String> unmarked = new HashSet<>();
        for (String fullName : fullNames) {
            String key = VnNames.key(fullName);
            String name = key.substring(Math.max(0, afterWord(key.toCharArray(), key.length())));
            bare.add(name);
            unmarked.add(VnNames.unmarked(name));
        }
        this.names = NameSet.of(bare);
        this.unmarkedNames = NameSet.of(unmarked);
    }

    private static char[][] withUnmarked(String... words) {
        List<char[]> all = new ArrayList<>();
        for (String word : words) {
            all.add(word.toCharArray());
            String unmarked = VnNames.unmarked(word);
            if (!unmarked.equals(word)) {
                all.add(unmarked.toCharArray());
            }
        }
        return all.toArray(char[][]::new);
    }

    /** Tells whether a key is that of the name of a unit here, with or without its unit word. */
    boolean isNamed(char[] key, int length) {
        int rest = afterWord(key, length);
        // A bare number is a unit only with its word: Quận 1.
        if (rest < 0 && areDigits(key, 0, length)) {
            return false;
        }
        int start = Math.max(0, rest);
        return names.contains(key, start, length)
                || (isAscii(key, start, length) && unmarkedNames.contains(key, start, length));
    }

    /** Tells whether a key starts with a unit word that a short name without digits, or only a number, follows. */
    boolean isWorded(char[] key, int length) {
        int rest = length > MAX_NAME_CHARS ? -1 : afterWord(key, length);
        return rest >= 0 && isName(key, rest, length);
    }

    /** Returns where the name starts after a unit word; -1 if there is no such word or nothing after it. */
    private int afterWord(char[] key, int length) {
        if (length == 0 || (starts >>> key[0] & 1) == 0) {
            return -1;
        }
        for (char[] word : words) {
            if (length > word.length && startsWith(key, word) && ends(word, key[word.length])) {
                int rest = key[word.length] == ' ' ? word.length + 1 : word.length;
                if (rest < length) {
                    return rest;
                }
            }
        }
        return -1;
    }

    private static boolean startsWith(char[] key, char[] word) {
        for (int i = 0; i < word.length; i++) {
            if (key[i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** A word ends with its dot or before a space; one of a single letter also before a number: P7. */
    private static boolean ends(char[] word, char next) {
        return word[word.length - 1] == '.' || next == ' ' || (word.length == 1 && Digits.isDigit(next));
    }

    private static boolean isName(char[] key, int from, int to) {
        if (to - from <= 2 && areDigits(key, from, to)) {
            return true;
        }
        int spaces = 0;
        for (int i = from; i < to; i++) {
            char c = key[i];
            if (c == ' ') {
                spaces++;
            } else if (!Character.isLetter(c) && c != '\'') {
                return false;
            }
        }
        return spaces < MAX_WORDS;
    }

    static boolean areDigits(char[] key, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Digits.isDigit(key[i])) {
                return false;
            }
        }
        return to > from;
    }

    private static boolean isAscii(char[] key, int from, int to) {
        for (int i = from; i < to; i++) {
            if (key[i] >= 0x80) {
                return false;
            }
        }
        return true;
    }
}

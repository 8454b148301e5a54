package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of one level, by name, with the words that stand before a name of that level. Works on keys of names. */
final class VnUnits {

    private static final int MAX_NAME_CHARS = 60;
    private static final int MAX_WORDS = 6;

    private final List<String> words = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> unmarkedNames = new HashSet<>();

    /** Takes the unit words as keys, those first that begin with others. */
    VnUnits(String... words) {
        for (String word : words) {
            this.words.add(word);
            String unmarked = VnNames.unmarked(word);
            if (!unmarked.equals(word)) {
                this.words.add(unmarked);
            }
        }
    }

    void add(String fullName) {
        String key = VnNames.key(fullName);
        String rest = afterWord(key);
        String bare = rest == null ? key : rest;
        names.add(bare);
        unmarkedNames.add(VnNames.unmarked(bare));
    }

    /** Tells whether a key is that of the name of a unit here, with or without its unit word. */
    boolean isNamed(String key) {
        String rest = afterWord(key);
        // A bare number is a unit only with its word: Quận 1.
        if (rest == null && Digits.areDigits(key)) {
            return false;
        }
        String bare = rest == null ? key : rest;
        return names.contains(bare) || (isAscii(bare) && unmarkedNames.contains(bare));
    }

    /** Tells whether a key starts with a unit word that a short name without digits, or only a number, follows. */
    boolean isWorded(String key) {
        String rest = key.length() > MAX_NAME_CHARS ? null : afterWord(key);
        return rest != null && isName(rest);
    }

    private @Nullable String afterWord(String key) {
        for (String word : words) {
            if (key.length() > word.length() && key.startsWith(word) && ends(word, key.charAt(word.length()))) {
                String rest = key.substring(word.length()).strip();
                if (!rest.isEmpty()) {
                    return rest;
                }
            }
        }
        return null;
    }

    /** A word ends with its dot or before a space; one of a single letter also before a number: P7. */
    private static boolean ends(String word, char next) {
        return word.endsWith(".") || next == ' ' || (word.length() == 1 && Digits.isDigit(next));
    }

    private static boolean isName(String bare) {
        if (bare.length() <= 2 && Digits.areDigits(bare)) {
            return true;
        }
        int spaces = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == ' ') {
                spaces++;
            } else if (!Character.isLetter(c) && c != '\'') {
                return false;
            }
        }
        return spaces < MAX_WORDS;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}

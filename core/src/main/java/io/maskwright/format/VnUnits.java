package io.maskwright.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units of one level, by name, with the words that stand before a name of that level. */
final class VnUnits {

    private static final int MAX_NAME_CHARS = 60;
    private static final int MAX_WORDS = 6;

    private final List<String> words;
    private final Set<String> names = new HashSet<>();
    private final Set<String> unmarkedNames = new HashSet<>();

    /** Takes the unit words as keys, long ones first; the ones that end with a dot need no space after. */
    VnUnits(String... words) {
        this.words = List.of(words);
    }

    void add(String fullName) {
        String bare = bare(VnNames.key(fullName));
        names.add(bare);
        unmarkedNames.add(VnNames.unmarked(bare));
    }

    /** Tells whether a text is the name of a unit here, with or without its unit word. */
    boolean isNamed(String text) {
        if (text.length() > MAX_NAME_CHARS) {
            return false;
        }
        String bare = bare(VnNames.key(text));
        // A bare number is a unit only with its word: Quận 1.
        boolean number = !bare.isEmpty() && bare.chars().allMatch(c -> c >= '0' && c <= '9');
        return (!number || hasWord(text)) && hasName(bare);
    }

    private boolean hasName(String bare) {
        return names.contains(bare) || (isAscii(bare) && unmarkedNames.contains(bare));
    }

    /** Tells whether a text starts with a unit word that a short name without digits, or only a number, follows. */
    boolean isWorded(String text) {
        return text.length() <= MAX_NAME_CHARS && hasWord(text) && isName(bare(VnNames.key(text)));
    }

    private boolean hasWord(String text) {
        String key = VnNames.key(text);
        return !bare(key).equals(key.strip());
    }

    private String bare(String key) {
        String name = key.strip();
        for (String word : words) {
            String rest = after(name, word);
            if (rest == null) {
                rest = after(name, VnNames.unmarked(word));
            }
            if (rest != null && !rest.isEmpty()) {
                return rest;
            }
        }
        return name;
    }

    private static @Nullable String after(String name, String word) {
        if (!name.startsWith(word) || name.length() == word.length()) {
            return null;
        }
        if (word.endsWith(".") || name.charAt(word.length()) == ' ' || isNumberAfterLetter(name, word)) {
            return name.substring(word.length()).strip();
        }
        return null;
    }

    /** P7 and Q1 are written without a dot. */
    private static boolean isNumberAfterLetter(String name, String word) {
        return word.length() == 1 && isDigit(name.charAt(1));
    }

    private static boolean isName(String bare) {
        if (bare.length() <= 2 && bare.chars().allMatch(c -> isDigit((char) c))) {
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

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}

package io.maskwright.format;

import java.util.Arrays;
import java.util.Objects;

/**
 * Compound surnames of China, such as {@code 欧阳} and {@code 司马}, from a data file that the library ships. A name
 * whose compound surname is not in the list is read as having a surname of one character, which shows less.
 *
 * <p>Thread-safe.
 */
public final class Surnames {

    private Surnames() {}

    /**
     * Tells whether a text is, exactly, a compound surname.
     *
     * @param text any text; null is refused
     * @return whether it is in the list of compound surnames
     * @throws NullPointerException if the text is null
     */
    public static boolean isCompound(CharSequence text) {
        Objects.requireNonNull(text, "text must not be null");
        return text.length() == 2 && isCompound(text.charAt(0), text.charAt(1));
    }

    /**
     * Tells whether two characters are a compound surname.
     *
     * @param first any character
     * @param second any character
     * @return whether they are, together, in the list of compound surnames
     */
    public static boolean isCompound(char first, char second) {
        return Arrays.binarySearch(Holder.COMPOUND, pair(first, second)) >= 0;
    }

    private static int pair(char first, char second) {
        return first << Character.SIZE | second;
    }

    private static final class Holder {
        /** In order, so that a search makes no object. */
        static final int[] COMPOUND = Tables.rows("cn-compound-surnames.csv", 1).stream()
                .mapToInt(row -> pair(row[0].charAt(0), row[0].charAt(1)))
                .sorted()
                .toArray();
    }
}

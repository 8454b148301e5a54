package io.maskwright.format;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
        return text.length() == 2 && Holder.COMPOUND.contains(text.toString());
    }

    private static final class Holder {
        static final Set<String> COMPOUND = Tables.rows("cn-compound-surnames.csv", 1).stream()
                .map(row -> row[0])
                .collect(Collectors.toUnmodifiableSet());
    }
}

package io.maskwright.format;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Area codes of fixed lines in China ({@code 010}, {@code 0571}) and Viet Nam ({@code 024}, {@code 0225}), from a data
 * file that the library ships.
 *
 * <p>Thread-safe.
 */
public enum AreaCodes {
    /** China. */
    CN,
    /** Viet Nam. */
    VN;

    /**
     * Returns how many digits of a number are its area code.
     *
     * @param digits a number as dialled within the country: ASCII digits from the leading zero on; null is refused
     * @return 3 or 4, or 0 if it does not start with a known area code
     * @throws NullPointerException if the text is null
     */
    public int lengthIn(String digits) {
        Objects.requireNonNull(digits, "digits must not be null");
        for (int length = 3; length <= 4 && length <= digits.length(); length++) {
            if (Holder.CODES.contains(name() + digits.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    private static final class Holder {
        static final Set<String> CODES = Tables.rows("area-codes.csv", 2).stream()
                .map(row -> row[0] + row[1])
                .collect(Collectors.toUnmodifiableSet());
    }
}

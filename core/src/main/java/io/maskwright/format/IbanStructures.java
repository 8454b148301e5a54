package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The structures of IBANs by country: for each character of the account part whether it is a digit, a letter or either. */
final class IbanStructures {

    private static final Map<String, String> BY_COUNTRY = Tables.rows("iban-structures.csv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> spread(row[1])));

    private IbanStructures() {}

    /** Returns one of n, a, c for each character of the account part, or null for a country that has no IBAN. */
    static @Nullable String of(String country) {
        return BY_COUNTRY.get(country);
    }

    /** Tells whether an account part follows a structure of the same length. */
    static boolean fits(String account, String structure) {
        for (int i = 0; i < structure.length(); i++) {
            char c = account.charAt(i);
            boolean fits =
                    switch (structure.charAt(i)) {
                        case 'n' -> Digits.isDigit(c);
                        case 'a' -> Digits.isUpper(c);
                        default -> Digits.isDigit(c) || Digits.isUpper(c);
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Writes 2n1a as nna. */
    static String spread(String structure) {
        StringBuilder spread = new StringBuilder();
        int count = 0;
        for (int i = 0; i < structure.length(); i++) {
            char c = structure.charAt(i);
            if (Digits.isDigit(c)) {
                count = count * 10 + (c - '0');
            } else {
                spread.append(String.valueOf(c).repeat(count));
                count = 0;
            }
        }
        return spread.toString();
    }
}

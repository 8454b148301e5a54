package io.maskwright.strategy;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.internal.text.Digits;
import java.util.OptionalInt;
import java.util.Set;

/**
 * United States ZIP codes: the first three digits, and {@code 000} for the areas of at most 20,000 people by the census of
 * 2000, as 45 CFR 164.514(b)(2) asks for.
 */
final class ZipRule implements TextRule {

    private static final Set<String> SMALL_AREAS = Set.of(
            "036", "059", "063", "102", "203", "556", "692", "790", "821", "823", "830", "831", "878", "879", "884",
            "890", "893");

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.of(3);
    }

    @Override
    public String mask(String text) {
        boolean extended = text.length() == 10 && text.charAt(5) == '-';
        if (text.length() != 5 && !extended) {
            throw new UntreatableValueException(Reason.SHAPE);
        }
        for (int i = 0; i < text.length(); i++) {
            if (i != 5 && !Digits.isDigit(text.charAt(i))) {
                throw new UntreatableValueException(Reason.SHAPE);
            }
        }
        String area = text.substring(0, 3);
        return SMALL_AREAS.contains(area) ? "000" : area;
    }

    /** No ZIP code has three digits. */
    @Override
    public boolean isMasked(String text) {
        return text.length() == 3 && text.chars().allMatch(c -> Digits.isDigit((char) c));
    }
}

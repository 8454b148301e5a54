package io.maskwright.format;

import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import io.maskwright.internal.text.Digits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a payment card number (PAN, ISO/IEC 7812) tells without a table of banks: the brand and the number of digits.
 *
 * <p>Checked are 12 to 19 digits, the lengths of the brand where its first digits are known, and the Luhn digit. A
 * UnionPay number is taken though its Luhn digit does not hold, with {@link Assurance#WAIVED}: such cards exist.
 * A number of twelve or more equal digits is never given out and is not taken.
 *
 * <p>{@code toString} tells the brand only. Immutable and thread-safe.
 */
public final class CardNumber {

    /** The fewest digits taken. */
    static final int MIN_DIGITS = 12;
    /** The most digits of ISO/IEC 7812. */
    static final int MAX_DIGITS = 19;

    private final CardBrand brand;
    private final int length;

    private CardNumber(CardBrand brand, int length) {
        this.brand = brand;
        this.length = length;
    }

    /**
     * Reads a number.
     *
     * @param text a number, with or without spaces and dashes; null is refused
     * @return what it tells, or null if it is not valid
     * @throws NullPointerException if the text is null
     */
    public static @Nullable CardNumber parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        String compact = Digits.compact(text, Separators.SPACE_DASH, MAX_DIGITS);
        if (compact == null || !check(compact).isValid()) {
            return null;
        }
        return new CardNumber(CardBrand.of(compact), compact.length());
    }

    /** Judges a number without separators. */
    static Validity check(String compact) {
        if (!Digits.areDigits(compact)) {
            return Validity.invalid(Reason.CHARACTER);
        }
        int length = compact.length();
        if (length < MIN_DIGITS || length > MAX_DIGITS) {
            return Validity.invalid(Reason.LENGTH);
        }
        CardBrand brand = CardBrand.of(compact);
        if (!brand.hasLength(length)) {
            return Validity.invalid(Reason.LENGTH);
        }
        if (compact.chars().allMatch(c -> c == compact.charAt(0))) {
            return Validity.invalid(Reason.STRUCTURE);
        }
        if (CheckDigits.luhn(compact.substring(0, length - 1)) == compact.charAt(length - 1)) {
            return Validity.valid(Assurance.CHECKED);
        }
        return brand == CardBrand.UNIONPAY ? Validity.valid(Assurance.WAIVED) : Validity.invalid(Reason.CHECK_DIGIT);
    }

    /**
     * Returns the brand.
     *
     * @return the brand, {@link CardBrand#OTHER} if its first digits are not known here
     */
    public CardBrand brand() {
        return brand;
    }

    /**
     * Returns how many digits the number has.
     *
     * @return 12 to 19
     */
    public int length() {
        return length;
    }

    /** Returns the name of the type and the brand. */
    @Override
    public String toString() {
        return "CardNumber[" + brand + "]";
    }
}

package io.maskwright.format;

import io.maskwright.format.Validity.Assurance;
import io.maskwright.format.Validity.Reason;
import io.maskwright.internal.text.Digits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an international bank account number (ISO 13616): {@code DE89370400440532013000} has the country DE, the
 * check digits 89 and the national account 370400440532013000.
 *
 * <p>Checked are the country (89 of the registry; China and Viet Nam use no IBAN), length and structure of the national
 * part, and the check digits (MOD 97-10). Where the national part has check digits of its own that are known here
 * (Belgium, Spain, France, Monaco, Norway, Portugal and some of the former Yugoslavia) and they do not hold, the number
 * is taken with {@link Assurance#WAIVED}: banks must accept what ISO 13616 accepts.
 *
 * <p>{@code toString} tells the country only. Immutable and thread-safe.
 */
public final class Iban {

    /** The most characters of any IBAN. */
    static final int MAX_CHARS = 34;

    private final String country;
    private final String account;

    private Iban(String country, String account) {
        this.country = country;
        this.account = account;
    }

    /**
     * Reads a number.
     *
     * @param text a number, with or without spaces, dashes and dots; null is refused
     * @return its parts, or null if it is not valid
     * @throws NullPointerException if the text is null
     */
    public static @Nullable Iban parse(String text) {
        Objects.requireNonNull(text, "text must not be null");
        String compact = Digits.compact(text, Separators.SPACE_DASH_DOT, MAX_CHARS);
        if (compact == null || !check(compact).isValid()) {
            return null;
        }
        return new Iban(compact.substring(0, 2), compact.substring(4));
    }

    /** Judges a number without separators. */
    static Validity check(String compact) {
        if (compact.length() < 5) {
            return Validity.invalid(Reason.LENGTH);
        }
        String country = compact.substring(0, 2);
        String structure = IbanStructures.of(country);
        if (structure == null) {
            return Validity.invalid(Reason.REGION);
        }
        String account = compact.substring(4);
        if (account.length() != structure.length()) {
            return Validity.invalid(Reason.LENGTH);
        }
        if (!Digits.areDigits(compact, 2, 4) || !IbanStructures.fits(account, structure)) {
            return Validity.invalid(Reason.STRUCTURE);
        }
        // 00, 01 and 99 have the remainder of 97, 98 and 02 but are not what the standard computes.
        int digits = Digits.number(compact, 2, 4);
        if (digits < 2 || digits > 98 || CheckDigits.mod97(account + compact.substring(0, 4)) != 1) {
            return Validity.invalid(Reason.CHECK_DIGIT);
        }
        return Validity.valid(NationalChecks.hold(country, account) ? Assurance.CHECKED : Assurance.WAIVED);
    }

    /**
     * Returns the country.
     *
     * @return two upper-case letters of ISO 3166-1, or XK for Kosovo
     */
    public String country() {
        return country;
    }

    /**
     * Returns the national part, which follows country and check digits.
     *
     * @return digits and upper-case letters
     */
    public String account() {
        return account;
    }

    /** Returns the name of the type and the country. */
    @Override
    public String toString() {
        return "Iban[" + country + "]";
    }
}

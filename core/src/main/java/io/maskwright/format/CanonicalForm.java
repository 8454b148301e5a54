package io.maskwright.format;

import io.maskwright.internal.text.Digits;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one text that all writings of a value have in common, so that keyed hashes of them are equal: tables that write a
 * number differently join.
 *
 * <p>{@code 0912.345.678}, {@code +84 912345678} and {@code ０９１２３４５６７８} → {@code +84912345678}
 *
 * <p>What a text becomes is a promise: it depends on nothing but the text, not on the day, on tables of number ranges or on
 * the version of a library, and it stays what it is under the same {@link #VERSION}. So little is judged: whether a number
 * was ever given out is for a {@link Format}. A text that is not read has no form, and is never taken as it is.
 *
 * <p>In all texts left out are white space around them, characters that do not show (those of category Cf that Unicode 13
 * has below U+10000, a list that does not grow with the JDK) and the separators named; full-width characters count as
 * ASCII, and other dashes and spaces as the plain ones. Digits and letters are those of ASCII alone.
 *
 * <p>{@code toString} names the form. Immutable and thread-safe.
 */
public final class CanonicalForm {

    /** The version of all forms: {@value}. It goes up when a text gets another form than before. */
    public static final int VERSION = 1;

    private static final int CCCD_DIGITS = 12;
    private static final int LEAST_CHARS = 4;
    private static final int MOST_CHARS = 64;

    /** The first and the last of each stretch of characters that are left out. */
    private static final String UNSEEN =
            "\u00ad\u00ad\u0600\u0605\u061c\u061c\u06dd\u06dd\u070f\u070f\u08e2\u08e2\u180e\u180e"
                    + "\u200b\u200f\u202a\u202e\u2060\u2064\u2066\u206f\ufeff\ufeff\ufff9\ufffb";

    private final String name;
    private final Reading reading;

    /** Reads a text that has no invisible characters. */
    @FunctionalInterface
    private interface Reading {
        @Nullable
        String form(String text);
    }

    private CanonicalForm(String name, Reading reading) {
        this.name = name;
        this.reading = reading;
    }

    /**
     * Returns the countries whose way of dialling is known.
     *
     * @return two-letter codes of ISO 3166 in upper case
     */
    public static Set<String> countries() {
        return DialledNumber.countries();
    }

    /**
     * Returns the form of telephone numbers: E.164, {@code +} and at most 15 digits. Read are
     *
     * <ul>
     *   <li>{@code +} or {@code 00}, then the code of any country; of a country that is known what follows must be a number
     *       of it, and a {@code 0} of home in front of it, also one in brackets, is left out;
     *   <li>numbers as dialled within the given country, and such without {@code +} in front of its code;
     *   <li>mobile numbers of Viet Nam that lost their {@code 0}, as spreadsheets take it.
     * </ul>
     *
     * Numbers of Viet Nam have 9 digits that begin with 3, 5, 7, 8 or 9, or 10 that begin with 2; those of China 11 that
     * begin with 13 to 19, or an area code and 7 or 8 digits. Short numbers, those of services such as 1900 and extensions
     * are not read; so is a line of China whose last digit stands alone behind a dash or a slash, which may be an extension
     * of a shorter one. Of a country that is not known brackets that begin with {@code 0} are not read: whether it belongs
     * to the number is for that country to say. Separators are space, dash, dot, slash and brackets.
     *
     * @param country where numbers without a country code are at home, one of {@link #countries()}
     * @return the form
     * @throws IllegalArgumentException if the country is not known
     */
    public static CanonicalForm phone(String country) {
        DialledNumber dialled = DialledNumber.within(Objects.requireNonNull(country, "country must not be null"));
        return new CanonicalForm("phone of " + country, dialled::toE164);
    }

    /**
     * Returns the form of Vietnamese personal identification numbers: 12 digits, not all equal, and the first three not
     * {@code 000}. Whether a number tells a place and a year that exist is not asked. Separators are space, dash and dot.
     *
     * @return the form
     */
    public static CanonicalForm cccd() {
        return new CanonicalForm("cccd", CanonicalForm::cccd);
    }

    /**
     * Returns the form of identifiers of any kind, such as the numbers of passports beside those of identity cards: 4 to 64
     * ASCII letters and digits in upper case, with a digit among them, and not all equal. Separators are space, dash, dot
     * and slash.
     *
     * @return the form
     */
    public static CanonicalForm compact() {
        return new CanonicalForm("compact", CanonicalForm::compact);
    }

    /**
     * Returns the form of a text.
     *
     * @param text any text, also empty; null is refused
     * @return the form, or null if the text is not read
     */
    public @Nullable String of(String text) {
        return reading.form(visible(Objects.requireNonNull(text, "text must not be null")));
    }

    private static @Nullable String cccd(String text) {
        String digits = Digits.compact(text, Separators.SPACE_DASH_DOT, CCCD_DIGITS);
        boolean isRead = digits != null
                && digits.length() == CCCD_DIGITS
                && Digits.areDigits(digits)
                && !digits.startsWith("000")
                && !isOneCharacter(digits);
        return isRead ? digits : null;
    }

    private static @Nullable String compact(String text) {
        String compact = Digits.compact(text, Separators.SPACE_DASH_DOT_SLASH, MOST_CHARS);
        if (compact == null || compact.length() < LEAST_CHARS || isOneCharacter(compact)) {
            return null;
        }
        boolean hasDigit = false;
        for (int i = 0; i < compact.length(); i++) {
            char c = compact.charAt(i);
            if (Digits.isDigit(c)) {
                hasDigit = true;
            } else if (!Digits.isUpper(c)) {
                return null;
            }
        }
        return hasDigit ? compact : null;
    }

    private static boolean isOneCharacter(String text) {
        return text.chars().allMatch(c -> c == text.charAt(0));
    }

    /** Numbers copied from a telephone often stand between marks of the direction of writing. */
    private static String visible(String text) {
        StringBuilder visible = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isUnseen(c)) {
                if (visible != null) {
                    visible.append(c);
                }
            } else if (visible == null) {
                visible = new StringBuilder(text.length()).append(text, 0, i);
            }
        }
        return visible == null ? text : visible.toString();
    }

    private static boolean isUnseen(char c) {
        if (c < UNSEEN.charAt(0)) {
            return false;
        }
        for (int i = 0; i < UNSEEN.length(); i += 2) {
            if (c >= UNSEEN.charAt(i) && c <= UNSEEN.charAt(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Names the form. */
    @Override
    public String toString() {
        return name + ", version " + VERSION;
    }
}

package io.maskwright.format;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Check digits over plain texts: upper-case ASCII letters and digits without separators.
 *
 * <p>Each method takes the characters that the check digit protects and returns the check digit, so that a value can be
 * checked or completed. Thread-safe.
 */
public final class CheckDigits {

    private static final int[] USCC_WEIGHTS = weights(17, i -> power(3, i, 31));
    private static final int[] MST_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final int[] CPF_FIRST = weights(9, i -> 10 - i);
    private static final int[] CPF_SECOND = weights(10, i -> 11 - i);
    private static final int[] CNPJ_FIRST = weights(12, i -> 2 + (11 - i) % 8);
    private static final int[] CNPJ_SECOND = weights(13, i -> 2 + (12 - i) % 8);
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CheckDigits() {}

    /**
     * Returns the Luhn digit (ISO/IEC 7812-1, annex B) of cards and IMEIs. It catches each change of one digit and each
     * swap of neighbours but 09 and 90.
     *
     * @param payload the digits before it; null is refused
     * @return {@code 0} to {@code 9}
     * @throws IllegalArgumentException if a character is no digit
     */
    public static char luhn(CharSequence payload) {
        int sum = 0;
        for (int i = payload.length() - 1, place = 0; i >= 0; i--, place++) {
            int digit = value(payload.charAt(i), 10);
            int doubled = digit * 2;
            sum += place % 2 != 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /**
     * Returns the ISO 7064 MOD 11-2 character, as in Chinese resident identity numbers (GB 11643). It catches each
     * change of one digit and each swap of neighbours.
     *
     * @param payload the digits before it; null is refused
     * @return {@code 0} to {@code 9} or {@code X}
     * @throws IllegalArgumentException if a character is no digit
     */
    public static char mod11Radix2(CharSequence payload) {
        int check = 0;
        for (int i = 0; i < payload.length(); i++) {
            check = 2 * (check + value(payload.charAt(i), 10)) % 11;
        }
        return "0123456789X".charAt((12 - check) % 11);
    }

    /**
     * Returns the remainder of a text by 97, with letters read as 10 to 35 (ISO 7064 MOD 97-10). A text whose last two
     * digits are the check digits has remainder 1.
     *
     * @param text digits and upper-case letters; null is refused
     * @return 0 to 96
     * @throws IllegalArgumentException if a character is neither
     */
    public static int mod97(CharSequence text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = value(text.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }

    /**
     * Returns the ISO 7064 MOD 97-10 check digits of a text.
     *
     * @param payload digits and upper-case letters before the check digits; null is refused
     * @return two digits, 02 to 98
     * @throws IllegalArgumentException if a character is neither
     */
    public static String mod97Radix10(CharSequence payload) {
        int check = 98 - mod97(payload + "00");
        return check < 10 ? "0" + check : Integer.toString(check);
    }

    /**
     * Returns the check character of a unified social credit code (GB 32100, modulus 31).
     *
     * @param first17 its 17 characters before the check character; null is refused
     * @return a digit or an upper-case letter other than I, O, S, V, Z
     * @throws IllegalArgumentException if the length or a character is wrong
     */
    public static char uscc(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < length(first17, 17); i++) {
            int value = USCC_ALPHABET.indexOf(first17.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("character at index " + i + " must be in the alphabet of GB 32100");
            }
            sum += value * USCC_WEIGHTS[i];
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /**
     * Returns the check digit of a Vietnamese tax code.
     *
     * @param first9 its nine digits before the check digit; null is refused
     * @return 0 to 9, or 10 where no check digit exists: such a number is never given out
     * @throws IllegalArgumentException if the length or a character is wrong
     */
    public static int mst(CharSequence first9) {
        return 10 - weighted(first9, MST_WEIGHTS, 10) % 11;
    }

    /**
     * Returns the two check digits of a Brazilian CPF.
     *
     * @param first9 its nine digits before the check digits; null is refused
     * @return two digits
     * @throws IllegalArgumentException if the length or a character is wrong
     */
    public static String cpf(CharSequence first9) {
        char first = brazilian(first9, CPF_FIRST, 10);
        return first + "" + brazilian(first9 + "" + first, CPF_SECOND, 10);
    }

    /**
     * Returns the two check digits of a Brazilian CNPJ, numeric or alphanumeric.
     *
     * @param first12 its twelve digits or upper-case letters before the check digits; null is refused
     * @return two digits
     * @throws IllegalArgumentException if the length or a character is wrong
     */
    public static String cnpj(CharSequence first12) {
        char first = brazilian(first12, CNPJ_FIRST, 36);
        return first + "" + brazilian(first12 + "" + first, CNPJ_SECOND, 36);
    }

    private static char brazilian(CharSequence text, int[] weights, int radix) {
        int remainder = weighted(text, weights, radix) % 11;
        return (char) ('0' + (remainder < 2 ? 0 : 11 - remainder));
    }

    private static int weighted(CharSequence text, int[] weights, int radix) {
        int sum = 0;
        for (int i = 0; i < length(text, weights.length); i++) {
            int value = value(text.charAt(i), radix);
            // Of letters the value is ASCII - 48: A is 17.
            sum += (value > 9 ? value + 7 : value) * weights[i];
        }
        return sum;
    }

    private static int length(CharSequence text, int length) {
        if (text.length() != length) {
            throw new IllegalArgumentException("text must have " + length + " characters, but has " + text.length());
        }
        return length;
    }

    private static int value(char c, int radix) {
        int value = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : radix;
        if (value >= radix) {
            throw new IllegalArgumentException(
                    radix == 10 ? "text must hold digits only" : "text must hold digits and upper-case letters only");
        }
        return value;
    }

    private static int[] weights(int count, IntUnaryOperator weight) {
        return IntStream.range(0, count).map(weight).toArray();
    }

    private static int power(int base, int exponent, int modulus) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power = power * base % modulus;
        }
        return power;
    }
}

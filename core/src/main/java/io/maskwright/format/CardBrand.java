package io.maskwright.format;

import io.maskwright.internal.text.Digits;

/** The scheme that a card number belongs to, by its first digits. */
public enum CardBrand {
    /** Visa: 4. */
    VISA,
    /** Mastercard: 51 to 55, 2221 to 2720. */
    MASTERCARD,
    /** American Express: 34, 37. */
    AMEX,
    /** Diners Club: 300 to 305, 309, 36, 38, 39. */
    DINERS,
    /** Discover: 6011, 644 to 649, 65. */
    DISCOVER,
    /** JCB: 3528 to 3589, 1800, 2131. */
    JCB,
    /** UnionPay: 62 but 627780, 8100 to 8171. Its numbers need not have a right Luhn digit. */
    UNIONPAY,
    /** Maestro: 50, 56 to 58, 63, 67, 493698. */
    MAESTRO,
    /** Any other scheme. */
    OTHER;

    /** Returns the brand of a number of at least 12 digits. */
    static CardBrand of(String digits) {
        int two = Digits.number(digits, 0, 2);
        int three = Digits.number(digits, 0, 3);
        int four = Digits.number(digits, 0, 4);
        if (two / 10 == 4) {
            return isIssuer(digits, 493698) ? MAESTRO : VISA;
        }
        if (two == 34 || two == 37) {
            return AMEX;
        }
        if (two == 62 || isIn(four, 8100, 8171)) {
            // Elo, of Brazil, has one number in the midst of UnionPay, and its Luhn digit must hold.
            return isIssuer(digits, 627780) ? OTHER : UNIONPAY;
        }
        if (isIn(two, 51, 55) || isIn(four, 2221, 2720)) {
            return MASTERCARD;
        }
        if (isIn(three, 300, 305) || three == 309 || two == 36 || two == 38 || two == 39) {
            return DINERS;
        }
        if (four == 6011 || isIn(three, 644, 649) || two == 65) {
            return DISCOVER;
        }
        if (isIn(four, 3528, 3589) || four == 1800 || four == 2131) {
            return JCB;
        }
        return two == 50 || isIn(two, 56, 58) || two == 63 || two == 67 ? MAESTRO : OTHER;
    }

    /** Tells whether numbers of the brand have a number of digits. */
    boolean hasLength(int digits) {
        return switch (this) {
            case VISA -> digits == 13 || digits == 16 || digits == 18 || digits == 19;
            case MASTERCARD -> digits == 16;
            case AMEX -> digits == 15;
            case DINERS, UNIONPAY -> isIn(digits, 14, 19);
            case DISCOVER, JCB -> isIn(digits, this == JCB ? 15 : 16, 19);
            case MAESTRO, OTHER -> isIn(digits, CardNumber.MIN_DIGITS, CardNumber.MAX_DIGITS);
        };
    }

    private static boolean isIssuer(String digits, int issuer) {
        return Digits.number(digits, 0, 6) == issuer;
    }

    private static boolean isIn(int number, int first, int last) {
        return number >= first && number <= last;
    }
}

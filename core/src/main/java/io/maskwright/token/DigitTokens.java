package io.maskwright.token;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.format.CheckDigits;
import org.jspecify.annotations.Nullable;

/** Other digits in the layout of the value. */
final class DigitTokens extends TokenFormat {

    static final DigitTokens INSTANCE = new DigitTokens();

    private static final int MIN_DIGITS = 2;
    private static final String SEPARATORS = " -./()+_:";

    private DigitTokens() {
        super("digits");
    }

    @Override
    TokenSpace space(String value) {
        if (value.length() > MAX_LENGTH_CHARS) {
            throw new UntreatableValueException(Reason.TOO_LONG, "at most " + MAX_LENGTH_CHARS + " characters");
        }
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isDigit(c)) {
                digits++;
            } else if (SEPARATORS.indexOf(c) < 0) {
                // A character that stays would show a part of the value.
                throw new UntreatableValueException(Reason.ALPHABET, "neither digit nor separator at index " + i);
            }
        }
        if (digits < MIN_DIGITS) {
            throw new UntreatableValueException(Reason.TOO_SHORT, "at least " + MIN_DIGITS + " digits");
        }
        return new Space(value, digits);
    }

    @Override
    Shape shape(String text) {
        return shapeOfValue(text);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The numbers of as many digits. */
    private record Space(String value, int digits) implements TokenSpace {

        private static final int MAX_LONG_DIGITS = 18;
        private static final int LEAST_CARD = 12;
        private static final int GREATEST_CARD = 19;

        @Override
        public long size() {
            return digits > MAX_LONG_DIGITS ? Long.MAX_VALUE : power(digits);
        }

        private static long power(int exponent) {
            long power = 1;
            for (int i = 0; i < exponent; i++) {
                power *= 10;
            }
            return power;
        }

        @Override
        public @Nullable String draw(RandomBits random) {
            StringBuilder drawn = new StringBuilder(digits);
            while (drawn.length() < digits) {
                int some = Math.min(MAX_LONG_DIGITS, digits - drawn.length());
                append(drawn, random.below(power(some)), some);
            }
            return written(drawn);
        }

        @Override
        public @Nullable String at(int number) {
            StringBuilder digitsOfNumber = new StringBuilder(digits);
            append(digitsOfNumber, number, digits);
            return written(digitsOfNumber);
        }

        private static void append(StringBuilder text, long number, int digits) {
            String plain = Long.toString(number);
            for (int i = plain.length(); i < digits; i++) {
                text.append('0');
            }
            text.append(plain);
        }

        private @Nullable String written(CharSequence others) {
            if (digits >= LEAST_CARD && digits <= GREATEST_CARD && passesCardCheck(others)) {
                return null;
            }
            char[] token = value.toCharArray();
            int next = 0;
            for (int i = 0; i < token.length; i++) {
                if (isDigit(token[i])) {
                    token[i] = others.charAt(next++);
                }
            }
            String written = new String(token);
            return written.equals(value) ? null : written;
        }

        private static boolean passesCardCheck(CharSequence digits) {
            int last = digits.length() - 1;
            return CheckDigits.luhn(digits.subSequence(0, last)) == digits.charAt(last);
        }

        /** Nothing of the value. */
        @Override
        public String toString() {
            return "DigitTokens[" + digits + " digits]";
        }
    }
}

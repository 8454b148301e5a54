package io.maskwright.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Turns numbers of one class into another, exactly or not at all: a result that a column cannot hold digit by digit is none
 * for it.
 */
public final class ExactNumbers {

    /** A decimal of a few bytes can stand for a text of gigabytes. */
    private static final int MOST_DIGITS = 1000;

    private ExactNumbers() {}

    /**
     * Tells whether a number has digits.
     *
     * @param number a number of any class
     * @return false for infinities and what is not a number
     */
    public static boolean isFinite(Number number) {
        return !(number instanceof Float || number instanceof Double) || Double.isFinite(number.doubleValue());
    }

    /**
     * Returns a number in digits, as its text says it.
     *
     * @param number a number of any class
     * @return its digits; null if it is not {@linkplain #isFinite finite}, or has more than 1,000 of them before or behind the point
     */
    public static @Nullable BigDecimal decimal(Number number) {
        if (!isFinite(number)) {
            return null;
        }
        BigDecimal decimal = digits(number);
        return decimal.precision() > MOST_DIGITS || Math.abs((long) decimal.scale()) > MOST_DIGITS ? null : decimal;
    }

    private static BigDecimal digits(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact;
        }
        if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        return number instanceof Float || number instanceof Double
                ? new BigDecimal(number.toString())
                : BigDecimal.valueOf(number.longValue());
    }

    /**
     * Returns a number with so many digits, of which so many stand behind the point.
     *
     * @param number a number of any class
     * @param precision the most digits
     * @param scale how many of them stand behind the point
     * @return the number; null if it has more digits on either side
     */
    public static @Nullable BigDecimal decimal(Number number, int precision, int scale) {
        BigDecimal decimal = decimal(number);
        if (decimal == null) {
            return null;
        }
        try {
            BigDecimal scaled = decimal.setScale(scale);
            return scaled.precision() > precision ? null : scaled;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /**
     * Returns a number as a whole one.
     *
     * @param number a number of any class
     * @param least the least that fits
     * @param most the most that fits
     * @return the number; null if it has a fraction or lies outside
     */
    public static @Nullable Long whole(Number number, long least, long most) {
        BigDecimal decimal = decimal(number);
        if (decimal == null) {
            return null;
        }
        try {
            long whole = decimal.longValueExact();
            return whole < least || whole > most ? null : whole;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /**
     * Returns a number in the binary form of double precision whose text has the same digits.
     *
     * @param number a number of any class
     * @return the number, a double as it is; null if there is none
     */
    public static @Nullable Double binary(Number number) {
        if (number instanceof Double || (number instanceof Float && !isFinite(number))) {
            return number.doubleValue();
        }
        BigDecimal decimal = decimal(number);
        if (decimal == null) {
            return null;
        }
        double binary = decimal.doubleValue();
        boolean isSame = Double.isFinite(binary) && new BigDecimal(Double.toString(binary)).compareTo(decimal) == 0;
        return isSame ? binary : null;
    }

    /**
     * Returns a number in the binary form of single precision whose text has the same digits.
     *
     * @param number a number of any class
     * @return the number, a float as it is; null if there is none
     */
    public static @Nullable Float shortBinary(Number number) {
        if (number instanceof Float || (number instanceof Double && !isFinite(number))) {
            return number.floatValue();
        }
        BigDecimal decimal = decimal(number);
        if (decimal == null) {
            return null;
        }
        float binary = decimal.floatValue();
        boolean isSame = Float.isFinite(binary) && new BigDecimal(Float.toString(binary)).compareTo(decimal) == 0;
        return isSame ? binary : null;
    }
}

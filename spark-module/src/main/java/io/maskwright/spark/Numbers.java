package io.maskwright.spark;

import io.maskwright.UntreatableValueException.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Turns numbers of one class into another, exactly or not at all. */
final class Numbers {

    /** A decimal of a few bytes can stand for a text of gigabytes. */
    private static final int MOST_DIGITS = 1000;

    private Numbers() {}

    /** The number in digits, as its text says it. */
    static BigDecimal decimal(Number number) throws MisfitException {
        BigDecimal decimal;
        if (number instanceof BigDecimal exact) {
            decimal = exact;
        } else if (number instanceof BigInteger whole) {
            decimal = new BigDecimal(whole);
        } else if (number instanceof Float || number instanceof Double) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new MisfitException(Reason.RANGE);
            }
            decimal = new BigDecimal(number.toString());
        } else {
            decimal = BigDecimal.valueOf(number.longValue());
        }
        if (decimal.precision() > MOST_DIGITS || Math.abs((long) decimal.scale()) > MOST_DIGITS) {
            throw new MisfitException(Reason.RANGE);
        }
        return decimal;
    }

    /** The number as a whole one in a range. */
    static long whole(Number number, long least, long most) throws MisfitException {
        long whole;
        try {
            whole = decimal(number).longValueExact();
        } catch (ArithmeticException e) {
            throw new MisfitException(Reason.RANGE);
        }
        if (whole < least || whole > most) {
            throw new MisfitException(Reason.RANGE);
        }
        return whole;
    }

    /** The number with so many digits, of which so many stand behind the point. */
    static BigDecimal decimal(Number number, int precision, int scale) throws MisfitException {
        try {
            BigDecimal decimal = decimal(number).setScale(scale);
            if (decimal.precision() > precision) {
                throw new MisfitException(Reason.RANGE);
            }
            return decimal;
        } catch (ArithmeticException e) {
            throw new MisfitException(Reason.RANGE);
        }
    }

    /** The number in the binary form that has the same digits. */
    static double binary(Number number) throws MisfitException {
        if (number instanceof Double || (number instanceof Float && !Float.isFinite(number.floatValue()))) {
            return number.doubleValue();
        }
        BigDecimal decimal = decimal(number);
        double binary = decimal.doubleValue();
        if (!Double.isFinite(binary) || new BigDecimal(Double.toString(binary)).compareTo(decimal) != 0) {
            throw new MisfitException(Reason.RANGE);
        }
        return binary;
    }

    /** The same for columns of single precision. */
    static float shortBinary(Number number) throws MisfitException {
        if (number instanceof Float || (number instanceof Double && !Double.isFinite(number.doubleValue()))) {
            return number.floatValue();
        }
        BigDecimal decimal = decimal(number);
        float binary = decimal.floatValue();
        if (!Float.isFinite(binary) || new BigDecimal(Float.toString(binary)).compareTo(decimal) != 0) {
            throw new MisfitException(Reason.RANGE);
        }
        return binary;
    }
}

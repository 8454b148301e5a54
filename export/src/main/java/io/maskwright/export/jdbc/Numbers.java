package io.maskwright.export.jdbc;

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
                throw new MisfitException("is not a finite number");
            }
            decimal = new BigDecimal(number.toString());
        } else {
            decimal = BigDecimal.valueOf(number.longValue());
        }
        if (decimal.precision() > MOST_DIGITS || Math.abs((long) decimal.scale()) > MOST_DIGITS) {
            throw new MisfitException("has too many digits");
        }
        return decimal;
    }

    /** The number as a whole one in a range. */
    static BigDecimal whole(Number number, long least, long most) throws MisfitException {
        BigDecimal decimal = decimal(number);
        if (decimal.stripTrailingZeros().scale() > 0) {
            throw new MisfitException("is not a whole number");
        }
        if (decimal.compareTo(BigDecimal.valueOf(least)) < 0 || decimal.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new MisfitException("is out of range");
        }
        return decimal;
    }

    /** The number in the binary form that has the same digits. */
    static double binary(Number number) throws MisfitException {
        if (number instanceof Double || (number instanceof Float && !Float.isFinite(number.floatValue()))) {
            return number.doubleValue();
        }
        BigDecimal decimal = decimal(number);
        double binary = decimal.doubleValue();
        if (!Double.isFinite(binary) || new BigDecimal(Double.toString(binary)).compareTo(decimal) != 0) {
            throw new MisfitException("has more digits than the column keeps");
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
            throw new MisfitException("has more digits than the column keeps");
        }
        return binary;
    }
}

package io.maskwright.export.jdbc;

import io.maskwright.plan.ExactNumbers;
import java.math.BigDecimal;

/** Turns numbers of one class into another, exactly or not at all, and then tells why. */
final class Numbers {

    private Numbers() {}

    /** The number in digits, as its text says it. */
    static BigDecimal decimal(Number number) throws MisfitException {
        BigDecimal decimal = ExactNumbers.decimal(number);
        if (decimal == null) {
            throw new MisfitException(ExactNumbers.isFinite(number) ? "has too many digits" : "is not a finite number");
        }
        return decimal;
    }

    /** The number as a whole one in a range. */
    static long whole(Number number, long least, long most) throws MisfitException {
        Long whole = ExactNumbers.whole(number, least, most);
        if (whole == null) {
            boolean hasFraction = decimal(number).stripTrailingZeros().scale() > 0;
            throw new MisfitException(hasFraction ? "is not a whole number" : "is out of range");
        }
        return whole;
    }

    /** The number in the binary form that has the same digits. */
    static double binary(Number number) throws MisfitException {
        Double binary = ExactNumbers.binary(number);
        if (binary == null) {
            throw tooLong(number);
        }
        return binary;
    }

    /** The same for columns of single precision. */
    static float shortBinary(Number number) throws MisfitException {
        Float binary = ExactNumbers.shortBinary(number);
        if (binary == null) {
            throw tooLong(number);
        }
        return binary;
    }

    private static MisfitException tooLong(Number number) throws MisfitException {
        decimal(number);
        return new MisfitException("has more digits than the column keeps");
    }
}

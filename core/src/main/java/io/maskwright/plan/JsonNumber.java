package io.maskwright.plan;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of JSON as Java values: whole numbers exact in any size, others as decimals with the digits as written. */
public final class JsonNumber {

    /** Beyond this, writing a number out digit by digit takes more memory than any real number is worth. */
    private static final int MAX_SCALE = 1000;

    private JsonNumber() {}

    /**
     * Returns the number of a text.
     *
     * @param text a number as JSON writes it
     * @return a Long, a BigInteger where that is too small, or a BigDecimal for anything with a fraction or an exponent
     * @throws UntreatableValueException if it is too large or too small to be written out
     */
    public static Number of(String text) {
        return isWhole(text) ? whole(text) : decimal(text);
    }

    /** Returns the digits of a number without an exponent. */
    static String plain(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    private static boolean isWhole(String text) {
        return text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }

    private static Number whole(String text) {
        if (text.length() > MAX_SCALE) {
            throw new UntreatableValueException(Reason.RANGE);
        }
        BigInteger number = new BigInteger(text);
        if (number.bitLength() < Long.SIZE) {
            return number.longValue();
        }
        return number;
    }

    private static Number decimal(String text) {
        BigDecimal number;
        if (text.length() > MAX_SCALE) {
            throw new UntreatableValueException(Reason.RANGE);
        }
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new UntreatableValueException(Reason.RANGE);
        }
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            throw new UntreatableValueException(Reason.RANGE);
        }
        return number;
    }
}

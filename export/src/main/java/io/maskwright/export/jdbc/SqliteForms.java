package io.maskwright.export.jdbc;

import java.math.BigDecimal;

/** What SQLite keeps of values for which it has no type. */
final class SqliteForms {

    /** Digits of a decimal number that come back from the binary one that it is kept as. */
    private static final int EXACT_DIGITS = 15;

    private SqliteForms() {}

    /** A whole number of 64 bits, or a decimal that its binary form keeps. */
    static Object decimal(BigDecimal value) throws MisfitException {
        BigDecimal least = value.stripTrailingZeros();
        if (least.scale() <= 0 && least.toBigInteger().bitLength() < Long.SIZE) {
            return least.longValueExact();
        }
        if (least.precision() > EXACT_DIGITS) {
            throw new MisfitException("has more digits than SQLite keeps");
        }
        return Numbers.binary(least);
    }
}

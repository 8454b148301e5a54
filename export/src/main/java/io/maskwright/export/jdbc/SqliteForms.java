package io.maskwright.export.jdbc;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** What SQLite keeps of values for which it has no type. */
final class SqliteForms {

    /** Digits of a decimal number that come back from the binary one that it is kept as. */
    private static final int EXACT_DIGITS = 15;

    /** What SQLite reads as a number where a column is not declared as one of texts. */
    private static final Pattern NUMBER = Pattern.compile(
            "[ \\t\\n\\x0B\\f\\r]*+[+-]?(?:[0-9]++\\.?[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?[ \\t\\n\\x0B\\f\\r]*+");

    private SqliteForms() {}

    /** Tells whether a column that is one of texts by its name is one of numbers to SQLite, such as {@code STRING}. */
    static boolean isNumericToo(String typeName) {
        String name = typeName.toUpperCase(Locale.ROOT);
        return !name.isBlank() && !name.contains("CHAR") && !name.contains("CLOB") && !name.contains("TEXT");
    }

    /** A text that stays one in a column that takes what looks like a number for one. */
    static String text(String text) throws MisfitException {
        if (NUMBER.matcher(text).matches()) {
            throw new MisfitException("would become a number; declare TEXT");
        }
        return text;
    }

    /** A number that is one: SQLite makes null of any other. */
    static double real(double value) throws MisfitException {
        if (Double.isNaN(value)) {
            throw new MisfitException("is not a number");
        }
        return value;
    }

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

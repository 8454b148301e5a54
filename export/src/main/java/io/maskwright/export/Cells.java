package io.maskwright.export;

import io.maskwright.Omitted;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The texts of values in tables. */
final class Cells {

    private Cells() {}

    /** Nothing is an empty text; numbers have no exponent; the rest is as its class writes it. */
    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value == null || value == Omitted.OMITTED) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}

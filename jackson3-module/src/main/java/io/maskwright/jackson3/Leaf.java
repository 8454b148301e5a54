package io.maskwright.jackson3;

import io.maskwright.plan.CurrentValue;
import io.maskwright.plan.MaskedForms;
import io.maskwright.plan.ReadBackCall;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What is read in place of one text or number. */
final class Leaf {

    private final boolean number;
    private final @Nullable String text;
    private final @Nullable Object result;

    private Leaf(boolean number, @Nullable String text, @Nullable Object result) {
        this.number = number;
        this.text = text;
        this.result = result;
    }

    static Leaf of(JsonParser parser, MaskedForms forms, CurrentValue current, ReadBackCall call) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            String text = parser.getString();
            return new Leaf(false, text, forms.read(text, current, call));
        } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            String digits = parser.getString();
            return new Leaf(true, digits, forms.readNumber(digits, current, call));
        }
        return new Leaf(false, null, null);
    }

    /** Whether what came in is the value. */
    @SuppressWarnings("ReferenceEquality") // the text itself is what a value gives
    boolean isValue() {
        return result == text;
    }

    @Nullable
    Object result() {
        return result;
    }

    static boolean isPlain(Object result) {
        return result instanceof CharSequence || result instanceof Number || result instanceof Boolean;
    }

    void write(JsonGenerator out) {
        Object value = result;
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Number || (number && value instanceof CharSequence)) {
            writeNumber(out, value);
        } else if (value instanceof CharSequence) {
            out.writeString(value.toString());
        } else {
            out.writeEmbeddedObject(value);
        }
    }

    /** A number that was encrypted as a number is one again. */
    private static void writeNumber(JsonGenerator out, Object value) {
        try {
            if (value instanceof BigInteger whole) {
                out.writeNumber(whole);
                return;
            }
            BigDecimal decimal = new BigDecimal(value.toString());
            if (decimal.scale() == 0) {
                out.writeNumber(decimal.unscaledValue());
            } else {
                out.writeNumber(decimal);
            }
        } catch (NumberFormatException e) {
            out.writeString(value.toString());
        }
    }
}

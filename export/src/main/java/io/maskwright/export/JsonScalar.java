package io.maskwright.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.maskwright.UntreatableValueException;
import io.maskwright.plan.JsonNumber;
import io.maskwright.plan.NumberAsWritten;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Scalars between JSON and Java. */
final class JsonScalar {

    private JsonScalar() {}

    /**
     * Returns the scalar at the current token.
     *
     * @throws UntreatableValueException if it is a number that cannot be written out
     */
    static @Nullable Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNumber.of(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** Writes a result: numbers as numbers, truth values as such, everything else as text. */
    static void write(JsonGenerator generator, @Nullable Object result) throws IOException {
        if (result == null) {
            generator.writeNull();
        } else if (result instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (result instanceof NumberAsWritten number) {
            generator.writeNumber(number.text());
        } else if (result instanceof Number number) {
            generator.writeNumber(number.toString());
        } else {
            generator.writeString(result.toString());
        }
    }
}

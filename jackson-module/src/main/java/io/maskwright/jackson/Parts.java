package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.maskwright.plan.InputLeaf;
import io.maskwright.plan.InputParts;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Copies an array or an object with what is read in place of its texts. */
final class Parts {

    private Parts() {}

    /** Copies the value that the parser is at, and leaves the parser at its end. */
    static void copy(JsonParser parser, TokenBuffer out, InputParts parts) throws IOException {
        JsonToken token = parser.currentToken();
        // A parser that has read the name of a type stands behind the start.
        if (token == JsonToken.FIELD_NAME) {
            out.writeStartObject();
            parts.startObject();
        }
        while (token != null) {
            switch (token) {
                case START_ARRAY -> {
                    out.copyCurrentEvent(parser);
                    parts.startArray();
                }
                case START_OBJECT -> {
                    out.copyCurrentEvent(parser);
                    parts.startObject();
                }
                case END_ARRAY, END_OBJECT -> {
                    out.copyCurrentEvent(parser);
                    if (parts.end()) {
                        return;
                    }
                }
                case FIELD_NAME -> name(parser, out, parts);
                case VALUE_STRING -> leaf(parser, out, parts.text(parser.getText()));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaf(parser, out, parts.number(parser.getText()));
                default -> out.copyCurrentEvent(parser);
            }
            token = parser.nextToken();
        }
    }

    private static void name(JsonParser parser, TokenBuffer out, InputParts parts) throws IOException {
        String name = parser.currentName();
        if (parts.isApart(name)) {
            out.writeFieldName(name);
            parser.nextToken();
            out.copyCurrentStructure(parser);
        } else {
            out.writeFieldName(parts.name(name));
        }
    }

    private static void leaf(JsonParser parser, TokenBuffer out, InputLeaf leaf) throws IOException {
        if (leaf.isValue()) {
            out.copyCurrentEvent(parser);
        } else {
            write(leaf, out);
        }
    }

    /** Writes what is read in place of a text or number. */
    static void write(InputLeaf leaf, JsonGenerator out) throws IOException {
        Object value = leaf.replacement();
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof BigInteger whole) {
            out.writeNumber(whole);
        } else if (value instanceof BigDecimal decimal) {
            out.writeNumber(decimal);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writeEmbeddedObject(value);
        }
    }
}

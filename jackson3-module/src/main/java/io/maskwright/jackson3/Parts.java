package io.maskwright.jackson3;

import io.maskwright.plan.InputLeaf;
import io.maskwright.plan.InputParts;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.util.TokenBuffer;

/** Copies an array or an object with what is read in place of its texts. */
final class Parts {

    private Parts() {}

    /** Copies the value that the parser is at, and leaves the parser at its end. */
    static void copy(JsonParser parser, TokenBuffer out, InputParts parts) {
        JsonToken token = parser.currentToken();
        // A parser that has read the name of a type stands behind the start.
        if (token == JsonToken.PROPERTY_NAME) {
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
                case PROPERTY_NAME -> name(parser, out, parts);
                case VALUE_STRING -> leaf(parser, out, parts.text(parser.getString()));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaf(parser, out, parts.number(parser.getString()));
                default -> out.copyCurrentEvent(parser);
            }
            token = parser.nextToken();
        }
    }

    private static void name(JsonParser parser, TokenBuffer out, InputParts parts) {
        String name = parser.currentName();
        if (parts.isApart(name)) {
            out.writeName(name);
            parser.nextToken();
            out.copyCurrentStructure(parser);
        } else {
            out.writeName(parts.name(name));
        }
    }

    private static void leaf(JsonParser parser, TokenBuffer out, InputLeaf leaf) {
        if (leaf.isValue()) {
            out.copyCurrentEvent(parser);
        } else {
            write(leaf, out);
        }
    }

    /** Writes what is read in place of a text or number. */
    static void write(InputLeaf leaf, JsonGenerator out) {
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

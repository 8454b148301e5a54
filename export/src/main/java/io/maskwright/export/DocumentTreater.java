package io.maskwright.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.maskwright.Omitted;
import io.maskwright.plan.Location;
import io.maskwright.plan.ValueTreater;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Copies one document from a parser to a generator and treats each value on the way. Not thread-safe. */
final class DocumentTreater {

    private final JsonParser parser;
    private final JsonGenerator generator;
    private final ValueTreater values;

    DocumentTreater(JsonParser parser, JsonGenerator generator, ValueTreater values) {
        this.parser = parser;
        this.generator = generator;
        this.values = values;
    }

    /**
     * Copies the document, which must be one object and nothing else.
     *
     * @throws IOException if it is no such document
     * @throws QuarantinedException if a value cannot be treated and its record is to be left out
     */
    void treat(Location root) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedDocumentException();
        }
        members(root);
        if (parser.nextToken() != null) {
            throw new MalformedDocumentException();
        }
    }

    private void members(Location at) throws IOException {
        generator.writeStartObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            value(at.member(name), name);
        }
        generator.writeEndObject();
    }

    /** Treats the value at the current token; the name is null inside an array. */
    private void value(Location at, @Nullable String name) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(at, name);
            case START_ARRAY -> array(at, name);
            default -> scalar(at, name);
        }
    }

    private void object(Location at, @Nullable String name) throws IOException {
        // Where no rule can follow, an object is one undecided value: its names may be data too.
        boolean isOneValue = at.isDecided() || !at.leadsToRules();
        Object result = isOneValue ? values.treatObject(at) : ValueTreater.SHOWN_OBJECT;
        if (result == ValueTreater.SHOWN_OBJECT) {
            // Each member is still treated as its own place says, or as this one does.
            writeName(name);
            members(at);
        } else {
            parser.skipChildren();
            write(name, result);
        }
    }

    private void array(Location at, @Nullable String name) throws IOException {
        if ((at.isDecided() || !at.leadsToRules()) && values.treatment(at).omitsAll()) {
            parser.skipChildren();
            write(name, values.treatObject(at));
            return;
        }
        writeName(name);
        generator.writeStartArray();
        Location element = at.element();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(element, null);
        }
        generator.writeEndArray();
    }

    private void scalar(Location at, @Nullable String name) throws IOException {
        if (parser.currentToken().isNumeric()) {
            write(name, values.treatNumber(at, parser.getText()));
        } else {
            write(name, values.treatScalar(at, JsonScalar.read(parser)));
        }
    }

    private void write(@Nullable String name, @Nullable Object result) throws IOException {
        if (result != Omitted.OMITTED) {
            writeName(name);
            JsonScalar.write(generator, result);
        } else if (name == null) {
            // Elements keep their places.
            generator.writeNull();
        }
    }

    private void writeName(@Nullable String name) throws IOException {
        if (name != null) {
            generator.writeFieldName(name);
        }
    }
}

package io.maskwright.export.proof;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of an output. Not thread-safe. */
final class OutputReading extends Reading<OutputRecord> {

    OutputReading(SourceReader reader) {
        super(reader);
    }

    @Override
    OutputRecord table(long number, @Nullable Object[] cells) {
        List<OutputRecord.Field> fields = new ArrayList<>(cells.length);
        for (int i = 0; i < cells.length; i++) {
            fields.add(new OutputRecord.Field(i, String.valueOf(cells[i]), 0, 0));
        }
        return new OutputRecord(fields);
    }

    @Override
    OutputRecord document(long number, String json) {
        List<OutputRecord.Field> fields = new ArrayList<>();
        char[] text = json.strip().toCharArray();
        try (JsonParser parser = Json.FACTORY.createParser(text)) {
            parser.nextToken();
            value(parser, "", fields);
        } catch (IOException e) {
            // What was read so far can be told; what seems to stand elsewhere has no field.
        }
        return new OutputRecord(fields);
    }

    private static void value(JsonParser parser, String key, List<OutputRecord.Field> fields) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                value(parser, Json.member(key, name), fields);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(parser, Json.element(key, i), fields);
            }
        } else if (token != null && token != JsonToken.VALUE_NULL) {
            int from = (int) parser.currentTokenLocation().getCharOffset();
            String text = parser.getText();
            fields.add(new OutputRecord.Field(
                    key, text, from, (int) parser.currentLocation().getCharOffset()));
        }
    }
}

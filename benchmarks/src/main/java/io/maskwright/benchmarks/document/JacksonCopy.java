package io.maskwright.benchmarks.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Jackson's parser into its generator, with a fixed text in place of what is masked; as one would write it. */
final class JacksonCopy implements DocumentWorker {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> SECRETS = Set.copyOf(RandomDocuments.SECRETS);

    @Override
    public byte[] mask(byte[] document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length);
        try (JsonParser parser = JSON.createParser(document);
                JsonGenerator generator = JSON.createGenerator(out)) {
            while (parser.nextToken() != null) {
                generator.copyCurrentEvent(parser);
                if (parser.currentToken() == JsonToken.FIELD_NAME && SECRETS.contains(parser.currentName())) {
                    parser.nextToken();
                    parser.skipChildren();
                    generator.writeString("********");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

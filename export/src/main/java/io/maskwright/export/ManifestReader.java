package io.maskwright.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.maskwright.export.ExportManifest.Mac;
import io.maskwright.export.ExportManifest.Origin;
import io.maskwright.export.ExportManifest.Output;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads manifests strictly: a member that is missing, unknown or of another type makes it none. */
final class ManifestReader {

    private static final int MAX_BYTES = 1 << 20;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final JsonParser parser;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, List<String>> stamps = new LinkedHashMap<>();

    private ManifestReader(JsonParser parser) {
        this.parser = parser;
    }

    static ExportManifest read(Path file) {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
        if (bytes.length > MAX_BYTES) {
            throw new ExportException("cannot read " + file + ": a manifest has at most " + MAX_BYTES + " bytes");
        }
        try (JsonParser parser = JsonFactories.strict(MAX_BYTES).createParser(strictText(bytes))) {
            return new ManifestReader(parser).manifest();
        } catch (IOException e) {
            // The parser's message quotes what it read, so nothing of it is passed on.
            throw new ExportException("cannot read " + file + ": it is no manifest of an export");
        }
    }

    private static String strictText(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private ExportManifest manifest() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedDocumentException();
        }
        members("");
        if (parser.nextToken() != null || number("maskwright") != ExportManifest.VERSION) {
            throw new MalformedDocumentException();
        }
        Origin origin = new Origin(hash("policy"), text("dataset"), text("audience"));
        Output output = new Output(text("output.file"), hash("output.sha256"), number("rows"));
        long keyVersion = number("mac.keyVersion");
        if (keyVersion < 1 || keyVersion > Integer.MAX_VALUE || stamps.isEmpty()) {
            throw new MalformedDocumentException();
        }
        Mac mac = new Mac(text("mac.domain"), (int) keyVersion, hash("mac.value"));
        // Whatever is left over was not asked for: an unknown member would not be under the MAC.
        if (!texts.isEmpty() || !numbers.isEmpty()) {
            throw new MalformedDocumentException();
        }
        return new ExportManifest(origin, output, stamps, mac);
    }

    /** Reads the members of an object into tables of texts and numbers, each under its path. */
    private void members(String prefix) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String path = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                texts.put(path, parser.getText());
            } else if (token == JsonToken.VALUE_NUMBER_INT) {
                numbers.put(path, parser.getLongValue());
            } else if (path.equals("fields") && token == JsonToken.START_OBJECT) {
                fields();
            } else if (prefix.isEmpty() && token == JsonToken.START_OBJECT) {
                members(path + ".");
            } else {
                throw new MalformedDocumentException();
            }
        }
    }

    private void fields() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            require(parser.nextToken() == JsonToken.START_OBJECT);
            require(parser.nextToken() == JsonToken.FIELD_NAME
                    && parser.currentName().equals("stamps"));
            require(parser.nextToken() == JsonToken.START_ARRAY);
            List<String> found = new ArrayList<>();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                found.add(parser.getText());
            }
            require(parser.currentToken() == JsonToken.END_ARRAY);
            require(parser.nextToken() == JsonToken.END_OBJECT);
            stamps.put(field, found);
        }
    }

    private static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new MalformedDocumentException();
        }
    }

    private String text(String path) throws IOException {
        String text = texts.remove(path);
        if (text == null) {
            throw new MalformedDocumentException();
        }
        return text;
    }

    private String hash(String path) throws IOException {
        String text = text(path);
        require(HASH.matcher(text).matches());
        return text;
    }

    private long number(String path) throws IOException {
        Long number = numbers.remove(path);
        if (number == null) {
            throw new MalformedDocumentException();
        }
        return number;
    }
}

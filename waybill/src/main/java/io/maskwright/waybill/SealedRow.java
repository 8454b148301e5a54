package io.maskwright.waybill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.maskwright.token.EnvelopeSeal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What the sealed part of a waybill holds: texts by the names of their columns, in order. As bytes it is a JSON object,
 * compressed (raw DEFLATE, RFC 1951), with zeros behind up to a whole number of 16 bytes, which blurs its length.
 *
 * <p>Thread-safe.
 */
public final class SealedRow {

    private static final int BLOCK = 16;
    private static final int MAX_TEXT_BYTES = 30_000;
    private static final JsonFactory JSON = WaybillJson.factory(1);

    private SealedRow() {}

    /**
     * Returns a row as JSON.
     *
     * @param row texts by the names of their columns
     * @return an object with a member for each, in one line
     */
    public static String toJson(Map<String, String> row) {
        StringBuilder json = new StringBuilder(512).append('{');
        row.forEach((name, text) -> {
            json.append(json.length() > 1 ? "," : "");
            JsonText.append(json, name);
            json.append(':');
            JsonText.append(json, text);
        });
        return json.append('}').toString();
    }

    /** The bytes of a row; at most what an envelope takes. */
    static byte[] write(Map<String, String> row) {
        if (row.keySet().stream().anyMatch(name -> name.length() > WaybillJson.MAX_NAME_CHARS)) {
            throw new WaybillException(
                    "a column has a name of more than " + WaybillJson.MAX_NAME_CHARS + " characters");
        }
        byte[] bytes = FormText.bytes(toJson(row));
        if (bytes == null) {
            throw new WaybillException("a text of the row has half of a character");
        }
        if (bytes.length > MAX_TEXT_BYTES) {
            throw new WaybillException("the row is longer than " + MAX_TEXT_BYTES + " bytes");
        }
        return padded(deflated(bytes));
    }

    static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            // DEFLATE adds five bytes to a block that it cannot make shorter.
            byte[] room = new byte[bytes.length + 64];
            int count = deflater.deflate(room);
            return Arrays.copyOf(room, count);
        } finally {
            deflater.end();
        }
    }

    static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, (bytes.length + BLOCK - 1) / BLOCK * BLOCK);
    }

    /**
     * Reads what an envelope held.
     *
     * @param content what {@code Revealer#openEnvelope} gave
     * @return the texts by the names of their columns, in their order; immutable
     * @throws WaybillException if it is no row
     */
    public static Map<String, String> read(byte[] content) {
        byte[] bytes = content.length > EnvelopeSeal.MAX_CONTENT_BYTES ? null : inflated(content);
        String json = bytes == null ? null : FormText.text(bytes, 0, bytes.length);
        if (json == null) {
            throw new WaybillException("the sealed part holds no row");
        }
        try (JsonParser parser = JSON.createParser(json)) {
            return members(parser);
        } catch (IOException e) {
            // The parser's message quotes what it read.
            throw new WaybillException("the sealed part holds no row");
        }
    }

    private static Map<String, String> members(JsonParser parser) throws IOException {
        Map<String, String> row = new LinkedHashMap<>();
        boolean isRow = parser.nextToken() == JsonToken.START_OBJECT;
        while (isRow && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            isRow = parser.nextToken() == JsonToken.VALUE_STRING;
            row.put(name, parser.getText());
        }
        if (!isRow || parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            throw new WaybillException("the sealed part holds no row");
        }
        return Collections.unmodifiableMap(row);
    }

    private static byte @Nullable [] inflated(byte[] content) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
            byte[] room = new byte[4096];
            while (!inflater.finished()) {
                int count = inflater.inflate(room);
                if ((count == 0 && !inflater.finished()) || out.size() + count > MAX_TEXT_BYTES) {
                    return null;
                }
                out.write(room, 0, count);
            }
            return isPadding(content, content.length - inflater.getRemaining()) ? out.toByteArray() : null;
        } catch (DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }

    private static boolean isPadding(byte[] content, int from) {
        int or = 0;
        for (int i = from; i < content.length; i++) {
            or |= content[i];
        }
        return or == 0 && content.length % BLOCK == 0 && content.length - from < BLOCK;
    }
}

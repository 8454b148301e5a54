package io.maskwright.fpe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.key.Secret;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** Published test vectors, from {@code src/test/resources/fpe}. */
final class Vectors {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    /** Reads a file; one that ends in {@code .gz} is unpacked. */
    static JsonNode read(String file) throws IOException {
        try (InputStream in = Vectors.class.getResourceAsStream("/fpe/" + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return JSON.readTree(file.endsWith(".gz") ? new GZIPInputStream(in) : in);
        }
    }

    static byte[] hex(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.required(field).asText());
    }

    static Secret key(JsonNode vector) {
        return Secret.of(hex(vector, "key"));
    }

    /** The numerals of a list. */
    static int[] numerals(JsonNode vector, String field) {
        JsonNode list = vector.required(field);
        int[] numerals = new int[list.size()];
        for (int i = 0; i < numerals.length; i++) {
            numerals[i] = list.get(i).asInt();
        }
        return numerals;
    }
}

package io.maskwright.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** Writes manifests as JSON. */
final class ManifestText {

    private static final int MAX_CHARS = 1 << 20;

    private ManifestText() {}

    /** The text that the MAC is made of. */
    static String canonical(ExportManifest manifest) {
        return text(manifest, "");
    }

    /** The text of the file, in one line. */
    static String full(ExportManifest manifest) {
        return text(manifest, manifest.mac());
    }

    private static String text(ExportManifest manifest, String mac) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonFactories.strict(MAX_CHARS).createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("maskwright", ExportManifest.VERSION);
            json.writeStringField("policy", manifest.policyDigest());
            json.writeStringField("dataset", manifest.dataset());
            json.writeStringField("audience", manifest.audience());
            json.writeNumberField("rows", manifest.rows());
            json.writeObjectFieldStart("output");
            json.writeStringField("file", manifest.outputFile());
            json.writeStringField("sha256", manifest.sha256());
            json.writeEndObject();
            fields(json, manifest.stamps());
            json.writeObjectFieldStart("mac");
            json.writeStringField("domain", manifest.macDomain());
            json.writeNumberField("keyVersion", manifest.macKeyVersion());
            if (!mac.isEmpty()) {
                json.writeStringField("value", mac);
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be written", e);
        }
        return text.toString();
    }

    private static void fields(JsonGenerator json, Map<String, List<String>> stamps) throws IOException {
        json.writeObjectFieldStart("fields");
        for (Map.Entry<String, List<String>> field : stamps.entrySet()) {
            json.writeObjectFieldStart(field.getKey());
            json.writeArrayFieldStart("stamps");
            for (String stamp : field.getValue()) {
                json.writeString(stamp);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}

package io.maskwright.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.maskwright.Category;
import io.maskwright.export.ExportManifest.Mac;
import io.maskwright.plan.FieldReport;
import io.maskwright.plan.GroupSizes;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes manifests as JSON: members in one order, without white space. {@code docs/manifest.md} states it. */
final class ManifestText {

    /** What stands in the place of a MAC where there is none. */
    static final String UNSIGNED = "unsigned";

    private static final int MAX_CHARS = 1 << 24;

    private ManifestText() {}

    /** The text that the MAC is made of. */
    static String canonical(ExportManifest manifest) {
        Mac mac = manifest.mac();
        return text(manifest, mac == null ? null : new Mac(mac.domain(), mac.keyVersion(), ""));
    }

    /** The text of the file, in one line. */
    static String full(ExportManifest manifest) {
        return text(manifest, manifest.mac());
    }

    private static String text(ExportManifest manifest, @Nullable Mac mac) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonFactories.strict(MAX_CHARS).createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("maskwright", manifest.version());
            ManifestContent content = manifest.content();
            ManifestOne one = manifest.one();
            if (content != null) {
                body(json, content);
            } else if (one != null) {
                body(json, one);
            }
            mac(json, mac);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be written", e);
        }
        return text.toString();
    }

    private static void body(JsonGenerator json, ManifestContent content) throws IOException {
        json.writeStringField("library", content.library());
        counts(json, "formats", content.formats());
        ManifestContent.Origin origin = content.origin();
        json.writeObjectFieldStart("policy");
        json.writeStringField("name", origin.policyName());
        json.writeStringField("digest", origin.policyDigest());
        json.writeEndObject();
        json.writeStringField("dataset", origin.dataset());
        json.writeStringField("audience", origin.audience());
        json.writeStringField("purpose", origin.purpose());
        json.writeStringField("time", origin.time().toString());
        json.writeObjectFieldStart("input");
        endpoint(json, content.input());
        json.writeEndObject();
        json.writeObjectFieldStart("output");
        endpoint(json, content.output());
        json.writeObjectFieldStart("form");
        for (Map.Entry<String, String> word : content.form().entrySet()) {
            json.writeStringField(word.getKey(), word.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
        rows(json, content);
        risk(json, content.risk());
        keys(json, content.keys());
        json.writeArrayFieldStart("fields");
        for (FieldReport field : content.fields()) {
            field(json, field);
        }
        json.writeEndArray();
    }

    private static void endpoint(JsonGenerator json, Endpoint endpoint) throws IOException {
        json.writeStringField("name", endpoint.name());
        json.writeStringField("sha256", endpoint.sha256());
        json.writeNumberField("bytes", endpoint.bytes());
    }

    private static void rows(JsonGenerator json, ManifestContent content) throws IOException {
        RowCounts rows = content.rows();
        json.writeObjectFieldStart("rows");
        json.writeNumberField("in", rows.in());
        json.writeNumberField("out", rows.out());
        json.writeNumberField("suppressed", rows.suppressed());
        json.writeNumberField("quarantined", rows.quarantined());
        json.writeNumberField("blank", rows.blank());
        json.writeEndObject();
        ManifestContent.Quarantine quarantine = content.quarantine();
        json.writeObjectFieldStart("quarantine");
        json.writeStringField("rows", quarantine.choice().word());
        counts(json, "reasons", quarantine.reasons());
        Endpoint file = quarantine.file();
        if (file == null) {
            json.writeNullField("file");
        } else {
            json.writeObjectFieldStart("file");
            endpoint(json, file);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void risk(JsonGenerator json, @Nullable RiskReport risk) throws IOException {
        if (risk == null) {
            return;
        }
        GroupSizes sizes = risk.sizes();
        json.writeObjectFieldStart("risk");
        json.writeArrayFieldStart("quasi");
        for (String path : risk.quasi()) {
            json.writeString(path);
        }
        json.writeEndArray();
        json.writeNumberField("k", sizes.k());
        json.writeNumberField("rows", sizes.rows());
        json.writeNumberField("groups", sizes.groups());
        json.writeNumberField("smallest", sizes.smallest());
        json.writeNumberField("rowsAtRisk", sizes.rowsAtRisk());
        json.writeNumberField("groupsAtRisk", sizes.groupsAtRisk());
        json.writeNumberField("uniqueRows", sizes.uniqueRows());
        json.writeEndObject();
    }

    private static void keys(JsonGenerator json, List<ManifestKey> keys) throws IOException {
        json.writeArrayFieldStart("keys");
        for (ManifestKey key : keys) {
            json.writeStartObject();
            json.writeStringField("domain", key.domain());
            json.writeStringField("key", key.key());
            json.writeNumberField("version", key.version());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void field(JsonGenerator json, FieldReport field) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", field.path());
        Category category = field.category();
        json.writeStringField("category", category == null ? null : category.name());
        json.writeStringField("strategy", field.strategy());
        if (field.standing() != null) {
            json.writeStringField("standing", field.standing());
        }
        json.writeNumberField("treated", field.treated());
        json.writeNumberField("kept", field.kept());
        json.writeNumberField("blank", field.blank());
        counts(json, "failed", field.failed());
        stamps(json, field.stamps());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : new TreeMap<>(counts).entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, ManifestOne one) throws IOException {
        json.writeStringField("policy", one.policyDigest());
        json.writeStringField("dataset", one.dataset());
        json.writeStringField("audience", one.audience());
        json.writeNumberField("rows", one.rows());
        json.writeObjectFieldStart("output");
        json.writeStringField("file", one.outputFile());
        json.writeStringField("sha256", one.sha256());
        json.writeEndObject();
        json.writeObjectFieldStart("fields");
        for (Map.Entry<String, List<String>> field : one.stamps().entrySet()) {
            json.writeObjectFieldStart(field.getKey());
            stamps(json, field.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void stamps(JsonGenerator json, List<String> stamps) throws IOException {
        json.writeArrayFieldStart("stamps");
        for (String stamp : stamps) {
            json.writeString(stamp);
        }
        json.writeEndArray();
    }

    private static void mac(JsonGenerator json, @Nullable Mac mac) throws IOException {
        if (mac == null) {
            json.writeStringField("mac", UNSIGNED);
            return;
        }
        json.writeObjectFieldStart("mac");
        json.writeStringField("domain", mac.domain());
        json.writeNumberField("keyVersion", mac.keyVersion());
        if (!mac.value().isEmpty()) {
            json.writeStringField("value", mac.value());
        }
        json.writeEndObject();
    }
}

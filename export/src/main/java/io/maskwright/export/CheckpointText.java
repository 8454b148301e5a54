package io.maskwright.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.maskwright.export.spi.Mark;
import io.maskwright.plan.FieldCounts;
import io.maskwright.plan.FrequencyCounts;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes checkpoints as JSON, always in the same form, so that a MAC can be made of it. */
final class CheckpointText {

    static final int VERSION = 1;

    /** Half characters in results must come back as they were. */
    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private CheckpointText() {}

    /**
     * Returns the text in one line.
     *
     * @param seal the MAC, or null where there is no key, and for what a MAC is made of
     */
    static String of(Checkpoint checkpoint, @Nullable CheckpointSeal seal) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = ASCII.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("checkpoint", VERSION);
            json.writeObjectFieldStart("job");
            for (Map.Entry<String, String> part : checkpoint.job().entrySet()) {
                json.writeStringField(part.getKey(), part.getValue());
            }
            json.writeEndObject();
            mark(json, "source", checkpoint.source());
            mark(json, "target", checkpoint.target());
            Mark quarantine = checkpoint.quarantine();
            if (quarantine != null) {
                mark(json, "quarantine", quarantine);
            }
            rows(json, checkpoint.rows());
            counts(json, "reasons", checkpoint.reasons());
            json.writeArrayFieldStart("fields");
            for (FieldCounts field : checkpoint.fields()) {
                field(json, field);
            }
            json.writeEndArray();
            GroupMark groups = checkpoint.groups();
            if (groups != null) {
                json.writeObjectFieldStart("groups");
                json.writeStringField("key", groups.key().hex());
                if (groups.file() != null) {
                    mark(json, "file", groups.file());
                }
                json.writeEndObject();
            }
            if (seal != null) {
                json.writeObjectFieldStart("mac");
                json.writeStringField("domain", seal.domain());
                json.writeNumberField("keyVersion", seal.keyVersion());
                json.writeStringField("value", seal.value());
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be written", e);
        }
        return text.toString();
    }

    private static void mark(JsonGenerator json, String name, Mark mark) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("offset", mark.offset());
        json.writeNumberField("records", mark.records());
        json.writeStringField("sha256", mark.sha256());
        json.writeEndObject();
    }

    private static void rows(JsonGenerator json, LedgerCounts rows) throws IOException {
        json.writeObjectFieldStart("rows");
        json.writeNumberField("in", rows.in());
        json.writeNumberField("out", rows.out());
        json.writeNumberField("suppressed", rows.suppressed());
        json.writeNumberField("blank", rows.blank());
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void field(JsonGenerator json, FieldCounts field) throws IOException {
        json.writeStartObject();
        json.writeNumberField("treated", field.treated());
        json.writeNumberField("kept", field.kept());
        json.writeNumberField("blank", field.blank());
        json.writeBooleanField("met", field.met());
        Map<String, Long> failures = new TreeMap<>();
        field.failures().forEach((reason, count) -> failures.put(reason.name(), count));
        counts(json, "failures", failures);
        FrequencyCounts frequencies = field.frequencies();
        if (frequencies != null) {
            frequencies(json, frequencies);
        }
        json.writeEndObject();
    }

    private static void frequencies(JsonGenerator json, FrequencyCounts frequencies) throws IOException {
        json.writeObjectFieldStart("frequencies");
        json.writeNumberField("counted", frequencies.counted());
        json.writeBooleanField("enough", frequencies.isEnough());
        json.writeArrayFieldStart("distinct");
        for (String result : new TreeSet<>(frequencies.distinct())) {
            json.writeString(result);
        }
        json.writeEndArray();
        String leader = frequencies.leader();
        if (leader != null) {
            json.writeStringField("leader", leader);
        }
        json.writeNumberField("lead", frequencies.lead());
        json.writeEndObject();
    }
}

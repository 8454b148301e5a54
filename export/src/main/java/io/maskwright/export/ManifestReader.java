package io.maskwright.export;

import com.fasterxml.jackson.core.JsonParser;
import io.maskwright.Category;
import io.maskwright.export.ExportManifest.Mac;
import io.maskwright.export.ManifestContent.Origin;
import io.maskwright.export.ManifestContent.Quarantine;
import io.maskwright.plan.FieldReport;
import io.maskwright.plan.GroupSizes;
import io.maskwright.policy.FieldStandings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads manifests strictly: a member that is missing, unknown or of another type makes it none. */
final class ManifestReader {

    private static final int MAX_BYTES = 1 << 22;

    private ManifestReader() {}

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
        ExportManifest manifest;
        try (JsonParser parser = JsonFactories.strict(MAX_BYTES).createParser(strictText(bytes))) {
            manifest = manifest(JsonMembers.read(parser));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            // The parser's message quotes what it read, so nothing of it is passed on.
            throw new ExportException("cannot read " + file + ": it is no manifest of an export");
        }
        ManifestContent content = manifest.content();
        String contradiction = content == null ? null : content.contradiction();
        if (contradiction != null) {
            throw new ExportException(
                    "cannot use " + file + ": what the manifest counts does not add up: " + contradiction);
        }
        return manifest;
    }

    private static String strictText(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static ExportManifest manifest(JsonMembers members) throws IOException {
        ExportManifest manifest;
        int version = members.version("maskwright");
        if (version == ManifestOne.VERSION) {
            manifest = new ExportManifest(one(members), mac(members.object("mac")));
        } else if (version == ExportManifest.VERSION) {
            ManifestContent content = content(members);
            manifest = new ExportManifest(content, macOrUnsigned(members));
        } else {
            throw new MalformedDocumentException();
        }
        members.end();
        return manifest;
    }

    private static @Nullable Mac macOrUnsigned(JsonMembers members) throws IOException {
        if (!members.isText("mac")) {
            return mac(members.object("mac"));
        }
        if (!members.text("mac").equals(ManifestText.UNSIGNED)) {
            throw new MalformedDocumentException();
        }
        return null;
    }

    private static Mac mac(JsonMembers members) throws IOException {
        Mac mac = new Mac(members.text("domain"), members.version("keyVersion"), members.hash("value"));
        members.end();
        return mac;
    }

    private static ManifestContent content(JsonMembers members) throws IOException {
        JsonMembers output = members.object("output");
        ManifestContent content = new ManifestContent(
                members.text("library"),
                members.counts("formats"),
                origin(members),
                endpoint(members.object("input")),
                new Endpoint(output.text("name"), output.hashOrNull("sha256"), output.count("bytes")),
                output.words("form"),
                rows(members.object("rows")),
                quarantine(members.object("quarantine")),
                members.has("risk") ? risk(members.object("risk")) : null,
                keys(members.objects("keys")),
                fields(members.objects("fields")));
        output.end();
        return content;
    }

    private static Origin origin(JsonMembers members) throws IOException {
        JsonMembers policy = members.object("policy");
        String time = members.text("time");
        Instant instant = Instant.parse(time);
        if (!instant.toString().equals(time)) {
            throw new MalformedDocumentException();
        }
        Origin origin = new Origin(
                policy.textOrNull("name"),
                policy.hash("digest"),
                members.text("dataset"),
                members.text("audience"),
                members.textOrNull("purpose"),
                instant);
        policy.end();
        return origin;
    }

    private static Endpoint endpoint(JsonMembers members) throws IOException {
        Endpoint endpoint = new Endpoint(members.text("name"), members.hashOrNull("sha256"), members.count("bytes"));
        members.end();
        return endpoint;
    }

    /** What lies beside the output has a name and no folder: nobody may make a reader look elsewhere. */
    private static Endpoint beside(Endpoint file) throws IOException {
        if (!String.valueOf(Path.of(file.name()).getFileName()).equals(file.name())) {
            throw new MalformedDocumentException();
        }
        return file;
    }

    private static RowCounts rows(JsonMembers members) throws IOException {
        RowCounts rows = new RowCounts(
                members.count("in"),
                members.count("out"),
                members.count("suppressed"),
                members.count("quarantined"),
                members.count("blank"));
        members.end();
        return rows;
    }

    private static Quarantine quarantine(JsonMembers members) throws IOException {
        JsonMembers file = members.objectOrNull("file");
        Quarantine quarantine = new Quarantine(
                BrokenRows.ofWord(members.text("rows")),
                members.counts("reasons"),
                file == null ? null : beside(endpoint(file)));
        members.end();
        return quarantine;
    }

    private static RiskReport risk(JsonMembers members) throws IOException {
        RiskReport risk = new RiskReport(
                members.texts("quasi"),
                new GroupSizes(
                        members.version("k"),
                        members.count("rows"),
                        members.count("groups"),
                        members.count("smallest"),
                        members.count("rowsAtRisk"),
                        members.count("groupsAtRisk"),
                        members.count("uniqueRows")));
        members.end();
        return risk;
    }

    private static List<ManifestKey> keys(List<JsonMembers> objects) throws IOException {
        List<ManifestKey> keys = new ArrayList<>();
        for (JsonMembers key : objects) {
            keys.add(new ManifestKey(key.text("domain"), key.text("key"), key.version("version")));
            key.end();
        }
        return keys;
    }

    private static List<FieldReport> fields(List<JsonMembers> objects) throws IOException {
        List<FieldReport> fields = new ArrayList<>();
        for (JsonMembers field : objects) {
            String category = field.textOrNull("category");
            fields.add(new FieldReport(
                    field.text("path"),
                    category == null ? null : Category.of(category),
                    field.text("strategy"),
                    standing(field),
                    field.count("treated"),
                    field.count("kept"),
                    field.count("blank"),
                    field.counts("failed"),
                    field.texts("stamps")));
            field.end();
        }
        return fields;
    }

    /** Manifests of before had none. */
    private static @Nullable String standing(JsonMembers field) throws IOException {
        if (!field.names().contains("standing")) {
            return null;
        }
        String words = field.text("standing");
        if (!FieldStandings.isKnown(words)) {
            throw new MalformedDocumentException();
        }
        return words;
    }

    private static ManifestOne one(JsonMembers members) throws IOException {
        JsonMembers output = members.object("output");
        ManifestOne one = new ManifestOne(
                members.hash("policy"),
                members.text("dataset"),
                members.text("audience"),
                members.count("rows"),
                output.text("file"),
                output.hash("sha256"),
                stamps(members.object("fields")));
        output.end();
        if (one.stamps().isEmpty()) {
            throw new MalformedDocumentException();
        }
        return one;
    }

    private static Map<String, List<String>> stamps(JsonMembers fields) throws IOException {
        Map<String, List<String>> stamps = new LinkedHashMap<>();
        for (String path : fields.names()) {
            JsonMembers field = fields.object(path);
            stamps.put(path, field.texts("stamps"));
            field.end();
        }
        return stamps;
    }
}

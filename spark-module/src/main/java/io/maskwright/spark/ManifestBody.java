package io.maskwright.spark;

import io.maskwright.plan.FieldReport;
import io.maskwright.plan.GroupSizes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a manifest says, but for its MAC: the form of version 2, as exports on one machine write it.
 *
 * @param origin what the output was made by
 * @param input the name of the input; there are no bytes to digest
 * @param output the output
 * @param form how the output is read, in words by name
 * @param rows what became of every row
 * @param leftOut what became of those that were left out
 * @param reasons how many were left out, by reason in words
 * @param list the list of them in the output, or null
 * @param quasi the fields that rows look alike by; none if the policy asks for nothing
 * @param groups how many rows look alike, or null if the policy asks for nothing
 * @param keys the keys that were used
 * @param fields what became of the values of each field
 */
record ManifestBody(
        Origin origin,
        String input,
        ManifestFile output,
        Map<String, String> form,
        SparkRowCounts rows,
        LeftOutRows leftOut,
        Map<String, Long> reasons,
        @Nullable ManifestFile list,
        List<String> quasi,
        @Nullable GroupSizes groups,
        List<Key> keys,
        List<FieldReport> fields) {

    private static final int VERSION = 2;

    /** The versions of the formats that the library writes; a result of one version is never that of another. */
    private static final SortedMap<String, Long> FORMATS =
            new TreeMap<>(Map.of("canonical", 1L, "fpe", 1L, "hash", 1L, "quarantine", 1L, "seal", 1L, "token", 1L));

    /** What the output was made by. */
    record Origin(
            @Nullable String policyName,
            String policyDigest,
            String dataset,
            String audience,
            @Nullable String purpose,
            Instant time) {}

    /** A file or folder, by its name. */
    record ManifestFile(String name, @Nullable String sha256, long bytes) {}

    /** A key by the names of the policy. */
    record Key(String domain, String key, int version) {}

    /** The text up to the MAC, which comes next. */
    JsonText write() {
        JsonText json = new JsonText().open('{').member("maskwright", VERSION);
        json.member("library", library()).counts("formats", FORMATS);
        json.name("policy").open('{').member("name", origin.policyName());
        json.member("digest", origin.policyDigest()).close('}');
        json.member("dataset", origin.dataset()).member("audience", origin.audience());
        json.member("purpose", origin.purpose()).member("time", origin.time().toString());
        file(json.name("input").open('{'), new ManifestFile(input, null, 0)).close('}');
        file(json.name("output").open('{'), output).words("form", form).close('}');
        rows(json);
        risk(json);
        keys(json);
        json.name("fields").open('[');
        fields.forEach(field -> field(json, field));
        return json.close(']');
    }

    private static String library() {
        String version = ManifestBody.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static JsonText file(JsonText json, ManifestFile file) {
        return json.member("name", file.name()).member("sha256", file.sha256()).member("bytes", file.bytes());
    }

    private void rows(JsonText json) {
        json.name("rows").open('{');
        json.member("in", rows.in()).member("out", rows.out()).member("suppressed", rows.suppressed());
        json.member("quarantined", rows.quarantined()).member("blank", 0).close('}');
        json.name("quarantine")
                .open('{')
                .member("rows", leftOut.word())
                .counts("reasons", reasons)
                .name("file");
        if (list == null) {
            json.text(null);
        } else {
            file(json.open('{'), list).close('}');
        }
        json.close('}');
    }

    private void risk(JsonText json) {
        if (groups != null) {
            json.name("risk").open('{').texts("quasi", quasi).member("k", groups.k());
            json.member("rows", groups.rows()).member("groups", groups.groups());
            json.member("smallest", groups.smallest()).member("rowsAtRisk", groups.rowsAtRisk());
            json.member("groupsAtRisk", groups.groupsAtRisk()).member("uniqueRows", groups.uniqueRows());
            json.close('}');
        }
    }

    private void keys(JsonText json) {
        json.name("keys").open('[');
        for (Key key : keys) {
            json.open('{').member("domain", key.domain()).member("key", key.key());
            json.member("version", key.version()).close('}');
        }
        json.close(']');
    }

    private static void field(JsonText json, FieldReport field) {
        json.open('{').member("path", field.path());
        json.member(
                "category", field.category() == null ? null : field.category().name());
        json.member("strategy", field.strategy());
        if (field.standing() != null) {
            json.member("standing", field.standing());
        }
        json.member("treated", field.treated());
        json.member("kept", field.kept()).member("blank", field.blank());
        json.counts("failed", field.failed()).texts("stamps", field.stamps()).close('}');
    }
}

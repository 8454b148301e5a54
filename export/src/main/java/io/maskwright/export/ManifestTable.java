package io.maskwright.export;

import java.time.Instant;
import java.util.Map;

/** Sets a manifest out for a terminal. */
final class ManifestTable {

    private ManifestTable() {}

    static String of(ExportManifest manifest) {
        StringBuilder text = new StringBuilder();
        ReportTable.line(
                text, "dataset " + manifest.dataset() + ", audience " + manifest.audience() + purpose(manifest));
        String name = manifest.policyName();
        ReportTable.line(text, "policy " + (name == null ? "" : name + " ") + manifest.policyDigest());
        ManifestContent content = manifest.content();
        if (content == null) {
            ReportTable.line(text, "manifest of version 1, " + manifest.rows() + " rows out");
            ReportTable.line(text, "output " + manifest.outputFile() + ", sha256 " + manifest.sha256());
        } else {
            body(text, content);
        }
        mac(text, manifest);
        if (content != null) {
            text.append('\n');
            ReportTable.table(text, content.fields());
        }
        manifest.stamps()
                .forEach((field, stamps) ->
                        stamps.forEach(stamp -> ReportTable.line(text, "to reverse " + field + ": " + stamp)));
        return text.toString();
    }

    private static String purpose(ExportManifest manifest) {
        String purpose = manifest.purpose();
        return purpose == null ? "" : ", purpose " + purpose;
    }

    private static void body(StringBuilder text, ManifestContent content) {
        Instant time = content.origin().time();
        ReportTable.line(text, "made " + time + " by maskwright " + content.library());
        ReportTable.line(text, ReportTable.rows(content.rows()));
        ReportTable.line(text, "input " + ReportTable.endpoint(content.input()));
        ReportTable.line(text, "output " + ReportTable.endpoint(content.output()));
        Map<String, Long> reasons = content.quarantine().reasons();
        if (!reasons.isEmpty()) {
            Endpoint file = content.quarantine().file();
            ReportTable.line(
                    text,
                    (file == null ? "left out" : "quarantine " + ReportTable.endpoint(file)) + ": "
                            + ReportTable.counts(reasons));
        }
        if (content.risk() != null) {
            ReportTable.line(text, ReportTable.risk(content.risk()));
        }
        for (ManifestKey key : content.keys()) {
            ReportTable.line(text, "key " + key.key() + " version " + key.version() + ", domain " + key.domain());
        }
    }

    private static void mac(StringBuilder text, ExportManifest manifest) {
        ReportTable.line(
                text,
                manifest.isSigned()
                        ? "signed by domain " + manifest.macDomain() + ", key version " + manifest.macKeyVersion()
                                + " (not checked here)"
                        : "unsigned: anybody may have written it");
    }
}

package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.export.ExportException;
import io.maskwright.export.ExportManifest;
import io.maskwright.plan.FieldReport;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many records and values left, by the manifests of exports under one policy. */
final class ExportedCounts {

    private final Map<List<String>, Long> records = new HashMap<>();
    private final Map<List<String>, Long> values = new HashMap<>();

    private ExportedCounts() {}

    static ExportedCounts read(Policy policy, List<Path> outputs) {
        ExportedCounts counts = new ExportedCounts();
        Set<Path> files = new HashSet<>();
        for (Path output : outputs) {
            if (!files.add(output.toAbsolutePath().normalize())) {
                continue;
            }
            ExportManifest manifest = ExportManifest.read(ExportManifest.pathFor(output));
            if (!manifest.policyDigest().equals(policy.digest())) {
                throw new ExportException("cannot count " + output + ": its manifest is of another policy");
            }
            counts.add(manifest);
        }
        return counts;
    }

    private void add(ExportManifest manifest) {
        records.merge(List.of(manifest.dataset(), manifest.audience()), manifest.rows(), Long::sum);
        for (FieldReport field : manifest.fields()) {
            values.merge(
                    List.of(manifest.dataset(), manifest.audience(), field.path()),
                    field.treated() + field.kept(),
                    Long::sum);
        }
    }

    /** Two cells: records that left for an audience, and values of a field in them; empty where there is no manifest. */
    List<String> of(String dataset, Audience audience, String path) {
        Long rows = records.get(List.of(dataset, audience.name()));
        Long treated = values.get(List.of(dataset, audience.name(), path));
        return rows == null ? List.of("", "") : List.of(rows.toString(), treated == null ? "0" : treated.toString());
    }
}

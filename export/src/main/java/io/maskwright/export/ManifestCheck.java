package io.maskwright.export;

import io.maskwright.KeyUnavailableException;
import io.maskwright.export.ManifestVerification.Finding;
import io.maskwright.export.ManifestVerification.Point;
import io.maskwright.export.ManifestVerification.Verdict;
import io.maskwright.key.DomainKeys;
import io.maskwright.plan.EvidenceKey;
import io.maskwright.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Holds a manifest against everything that it speaks of. */
final class ManifestCheck {

    private final ExportManifest manifest;
    private final Path output;
    private final List<Finding> findings = new ArrayList<>();

    ManifestCheck(ExportManifest manifest, Path output) {
        this.manifest = manifest;
        this.output = output;
    }

    ManifestVerification run(@Nullable Policy policy, @Nullable Path input) {
        mac(policy);
        policy(policy);
        digest(Point.OUTPUT, output, manifest.sha256());
        rows();
        quarantine();
        input(input);
        return new ManifestVerification(findings);
    }

    private void add(Point point, Verdict verdict, String words) {
        findings.add(new Finding(point, verdict, words));
    }

    private void mac(@Nullable Policy policy) {
        ExportManifest.Mac mac = manifest.mac();
        if (mac == null) {
            boolean shouldHaveOne = policy != null && !policy.keys().domains().isEmpty();
            add(
                    Point.MAC,
                    shouldHaveOne ? Verdict.FAILS : Verdict.UNCHECKED,
                    shouldHaveOne
                            ? "unsigned, though the policy has keys: anybody may have written it"
                            : "unsigned: anybody may have written it");
            return;
        }
        String key = "domain " + mac.domain() + ", key version " + mac.keyVersion();
        if (policy == null) {
            add(Point.MAC, Verdict.UNCHECKED, key + "; give the policy with its key to check it");
            return;
        }
        DomainKeys keys = policy.keys();
        try {
            boolean fits =
                    manifest.isAuthentic(EvidenceKey.of(keys, mac.domain()).keyedHash(mac.keyVersion()));
            add(
                    Point.MAC,
                    fits ? Verdict.HOLDS : Verdict.FAILS,
                    fits ? key : "it was changed, or made with another key than that of " + key);
        } catch (KeyUnavailableException e) {
            // Its message is about keys.
            add(Point.MAC, Verdict.FAILS, key + " cannot be had: " + e.getMessage());
        }
    }

    private void policy(@Nullable Policy policy) {
        if (policy == null) {
            add(Point.POLICY, Verdict.UNCHECKED, manifest.policyDigest());
        } else if (policy.digest().equals(manifest.policyDigest())) {
            add(Point.POLICY, Verdict.HOLDS, manifest.policyDigest());
        } else {
            // Policies change, and what was exported under an older one is no worse for it.
            add(
                    Point.POLICY,
                    Verdict.UNCHECKED,
                    "the output was made under another policy, or version of it: " + manifest.policyDigest());
        }
    }

    private void digest(Point point, Path file, @Nullable String expected) {
        if (expected == null) {
            add(point, Verdict.UNCHECKED, "the manifest has no digest, since it was no file");
        } else if (ExportManifest.isSame(expected, FileDigest.of(file))) {
            add(point, Verdict.HOLDS, "sha256 " + expected);
        } else {
            add(point, Verdict.FAILS, file + " is another one or was changed: its SHA-256 is another one");
        }
    }

    private void rows() {
        ManifestContent content = manifest.content();
        OptionalLong counted;
        try {
            counted = content == null ? OptionalLong.empty() : RowRecount.count(output, content.form());
        } catch (ExportException e) {
            add(Point.ROWS, Verdict.FAILS, e.getMessage());
            return;
        }
        if (counted.isEmpty()) {
            add(Point.ROWS, Verdict.UNCHECKED, "the manifest does not say how the output is read");
        } else if (counted.getAsLong() == manifest.rows()) {
            add(Point.ROWS, Verdict.HOLDS, manifest.rows() + " counted");
        } else {
            add(Point.ROWS, Verdict.FAILS, counted.getAsLong() + " counted, the manifest says " + manifest.rows());
        }
    }

    private void quarantine() {
        ManifestContent content = manifest.content();
        Endpoint file = manifest.quarantine();
        if (content == null) {
            add(Point.QUARANTINE, Verdict.UNCHECKED, "version 1 says nothing of it");
        } else if (file == null) {
            long rows = content.rows().quarantined();
            add(Point.QUARANTINE, Verdict.HOLDS, rows == 0 ? "no rows" : rows + " rows, in no file");
        } else {
            Path beside = Files.isDirectory(output) ? output.resolve(file.name()) : output.resolveSibling(file.name());
            if (Files.isRegularFile(beside)) {
                digest(Point.QUARANTINE, beside, file.sha256());
            } else {
                add(Point.QUARANTINE, Verdict.UNCHECKED, file.name() + " is not beside the output");
            }
        }
    }

    private void input(@Nullable Path input) {
        Endpoint told = manifest.input();
        if (input == null) {
            add(Point.INPUT, Verdict.UNCHECKED, "not asked for");
        } else if (told == null) {
            add(Point.INPUT, Verdict.UNCHECKED, "version 1 says nothing of it");
        } else {
            digest(Point.INPUT, input, told.sha256());
        }
    }
}

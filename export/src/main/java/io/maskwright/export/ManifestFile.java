package io.maskwright.export;

import io.maskwright.KeyUnavailableException;
import io.maskwright.export.ExportManifest.Mac;
import io.maskwright.export.ManifestContent.Origin;
import io.maskwright.fpe.FpeStamp;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.Subkeys;
import io.maskwright.plan.EvidenceKey;
import io.maskwright.plan.FieldReport;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.UsesKeys;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The manifest on its way to its file. */
final class ManifestFile implements Closeable {

    private final Options options;
    private final SideFile file;
    private final @Nullable String domain;

    /** What a run did. */
    record Facts(
            Endpoint input,
            Endpoint output,
            Map<String, String> layout,
            RowCounts rows,
            List<Treatment> treatments,
            List<FieldReport> fields,
            QuarantineFile quarantine,
            @Nullable RiskReport risk) {}

    /**
     * Creates it, and makes sure that its key is there before anything is read.
     *
     * @throws KeyUnavailableException if the policy has keys and the one of the MAC cannot be reached
     */
    ManifestFile(Options options, OutputOpener opener, List<Treatment> fields) {
        this.options = options;
        this.file = new SideFile(ExportManifest.pathFor(options.output()), opener);
        this.domain = isWritten() ? options.evidenceDomain(fields).orElse(null) : null;
        if (domain != null) {
            EvidenceKey.of(options.policy().keys(), domain).primaryVersion();
        }
    }

    private boolean isWritten() {
        return options.evidence().manifest() == ManifestChoice.WRITE;
    }

    /**
     * Writes the manifest of a complete output.
     *
     * @throws ExportException if what was counted does not add up
     */
    void write(Facts facts) {
        if (!isWritten()) {
            return;
        }
        ManifestContent content = content(facts);
        String contradiction = content.contradiction();
        if (contradiction != null) {
            throw new ExportException("export of " + options.source().name() + " lost count: " + contradiction);
        }
        RecordText text = new RecordText();
        text.write(ManifestText.full(signed(content, facts.fields())));
        text.write('\n');
        file.begun(text);
        file.complete();
    }

    private ManifestContent content(Facts facts) {
        Policy policy = options.policy();
        Instant now = options.evidence().clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return new ManifestContent(
                LibraryVersion.TEXT,
                ManifestFormats.versions(),
                new Origin(
                        policy.name(),
                        policy.digest(),
                        options.dataset(),
                        options.audience().name(),
                        policy.purpose(options.audience()),
                        now),
                new Endpoint(
                        options.sourceName(),
                        facts.input().sha256(),
                        facts.input().bytes()),
                new Endpoint(
                        outputName(facts),
                        facts.output().sha256(),
                        facts.output().bytes()),
                new TreeMap<>(facts.layout()),
                facts.rows(),
                new ManifestContent.Quarantine(
                        options.brokenRows(),
                        new TreeMap<>(facts.quarantine().reasons()),
                        facts.quarantine().endpoint()),
                facts.risk(),
                keys(facts.treatments()),
                facts.fields());
    }

    private String outputName(Facts facts) {
        return options.ownTarget() == null
                ? String.valueOf(options.output().getFileName())
                : facts.output().name();
    }

    /** The keys of the strategies that treated a value. A key that cannot be had treated none. */
    private List<ManifestKey> keys(List<Treatment> treatments) {
        DomainKeys keys = options.policy().keys();
        TreeSet<String> domains = new TreeSet<>();
        for (Treatment treatment : treatments) {
            if (treatment.tally().treated() > 0) {
                domains.addAll(UsesKeys.of(treatment.decision().strategy()));
            }
        }
        domains.retainAll(keys.domains());
        List<ManifestKey> used = new ArrayList<>();
        for (String name : domains) {
            try {
                used.add(new ManifestKey(
                        name, keys.keyName(name), EvidenceKey.of(keys, name).primaryVersion()));
            } catch (KeyUnavailableException e) {
                // A key is held once it was fetched, so this one never was: a condition chose another way each time.
            }
        }
        return used;
    }

    private ExportManifest signed(ManifestContent content, List<FieldReport> fields) {
        DomainKeys keys = options.policy().keys();
        FpeStamp stamp = options.evidence().domain() == null
                ? EvidenceKey.firstStamp(keys, fields).orElse(null)
                : null;
        String signing = stamp == null ? domain : stamp.domain();
        if (signing == null) {
            return new ExportManifest(content, null);
        }
        Subkeys subkeys = EvidenceKey.of(keys, signing);
        int version = stamp == null ? subkeys.primaryVersion() : stamp.keyVersion();
        return new ExportManifest(content, new Mac(signing, version, "")).sealed(subkeys.keyedHash(version));
    }

    /** Where the file is, or null if there is none. */
    @Nullable
    Path path() {
        return file.path();
    }

    /** Gives the file its name; without one, what an earlier export left there goes. */
    void publish(Existing existing) {
        file.publish(existing);
    }

    void withdraw() {
        file.withdraw();
    }

    @Override
    public void close() {
        file.close();
    }
}

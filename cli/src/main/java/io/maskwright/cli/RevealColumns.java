package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.MaskwrightException;
import io.maskwright.export.ExportException;
import io.maskwright.export.ExportManifest;
import io.maskwright.policy.Dataset;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.reveal.Protection;
import io.maskwright.reveal.RevealException;
import io.maskwright.reveal.Revealer;
import io.maskwright.strategy.ReadsFields;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The columns to turn back, with all that is known of how they were protected. */
final class RevealColumns {

    private final String dataset;
    private final List<Entry> entries;
    private final @Nullable String inputSha256;

    /**
     * One column.
     *
     * @param rule what the policy says of it
     * @param protection how it was protected
     * @param context the other fields that its strategies read
     * @param isStamped whether stamps were given for it
     */
    record Entry(FieldRule rule, Protection protection, Set<String> context, boolean isStamped) {}

    private RevealColumns(String dataset, List<Entry> entries, @Nullable String inputSha256) {
        this.dataset = dataset;
        this.entries = List.copyOf(entries);
        this.inputSha256 = inputSha256;
    }

    static RevealColumns of(
            Policy policy,
            String dataset,
            List<String> columns,
            @Nullable Audience audience,
            Map<String, List<String>> stamps,
            CommandLine command) {
        List<Entry> entries = new ArrayList<>();
        for (String column : new LinkedHashSet<>(columns)) {
            FieldRule rule = rule(policy.dataset(dataset), column);
            if (rule == null) {
                throw new CommandLine.ParameterException(
                        command,
                        "dataset " + dataset + " has no field for one of the columns; it has "
                                + policy.dataset(dataset).fields().stream()
                                        .map(FieldRule::path)
                                        .toList());
            }
            Protection protection = audience == null
                    ? Protection.ofField(dataset, rule.path())
                    : Protection.ofField(dataset, rule.path(), audience);
            List<String> given = stamps.getOrDefault(column, List.of());
            entries.add(
                    new Entry(rule, protection.withStamps(given), context(policy, rule, audience), !given.isEmpty()));
        }
        return new RevealColumns(dataset, entries, null);
    }

    /** A column whose name looks like a path stands in quotes in the policy. */
    private static @Nullable FieldRule rule(Dataset dataset, String column) {
        FieldRule rule = dataset.field(column);
        return rule != null ? rule : dataset.field("\"" + column + "\"");
    }

    private static Set<String> context(Policy policy, FieldRule rule, @Nullable Audience audience) {
        Set<String> fields = new LinkedHashSet<>();
        List<Audience> audiences = audience != null
                ? List.of(audience)
                : policy.audiences().isEmpty()
                        ? List.of(Audience.MOST_RESTRICTIVE)
                        : policy.audiences().stream().map(Audience::of).toList();
        for (Audience reader : audiences) {
            try {
                fields.addAll(ReadsFields.of(
                        policy.decide(rule, reader, Delivery.EXPORT).strategy()));
            } catch (MaskwrightException e) {
                // The revealer meets it too, and writes it down.
            }
        }
        return fields;
    }

    /**
     * Takes the stamps from the manifest of the input, once it is known to be of this file and made with the key.
     *
     * @throws RevealException if it is not; written down before
     */
    RevealColumns verified(Revealer revealer, Path input) {
        Path file = ExportManifest.pathFor(input);
        List<Entry> open = entries.stream().filter(entry -> !entry.isStamped()).toList();
        if (open.isEmpty() || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return this;
        }
        ExportManifest manifest;
        boolean isUsed;
        try {
            manifest = ExportManifest.read(file);
            isUsed = open.stream().anyMatch(entry -> isNamed(manifest, entry));
            if (isUsed) {
                verify(manifest, input, revealer);
                requireDataset(manifest, file);
            }
        } catch (MaskwrightException e) {
            throw revealer.rejected(open.get(0).protection(), 1, e.getMessage());
        }
        return new RevealColumns(
                dataset,
                entries.stream().map(entry -> stamped(entry, manifest)).toList(),
                isUsed ? manifest.sha256() : null);
    }

    private static void verify(ExportManifest manifest, Path input, Revealer revealer) {
        String domain = manifest.macDomain();
        if (domain == null) {
            throw new ExportException("the manifest of " + input + " is unsigned: anybody may have written its stamps");
        }
        manifest.verify(input, revealer.manifestHash(domain, manifest.macKeyVersion()));
    }

    private void requireDataset(ExportManifest manifest, Path file) {
        if (!manifest.dataset().equals(dataset)) {
            throw new ExportException(file + " is of another dataset, " + manifest.dataset());
        }
    }

    private static boolean isNamed(ExportManifest manifest, Entry entry) {
        return manifest.stamps().containsKey(entry.rule().path());
    }

    private static Entry stamped(Entry entry, ExportManifest manifest) {
        if (entry.isStamped() || !isNamed(manifest, entry)) {
            return entry;
        }
        List<String> stamps = manifest.stamps().getOrDefault(entry.rule().path(), List.of());
        return new Entry(entry.rule(), entry.protection().withStamps(stamps), entry.context(), true);
    }

    String dataset() {
        return dataset;
    }

    List<Entry> entries() {
        return entries;
    }

    /** What the input must hold when it is read, since it may be changed after the manifest was verified; or null. */
    @Nullable
    String inputSha256() {
        return inputSha256;
    }

    boolean has(String path) {
        return entries.stream().anyMatch(entry -> entry.rule().path().equals(path));
    }

    /** Names the columns. */
    @Override
    public String toString() {
        return "RevealColumns"
                + entries.stream().map(entry -> entry.rule().path()).toList();
    }
}

package io.maskwright.export;

import io.maskwright.export.spi.RecordForm;
import io.maskwright.key.DomainKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What a run is: everything that its output depends on, by the name of each part in words. */
final class JobFingerprint {

    private JobFingerprint() {}

    /** What is known before the source is opened, and is compared first, for it says more plainly what is wrong. */
    static Map<String, String> of(Options options) {
        Map<String, String> job = new LinkedHashMap<>();
        job.put("version of the library", LibraryVersion.TEXT);
        job.put("policy", options.policy().digest());
        job.put("dataset", options.dataset());
        job.put("audience", options.audience().name());
        job.put("input", options.source().name());
        Path input = options.inputFile();
        if (input != null) {
            job.put("size of the input", size(input));
        }
        job.put("format", options.format() + ", header " + options.header());
        job.put("delimiter, quote or line ending", options.form().toString());
        job.put("encoding", options.inputEncoding() + " to " + options.outputEncoding());
        job.put("choice about broken rows", options.brokenRows().toString());
        job.put("choice about formulas", options.formulas().toString());
        job.put("greatest length of a record", Integer.toString(options.maxRecordChars()));
        job.put("quarantine file", options.quarantine().toString());
        String domain = options.evidence().domain();
        job.put("domain of the evidence", domain == null ? "by the policy" : "chosen: " + domain);
        return job;
    }

    /** Adds what is known when the source is open. */
    static Map<String, String> of(Options options, RecordForm form) {
        Map<String, String> job = of(options);
        job.put("form of the input", hash(form.toString()));
        DomainKeys keys = options.policy().keys();
        for (String domain : new TreeSet<>(keys.domains())) {
            job.put("key of domain " + domain, CheckpointSeal.keyOf(domain, keys));
        }
        return job;
    }

    /**
     * Checks that all of a job that is known is as it was.
     *
     * @param before of the run that was stopped
     * @param now all of it or a part
     * @throws ExportException if not; it names the part and no content
     */
    static void check(Path output, Map<String, String> before, Map<String, String> now) {
        now.forEach((part, value) -> {
            if (!Objects.equals(before.get(part), value)) {
                throw new ExportException("cannot resume the export to " + output + ": the " + part
                        + " is not what it was in the run that was stopped; start anew instead");
            }
        });
    }

    private static String size(Path input) {
        try {
            return Long.toString(Files.size(input));
        } catch (IOException e) {
            throw FileTrouble.reading(input, e);
        }
    }

    /** Names of columns may be what a person typed into the first line by mistake, so only a digest is kept. */
    private static String hash(String text) {
        MessageDigest digest = OutputDigest.sha256();
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}

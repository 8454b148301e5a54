package io.maskwright.export;

import io.maskwright.MaskingException;
import io.maskwright.export.ExportManifest.Mac;
import io.maskwright.export.ExportManifest.Origin;
import io.maskwright.export.ExportManifest.Output;
import io.maskwright.fpe.FpeStamp;
import io.maskwright.policy.Policy;
import java.io.Closeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The manifest on its way to its file. There is no file when no field has a stamp. */
final class ManifestFile implements Closeable {

    private static final String PURPOSE = "manifest";
    private static final int FORMAT_VERSION = 1;

    private final Options options;
    private final SideFile file;

    ManifestFile(Options options, OutputOpener opener) {
        this.options = options;
        this.file = new SideFile(ExportManifest.pathFor(options.output()), opener);
    }

    /** Writes the manifest of a complete output. */
    void write(List<FieldReport> fields, @Nullable String sha256, long rows) {
        Map<String, List<String>> stamps = new LinkedHashMap<>();
        for (FieldReport field : fields) {
            if (!field.stamps().isEmpty()) {
                stamps.put(field.path(), field.stamps());
            }
        }
        FpeStamp first = first(stamps);
        if (first == null) {
            return;
        }
        Policy policy = options.policy();
        ExportManifest manifest = new ExportManifest(
                        new Origin(
                                policy.digest(),
                                options.dataset(),
                                options.audience().name()),
                        new Output(String.valueOf(options.output().getFileName()), sha256 == null ? "" : sha256, rows),
                        stamps,
                        new Mac(first.domain(), first.keyVersion(), ""))
                .sealed(policy.keys()
                        .subkeys(first.domain(), PURPOSE, FORMAT_VERSION)
                        .keyedHash(first.keyVersion()));
        RecordText text = new RecordText();
        text.write(ManifestText.full(manifest));
        text.write('\n');
        file.begun(text);
        file.complete();
    }

    /** The first stamp that names a key; strategies of one's own may have stamps of another form. */
    private static @Nullable FpeStamp first(Map<String, List<String>> stamps) {
        for (List<String> texts : stamps.values()) {
            for (String text : texts) {
                try {
                    return FpeStamp.parse(text);
                } catch (MaskingException e) {
                    // Of another form.
                }
            }
        }
        return null;
    }

    /** Gives the file its name; without stamps, what an earlier export left there goes. */
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

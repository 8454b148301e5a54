package io.maskwright.export;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Refuses an input that is itself the output of an export, as the manifest beside it tells. */
final class MaskedInputCheck {

    private static final MaskedInputCheck NOTHING = new MaskedInputCheck(Path.of(""), null);

    private final Path input;
    private final @Nullable ExportManifest manifest;

    private MaskedInputCheck(Path input, @Nullable ExportManifest manifest) {
        this.input = input;
        this.manifest = manifest;
    }

    static MaskedInputCheck of(Options options) {
        Path input = options.inputFile();
        if (input == null || options.maskedInput() == MaskedInput.ALLOW) {
            return NOTHING;
        }
        Path beside = ExportManifest.pathFor(input);
        if (!Files.isRegularFile(beside)) {
            return NOTHING;
        }
        try {
            return new MaskedInputCheck(input, ExportManifest.read(beside));
        } catch (ExportException e) {
            return NOTHING; // a file of another kind that has the name
        }
    }

    /** Checks before the first record; a pipe can be read only once and is checked afterwards. */
    void before() {
        if (manifest != null && Files.isRegularFile(input)) {
            check(FileDigest.sha256(input));
        }
    }

    /** Checks what was really read. */
    void after(@Nullable String sha256) {
        check(sha256);
    }

    private void check(@Nullable String sha256) {
        if (manifest != null && sha256 != null && sha256.equals(manifest.sha256())) {
            throw new ExportException("cannot export " + input + ": it is the output of an export already, as the"
                    + " manifest beside it tells; export what it was made from, or allow masked input");
        }
    }
}

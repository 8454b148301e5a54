package io.maskwright.spark.bench;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** The policies that are measured: those of the measurement of exports. */
final class BenchPolicy {

    static final String DATASET = "waybills";
    static final Audience AUDIENCE = Audience.of("reader");
    /** Six columns masked in part. */
    static final String MASKS = "masks";
    /** Four columns masked in part, both phones encrypted with their format kept. */
    static final String MASKS_FPE = "masks-fpe";

    private BenchPolicy() {}

    /** Writes the policies and their key down, which are read when they are needed. */
    static void write(Path folder) {
        for (String name : List.of(MASKS + ".yaml", MASKS_FPE + ".yaml", "export.key")) {
            try (InputStream in =
                    Objects.requireNonNull(BenchPolicy.class.getResourceAsStream(name), "no resource " + name)) {
                Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Path file(Path folder, String name) {
        return folder.resolve(name + ".yaml");
    }

    static Policy load(Path folder, String name) {
        return Policy.load(file(folder, name));
    }
}

package io.maskwright.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run has shown that was killed between its manifest and its output: nobody should have to allow that it is replaced.
 * It is told from the manifest of an output that somebody took away by the output, which is still there as a hidden file and
 * has the digest that the manifest says.
 */
final class HalfPublished {

    private final Path manifest;
    private final @Nullable Path quarantine;

    private HalfPublished(Path manifest, @Nullable Path quarantine) {
        this.manifest = manifest;
        this.quarantine = quarantine;
    }

    /** Looks for it; null where there is none. */
    static @Nullable HalfPublished find(Options options) {
        Path output = options.output();
        Path file = ExportManifest.pathFor(output);
        if (options.ownTarget() != null
                || Files.exists(output, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            ExportManifest read = ExportManifest.read(file);
            for (Path staged : StagedFiles.of(output)) {
                if (FileDigest.sha256(staged).equals(read.sha256())) {
                    return new HalfPublished(file, quarantine(options, read));
                }
            }
        } catch (ExportException | IOException e) {
            // A file of another kind that has the name, or one that cannot be read: it is not touched.
        }
        return null;
    }

    private static @Nullable Path quarantine(Options options, ExportManifest read) {
        Path file = options.quarantine();
        Endpoint named = read.quarantine();
        return named != null
                        && named.name().equals(String.valueOf(file.getFileName()))
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Objects.equals(named.sha256(), FileDigest.sha256(file))
                ? file
                : null;
    }

    /** Tells whether a file is part of it. */
    boolean has(Path file) {
        return file.equals(manifest) || file.equals(quarantine);
    }

    /**
     * Takes it back while no other run can write the files: the quarantine becomes hidden again, for a run that goes on, and
     * the manifest goes last, so that this can be done again if it is interrupted.
     */
    void takeBack() {
        try {
            if (quarantine != null) {
                Files.move(quarantine, StagedFiles.fresh(quarantine), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(manifest);
        } catch (IOException e) {
            throw FileTrouble.writing(manifest, e);
        }
    }
}

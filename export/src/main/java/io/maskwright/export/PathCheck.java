package io.maskwright.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses to start where the files of an export would get into each other's way. */
final class PathCheck {

    private PathCheck() {}

    static void check(Options options) {
        Path input = options.inputFile();
        if (input != null && !Files.exists(input)) {
            throw new ExportException("cannot read " + input + ": there is no such file");
        }
        Path output = options.output();
        Path quarantine = options.quarantine();
        Path manifest = ExportManifest.pathFor(output);
        checkTarget(output, input, options.existing());
        HalfPublished half = HalfPublished.find(options);
        for (Path beside : List.of(quarantine, manifest)) {
            boolean isLeftOver = half != null && half.has(beside);
            checkTarget(beside, input, isLeftOver ? Existing.REPLACE : options.existing());
        }
        if (isSame(output, quarantine)) {
            throw new ExportException("output and quarantine must be two files, but both are " + output);
        }
        if (isSame(manifest, quarantine)) {
            throw new ExportException("manifest and quarantine must be two files, but both are " + manifest);
        }
    }

    private static void checkTarget(Path target, @Nullable Path input, Existing existing) {
        if (!Files.isDirectory(folderOf(target))) {
            throw new ExportException("cannot write " + target + ": its folder does not exist");
        }
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (input != null && isSame(target, input)) {
            throw new ExportException("cannot write " + target + ": it is the input itself");
        }
        if (existing == Existing.REFUSE) {
            throw new ExportException(
                    "cannot write " + target + ": it exists already; give another name or choose to replace it");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new ExportException("cannot write " + target + ": it is not a regular file");
        }
    }

    /** Tells whether two names mean one file, through links too. */
    private static boolean isSame(Path a, Path b) {
        try {
            if (Files.exists(a) && Files.exists(b)) {
                return Files.isSameFile(a, b);
            }
            return realPath(a).equals(realPath(b));
        } catch (IOException e) {
            throw new ExportException("cannot compare " + a + " and " + b + ": " + FileTrouble.words(e));
        }
    }

    private static Path realPath(Path path) throws IOException {
        return folderOf(path).toRealPath().resolve(path.getFileName());
    }

    private static Path folderOf(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new ExportException("cannot write " + path + ": it is not a file");
        }
        return folder;
    }
}

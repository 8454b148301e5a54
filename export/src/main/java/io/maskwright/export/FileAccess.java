package io.maskwright.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may read the files of a run, where the platform says that by permissions: hidden ones their owner alone, for they may
 * hold what never leaves; published ones whoever the process lets read new files.
 */
final class FileAccess {

    private static final FileAttribute<?>[] NONE = {};
    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
    };

    private FileAccess() {}

    /** What a new file that is for its owner alone is created with. */
    static FileAttribute<?>[] ownerOnly(Path file) {
        return view(file) == null ? NONE : OWNER_ONLY.clone();
    }

    private static @Nullable PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    /** Gives a hidden file the permissions that any new file beside it gets: no program can ask for them otherwise. */
    static void makeOrdinary(Path hidden) throws IOException {
        PosixFileAttributeView view = view(hidden);
        if (view == null) {
            return;
        }
        Path probe = Files.createFile(StagedFiles.fresh(hidden));
        try {
            view.setPermissions(Files.getPosixFilePermissions(probe));
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}

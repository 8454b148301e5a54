package io.maskwright.export;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The hidden files {@code .NAME.….part} that outputs grow as. */
final class StagedFiles {

    private static final Pattern MIDDLE = Pattern.compile("\\.[0-9a-f-]{36}\\.part");

    private StagedFiles() {}

    /** Where a file can begin to grow that nobody has yet. */
    static Path fresh(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** All that runs left behind, or write just now. */
    static List<Path> of(Path target) throws IOException {
        String start = "." + target.getFileName();
        Path folder = target.toAbsolutePath().getParent();
        List<Path> found = new ArrayList<>();
        if (folder != null) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, path -> isPart(path, start))) {
                files.forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isPart(Path path, String start) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(start)
                && MIDDLE.matcher(name.substring(start.length())).matches();
    }

    /**
     * Finds the file that a stopped run was writing.
     *
     * @throws ExportException if there is none any more, or several
     */
    static Path only(Path target) {
        List<Path> found;
        try {
            found = of(target);
        } catch (IOException e) {
            throw FileTrouble.reading(target, e);
        }
        if (found.size() != 1) {
            throw new ExportException("cannot resume the export to " + target + ": there are " + found.size()
                    + " hidden files of stopped runs, and there must be one; start anew instead");
        }
        // As the target names it, be it relative or not.
        return target.resolveSibling(String.valueOf(found.get(0).getFileName()));
    }
}

package io.maskwright.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An output that is a folder of files, as Spark writes it: its manifest lies in it, and so does the list of what was left out. Names that
 * start with {@code _} or a dot are no part of what readers see.
 */
final class FolderOutput {

    /** The manifest in the folder. */
    static final String MANIFEST = "_maskwright-manifest.json";

    private FolderOutput() {}

    /**
     * The SHA-256 of a text with a line {@code DIGEST  NAME} for each file, sorted by the bytes of the names, which start in the folder: what
     * {@code sha256sum} prints.
     */
    static String sha256(Path folder) {
        SortedMap<byte[], String> digests = new TreeMap<>(Arrays::compareUnsigned);
        for (Path file : files(folder)) {
            String name = folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            digests.put(name.getBytes(StandardCharsets.UTF_8), FileDigest.sha256(file));
        }
        MessageDigest digest = OutputDigest.sha256();
        digests.forEach((name, own) -> {
            digest.update((own + "  ").getBytes(StandardCharsets.UTF_8));
            digest.update(name);
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The files that readers see, in no order. */
    static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
                    return inside.equals(folder) || isVisible(inside)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (isVisible(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw FileTrouble.reading(folder, e);
        }
        return files;
    }

    private static boolean isVisible(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith("_") && !name.startsWith(".");
    }
}

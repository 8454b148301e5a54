package io.maskwright.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The SHA-256 of a folder: that of a text with a line {@code DIGEST  NAME} for each file that readers see, sorted by the bytes of the
 * names, which start in the folder. It is what {@code sha256sum} prints.
 *
 * @param sha256 in 64 lower-case hexadecimal digits
 * @param files how many files there are
 * @param bytes how many bytes they have
 */
record FolderDigest(String sha256, long files, long bytes) {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int FILES_A_TASK = 16;

    /** Reads all files, on executors. */
    static FolderDigest of(JavaSparkContext spark, Places places, Path folder, SerializableConfiguration settings)
            throws IOException {
        List<FileStatus> files = places.visibleFiles(folder);
        URI root = URI.create(folder.toUri() + "/");
        List<String> paths = new ArrayList<>();
        long bytes = 0;
        for (FileStatus file : files) {
            paths.add(file.getPath().toString());
            bytes += file.getLen();
        }
        int tasks = Math.max(1, Math.min(spark.defaultParallelism(), paths.size() / FILES_A_TASK + 1));
        List<String> digests = paths.isEmpty()
                ? List.of()
                : spark.parallelize(paths, tasks)
                        .map(path -> digest(path, settings))
                        .collect();
        SortedMap<byte[], String> lines = new TreeMap<>(Arrays::compareUnsigned);
        for (int i = 0; i < paths.size(); i++) {
            String name = root.relativize(files.get(i).getPath().toUri()).getPath();
            lines.put(name.getBytes(StandardCharsets.UTF_8), digests.get(i));
        }
        return new FolderDigest(hex(lines), paths.size(), bytes);
    }

    private static String hex(SortedMap<byte[], String> lines) {
        MessageDigest digest = newDigest();
        lines.forEach((name, own) -> {
            digest.update((own + "  ").getBytes(StandardCharsets.UTF_8));
            digest.update(name);
            digest.update((byte) '\n');
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String digest(String path, SerializableConfiguration settings) throws IOException {
        Path file = new Path(path);
        MessageDigest digest = newDigest();
        try (FSDataInputStream stream = file.getFileSystem(settings.value()).open(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String ofBytes(byte[] bytes) {
        return HexFormat.of().formatHex(newDigest().digest(bytes));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

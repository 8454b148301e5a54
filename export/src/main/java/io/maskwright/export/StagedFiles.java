package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The hidden files {@code .NAME.….part} that outputs grow as. */
final class StagedFiles {

    private static final Pattern MIDDLE = Pattern.compile("\\.[0-9a-f-]{36}\\.part");
    private static final int BUFFER_BYTES = 1 << 16;

    /** A file cut off at a mark, with the digest of all that it holds. */
    record Cut(Path file, MessageDigest digest) {}

    private StagedFiles() {}

    static Path next(Path target) {
        return target.resolveSibling(start(target) + "." + UUID.randomUUID() + ".part");
    }

    private static String start(Path target) {
        return "." + target.getFileName();
    }

    /** All that runs left behind, or write just now. */
    static List<Path> of(Path target) throws IOException {
        String start = start(target);
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
     * Finds the file that a mark was made in and cuts off what was written behind it.
     *
     * @throws ExportException if there is none any more
     */
    static Cut cutAt(Path target, Mark mark) throws IOException {
        for (Path file : of(target)) {
            if (Files.size(file) >= mark.offset()) {
                MessageDigest digest = digest(file, mark.offset());
                if (hex(digest).equals(mark.sha256())) {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(mark.offset());
                    }
                    return new Cut(file, digest);
                }
            }
        }
        throw new ExportException("cannot resume the export to " + target
                + ": the hidden file of the run that was stopped is not there any more, or was changed; start anew instead");
    }

    private static MessageDigest digest(Path file, long length) throws IOException {
        MessageDigest digest = OutputDigest.sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long left = length;
        try (InputStream stream = Files.newInputStream(file)) {
            while (left > 0) {
                int read = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return digest;
    }

    /** The digest so far, which may go on afterwards. */
    static String hex(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("digests of the platform can be copied", e);
        }
    }
}

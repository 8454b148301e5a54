package io.maskwright.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file, one at a time. Of a line longer than any event only the beginning: enough to see that it is none. */
final class FileSource implements AuditSource {

    private static final int BLOCK_BYTES = 64 * 1_024;

    private final Path file;

    FileSource(Path file) {
        this.file = file;
    }

    @Override
    public void read(Lines lines) {
        try (InputStream in = Files.newInputStream(file)) {
            split(in, lines);
        } catch (IOException e) {
            throw new AuditException("audit file " + file + " cannot be read: " + FileTrouble.words(e));
        }
    }

    static void split(InputStream in, Lines lines) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK_BYTES];
        for (int length = in.read(block); length >= 0; length = in.read(block)) {
            int start = 0;
            for (int i = 0; i < length; i++) {
                if (block[i] == '\n') {
                    keep(line, block, start, i);
                    lines.line(line.toByteArray(), Ending.WHOLE);
                    line.reset();
                    start = i + 1;
                }
            }
            keep(line, block, start, length);
        }
        if (line.size() > 0) {
            lines.line(line.toByteArray(), Ending.CUT);
        }
    }

    private static void keep(ByteArrayOutputStream line, byte[] block, int from, int to) {
        int room = AuditLine.MAX_BYTES + 1 - line.size();
        line.write(block, from, Math.min(to - from, room));
    }
}

package io.maskwright.audit;

import io.maskwright.audit.AuditSource.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The end of a trail file: what the next line is tied to, and how the last line ends.
 *
 * @param head what the next line is tied to
 * @param ending how the last line ends
 */
record Tail(ChainHead head, Ending ending) {

    private static final byte[] BEGINNING = "{\"prev\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_LOOK_BYTES = 4 * 1_024;

    /** Whether a file begins as a trail does, as far as it goes. */
    static boolean beginsAsTrail(FileChannel file) throws IOException {
        byte[] bytes = read(file, 0, (int) Math.min(file.size(), BEGINNING.length));
        return Arrays.equals(bytes, Arrays.copyOf(BEGINNING, bytes.length));
    }

    static Tail of(FileChannel file) throws IOException {
        long size = file.size();
        if (size == 0) {
            return new Tail(ChainHead.START, Ending.WHOLE);
        }
        Optional<AuditLine> last = lastLine(file, size).flatMap(AuditLine::read);
        return last.isPresent() ? new Tail(last.get().head(), Ending.WHOLE) : afterCrash(file);
    }

    /** The last line, if it ends as lines do and is no longer than an event. */
    private static Optional<byte[]> lastLine(FileChannel file, long size) throws IOException {
        int most = AuditLine.MAX_BYTES + 2;
        for (int look = FIRST_LOOK_BYTES; ; look = Math.min(look * 8, most)) {
            int length = (int) Math.min(look, size);
            byte[] bytes = read(file, size - length, length);
            int end = length - 1;
            if (bytes[end] != '\n') {
                return Optional.empty();
            }
            int start = end;
            while (start > 0 && bytes[start - 1] != '\n') {
                start--;
            }
            if (start > 0 || length == size) {
                return Optional.of(Arrays.copyOfRange(bytes, start, end));
            }
            if (look == most) {
                return Optional.empty();
            }
        }
    }

    /** What a crash left has no number: the whole file is read for the last event before it. This is rare. */
    private static Tail afterCrash(FileChannel file) throws IOException {
        ChainCheck check = new ChainCheck(line -> {});
        Ending[] last = {Ending.WHOLE};
        file.position(0);
        InputStream in = Channels.newInputStream(file);
        FileSource.split(in, (bytes, ending) -> {
            if (bytes.length > AuditLine.MAX_BYTES) {
                throw new AuditException("audit file has a line longer than any event");
            }
            last[0] = ending;
            check.line(bytes, ending);
        });
        return new Tail(check.end(), last[0]);
    }

    private static byte[] read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, from + buffer.position()) < 0) {
                throw new IOException();
            }
        }
        return buffer.array();
    }
}

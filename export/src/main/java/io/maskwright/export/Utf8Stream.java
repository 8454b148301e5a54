package io.maskwright.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text of any encoding as the bytes it has in UTF-8. Not thread-safe. */
final class Utf8Stream extends InputStream {

    private static final int BUFFER_CHARS = 1 << 14;
    private static final int MAX_BYTES_PER_CHAR = 3;

    private final Reader text;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER_CHARS).flip();
    private final ByteBuffer bytes =
            ByteBuffer.allocate(BUFFER_CHARS * MAX_BYTES_PER_CHAR).flip();

    /** Creates the stream of a text that is read strictly. */
    Utf8Stream(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!bytes.hasRemaining()) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        chars.compact();
        int read = text.read(chars);
        chars.flip();
        bytes.clear();
        try {
            if (read < 0 && !chars.hasRemaining()) {
                return false;
            }
            // Half a pair may wait for its other half.
            if (encoder.encode(chars, bytes, read < 0).isError()) {
                throw new IOException();
            }
            return true;
        } finally {
            bytes.flip();
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

package io.maskwright.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes text and stops at bytes that are none, saying where. The JDK's reader stops too, but a long way ahead of the
 * record being read and without a position.
 */
final class StrictReader extends Reader {

    private static final int BUFFER_BYTES = 1 << 15;
    private static final int NONE = -1;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private long offset;
    private boolean ended;
    private int pending = NONE;

    StrictReader(InputStream in, Charset charset, long startOffset) {
        this.in = in;
        this.offset = startOffset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (pending != NONE) {
            target[start] = (char) pending;
            pending = NONE;
            return 1;
        }
        return length == 1 ? readOne(target, start) : decode(CharBuffer.wrap(target, start, length));
    }

    /** A code point may need two characters; the second waits for the next call. */
    private int readOne(char[] target, int start) throws IOException {
        char[] pair = new char[2];
        int count = decode(CharBuffer.wrap(pair));
        if (count > 0) {
            target[start] = pair[0];
            pending = count == 2 ? pair[1] : NONE;
            return 1;
        }
        return count;
    }

    private int decode(CharBuffer target) throws IOException {
        int start = target.position();
        while (true) {
            int before = bytes.position();
            CoderResult result = decoder.decode(bytes, target, ended);
            offset += bytes.position() - before;
            if (target.position() > start) {
                // A malformed place after good text is met again, and then told, at the next call.
                return target.position() - start;
            }
            if (result.isError()) {
                throw new MalformedTextException(offset);
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

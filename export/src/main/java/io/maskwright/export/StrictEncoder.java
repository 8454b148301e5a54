package io.maskwright.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;

/** Encodes text into a stream and stops at a character that does not fit, instead of writing another one for it. */
final class StrictEncoder {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final CharsetEncoder encoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);

    StrictEncoder(OutputStream out, Charset charset) {
        this.out = out;
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Writes text.
     *
     * @throws CharacterCodingException if a character does not fit; the output is of no use then
     */
    void write(CharBuffer text) throws IOException {
        while (true) {
            CoderResult result = encoder.encode(text, bytes, false);
            if (result.isError()) {
                result.throwException();
            }
            if (result.isUnderflow()) {
                break;
            }
            drain();
        }
        if (text.hasRemaining()) {
            // Half a surrogate pair waits for its other half, which cannot come: each text is whole.
            throw new MalformedInputException(text.remaining());
        }
    }

    /** Writes what was encoded so far; more may follow. */
    void writeThrough() throws IOException {
        drain();
        out.flush();
    }

    /** Writes what is still held back, and flushes the stream. */
    void finish() throws IOException {
        CharBuffer empty = CharBuffer.allocate(0);
        while (encoder.encode(empty, bytes, true).isOverflow()
                || encoder.flush(bytes).isOverflow()) {
            drain();
        }
        drain();
        out.flush();
    }

    private void drain() throws IOException {
        bytes.flip();
        out.write(bytes.array(), 0, bytes.limit());
        bytes.clear();
    }
}

package io.maskwright.export;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.util.Arrays;

/** Encodes the text of records into blocks, and stops at a character that does not fit. Not thread-safe. */
final class BlockEncoder {

    private static final int START_BYTES = 1 << 16;

    private final boolean tonesApart;
    private final CharsetEncoder encoder;
    private ByteBuffer bytes = ByteBuffer.allocate(START_BYTES);
    private int records;

    BlockEncoder(Charset charset) {
        this.tonesApart = VietnameseTones.areApartIn(charset);
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Adds text.
     *
     * @param count how many records it is
     * @throws CharacterCodingException if a character does not fit; the block is of no use then
     */
    void add(CharBuffer text, int count) throws CharacterCodingException {
        CoderResult result = encode(text);
        while (result.isUnmappable() && tonesApart) {
            String apart = VietnameseTones.apart(text.get(text.position()));
            if (apart == null || encode(CharBuffer.wrap(apart)).isError()) {
                break;
            }
            text.position(text.position() + 1);
            result = encode(text);
        }
        if (result.isError()) {
            result.throwException();
        }
        if (text.hasRemaining()) {
            // Half a surrogate pair waits for its other half, which cannot come: each text is whole.
            throw new MalformedInputException(text.remaining());
        }
        records += count;
    }

    private CoderResult encode(CharBuffer text) {
        CoderResult result = encoder.encode(text, bytes, false);
        while (result.isOverflow()) {
            grow();
            result = encoder.encode(text, bytes, false);
        }
        return result;
    }

    /** Hands over what was added, and begins anew. */
    FileBlock take() {
        CharBuffer empty = CharBuffer.allocate(0);
        while (encoder.encode(empty, bytes, true).isOverflow()
                || encoder.flush(bytes).isOverflow()) {
            grow();
        }
        FileBlock block = new FileBlock(bytes.array(), bytes.position(), records);
        bytes = ByteBuffer.allocate(Math.max(START_BYTES, bytes.position() + bytes.position() / 8));
        records = 0;
        encoder.reset();
        return block;
    }

    private void grow() {
        ByteBuffer larger = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), bytes.capacity() * 2));
        larger.position(bytes.position());
        bytes = larger;
    }
}

package io.maskwright.export;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Texts in one encoding, one after the other, as UTF-8. Not thread-safe. */
final class StrictText {

    private static final int START_CHARS = 1 << 12;

    private final CharsetDecoder decoder;
    private final int maxChars;
    private CharBuffer chars = CharBuffer.allocate(START_CHARS);
    private byte[] utf8 = {};

    StrictText(Charset charset, int maxChars) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.maxChars = maxChars;
    }

    /** Decodes a text; false if it is none, or too long. */
    boolean decode(byte[] bytes, int from, int to) {
        int room = (int) Math.min(maxChars, (long) Math.ceil((to - from) * (double) decoder.maxCharsPerByte()));
        if (chars.capacity() < room) {
            chars = CharBuffer.allocate(room);
        }
        chars.clear().limit(Math.min(chars.capacity(), maxChars));
        decoder.reset();
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, from, to - from), chars, true);
        if (result.isUnderflow()) {
            result = decoder.flush(chars);
        }
        chars.flip();
        if (!result.isUnderflow()) {
            return false;
        }
        utf8 = chars.toString().getBytes(StandardCharsets.UTF_8);
        return true;
    }

    byte[] utf8() {
        return utf8;
    }

    int utf8Length() {
        return utf8.length;
    }

    /** How many characters of Java the bytes are: one for each that starts one, one more for a pair. */
    static long charsOfUtf8(byte[] bytes, int from, int to) {
        long chars = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            chars += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }
        return chars;
    }
}

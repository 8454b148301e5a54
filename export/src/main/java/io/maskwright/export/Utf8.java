package io.maskwright.export;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the bytes of a text in UTF-8 tell without a text being made of them. */
final class Utf8 {

    private static final int NONE = -1;
    private static final int BUFFER_CHARS = 1 << 12;
    private static final char REPLACEMENT = '\uFFFD';

    /** What the end of the bytes is. */
    enum End {
        /** The end of the text: a character that is cut there is none. */
        WHOLE,
        /** Any place in the text. */
        CUT
    }

    private Utf8() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Decodes strictly: null if it is no text. */
    static @Nullable String decode(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        // The fast way puts this character in place of what is no text; but it may also have been there.
        return text.indexOf(REPLACEMENT) >= 0 && malformedAt(bytes, from, to, End.WHOLE) >= 0 ? null : text;
    }

    /** Returns where the first bytes stand that are no text, or -1. */
    static int malformedAt(byte[] bytes, int from, int to, End end) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(BUFFER_CHARS);
        while (true) {
            CoderResult result = decoder.decode(in, out, end == End.WHOLE);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return NONE;
            }
            out.clear();
        }
    }

    /** How many characters of Java the bytes are: one for each that starts one, one more for a pair. */
    static long chars(byte[] bytes, int from, int to) {
        long chars = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            chars += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }
        return chars;
    }
}

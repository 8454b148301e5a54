package io.maskwright.export;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What the bytes of a text in UTF-8 tell without a text being made of them. */
final class Utf8 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int NONE = -1;
    private static final int BUFFER_CHARS = 1 << 12;

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

    /** Tells whether bytes are the whole of a text, strictly: no overlong forms, no halves of pairs, nothing cut off. */
    static boolean isText(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            if (bytes[i] >= 0) {
                i = skipAscii(bytes, i, to);
            } else {
                int length = wideLength(bytes, i, to);
                if (length == 0) {
                    return false;
                }
                i += length;
            }
        }
        return true;
    }

    private static int skipAscii(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long wide = (long) LONGS.get(bytes, i) & HIGH_BITS;
            if (wide != 0) {
                return i + (Long.numberOfTrailingZeros(wide) >>> 3);
            }
        }
        while (i < to && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** How many bytes the character takes that starts at a place, if it takes more than one; 0 if there is none. */
    private static int wideLength(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int left = to - at;
        if (first < 0xE0) {
            return first >= 0xC2 && left >= 2 && goesOn(bytes[at + 1]) ? 2 : 0;
        }
        if (first < 0xF0) {
            return left >= 3 && goesOn(bytes[at + 1]) && goesOn(bytes[at + 2]) && isThree(first, bytes[at + 1]) ? 3 : 0;
        }
        return left >= 4
                        && goesOn(bytes[at + 1])
                        && goesOn(bytes[at + 2])
                        && goesOn(bytes[at + 3])
                        && isFour(first, bytes[at + 1])
                ? 4
                : 0;
    }

    private static boolean goesOn(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** Neither overlong nor half of a pair. */
    private static boolean isThree(int first, byte second) {
        int next = second & 0xFF;
        return first == 0xE0 ? next >= 0xA0 : first != 0xED || next < 0xA0;
    }

    /** Neither overlong nor behind the last plane. */
    private static boolean isFour(int first, byte second) {
        int next = second & 0xFF;
        return first == 0xF0 ? next >= 0x90 : first < 0xF4 || (first == 0xF4 && next < 0x90);
    }

    /**
     * Copies the characters of a text.
     *
     * @param bytes a text that was checked
     * @param most how many are copied at most
     * @return how many they are, or -1 if they are more
     */
    static int copy(byte[] bytes, int from, int to, char[] target, int most) {
        int length = 0;
        for (int i = from; i < to; length++) {
            if (length == most) {
                return NONE;
            }
            int b = bytes[i];
            if (b >= 0) {
                target[length] = (char) b;
                i++;
            } else if (b < (byte) 0xE0) {
                target[length] = (char) ((b & 0x1F) << 6 | (bytes[i + 1] & 0x3F));
                i += 2;
            } else if (b < (byte) 0xF0) {
                target[length] = (char) ((b & 0xF) << 12 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F));
                i += 3;
            } else {
                if (length + 1 == most) {
                    return NONE;
                }
                int code = (b & 7) << 18
                        | (bytes[i + 1] & 0x3F) << 12
                        | (bytes[i + 2] & 0x3F) << 6
                        | (bytes[i + 3] & 0x3F);
                target[length++] = Character.highSurrogate(code);
                target[length] = Character.lowSurrogate(code);
                i += 4;
            }
        }
        return length;
    }

    /** The first character of a text that was checked and is not empty; half of it if it is a pair. */
    static char first(byte[] bytes, int from) {
        int b = bytes[from];
        if (b >= 0) {
            return (char) b;
        }
        if (b < (byte) 0xE0) {
            return (char) ((b & 0x1F) << 6 | (bytes[from + 1] & 0x3F));
        }
        if (b < (byte) 0xF0) {
            return (char) ((b & 0xF) << 12 | (bytes[from + 1] & 0x3F) << 6 | (bytes[from + 2] & 0x3F));
        }
        int code = (b & 7) << 18
                | (bytes[from + 1] & 0x3F) << 12
                | (bytes[from + 2] & 0x3F) << 6
                | (bytes[from + 3] & 0x3F);
        return Character.highSurrogate(code);
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

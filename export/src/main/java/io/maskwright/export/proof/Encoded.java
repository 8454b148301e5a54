package io.maskwright.export.proof;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Finds what may be bytes written as Base64 or as hexadecimal digits, and gives the texts that they may be. Where the
 * encoding began is not known, so each place where it may have is tried. Reused; not thread-safe.
 */
final class Encoded {

    /** Characters that hold eight bytes: four ideographs of UTF-16, eight letters of UTF-8. */
    private static final int LEAST_BASE64_OF_LONG = 11;

    private static final int LEAST_HEX_OF_LONG = 16;

    /** Characters that hold two ideographs of UTF-8. */
    private static final int LEAST_BASE64 = 8;

    private static final int LEAST_HEX = 12;

    private static final int BASE64_PHASES = 4;
    private static final int BASE64_BITS = 6;
    private static final int BYTE_BITS = 8;
    private static final byte[] BASE64 = base64();

    private final int leastBase64;
    private final int leastHex;
    private byte[] bytes = new byte[256];
    private int[] origins = new int[256];
    private int length;

    /**
     * Creates a finder.
     *
     * @param least the weight that what is looked for has at least: shorter stretches cannot hold it
     */
    Encoded(Weight least) {
        this.leastBase64 = least == Weight.LONG ? LEAST_BASE64_OF_LONG : LEAST_BASE64;
        this.leastHex = least == Weight.LONG ? LEAST_HEX_OF_LONG : LEAST_HEX;
    }

    private static byte[] base64() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['-'] = values['+'];
        values['_'] = values['/'];
        return values;
    }

    private static int base64(char c) {
        return c < BASE64.length ? BASE64[c] : -1;
    }

    /** Gives all texts that stretches of Base64 may hold; each is valid during the call only. */
    void base64(Text text, Text room, Consumer<Text> sink) {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            boolean hasLetter = false;
            while (to < text.length() && base64(text.at(to)) >= 0) {
                hasLetter |= text.at(to) >= 'A';
                to++;
            }
            // Eight characters without a letter would need chance to be Base64.
            if (to - from >= leastBase64 && hasLetter) {
                for (int phase = 0; phase < BASE64_PHASES; phase++) {
                    fromBase64(text, from + phase, to);
                    texts(room, sink);
                }
            }
            from = to + 1;
        }
    }

    /** Gives all texts that stretches of hexadecimal digits may hold; each is valid during the call only. */
    void hex(Text text, Text room, Consumer<Text> sink) {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && Hex.digit(text.at(to)) >= 0) {
                to++;
            }
            if (to - from >= leastHex) {
                for (int phase = 0; phase < 2; phase++) {
                    fromHex(text, from + phase, to);
                    texts(room, sink);
                }
            }
            from = to + 1;
        }
    }

    private void fromBase64(Text text, int from, int to) {
        length = 0;
        int bits = 0;
        int pending = 0;
        for (int i = from; i < to; i++) {
            pending = pending << BASE64_BITS | base64(text.at(i));
            bits += BASE64_BITS;
            if (bits >= BYTE_BITS) {
                bits -= BYTE_BITS;
                add((byte) (pending >> bits), text.origin(i - 1 < from ? i : i - 1));
            }
        }
    }

    private void fromHex(Text text, int from, int to) {
        length = 0;
        for (int i = from; i + 1 < to; i += 2) {
            add((byte) (Hex.digit(text.at(i)) << 4 | Hex.digit(text.at(i + 1))), text.origin(i));
        }
    }

    private void add(byte value, int origin) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
            origins = Arrays.copyOf(origins, 2 * length);
        }
        bytes[length] = value;
        origins[length] = origin;
        length++;
    }

    private void texts(Text room, Consumer<Text> sink) {
        room.clear();
        Utf8.decode(bytes, length, (codePoint, index) -> room.addCodePoint(codePoint, origins[index]));
        sink.accept(room);
        for (int start = 0; start < 2; start++) {
            utf16(room, start, BYTE_BITS, 0);
            sink.accept(room);
            utf16(room, start, 0, BYTE_BITS);
            sink.accept(room);
        }
    }

    private void utf16(Text room, int start, int firstShift, int secondShift) {
        room.clear();
        for (int i = start; i + 1 < length; i += 2) {
            room.add((char) ((bytes[i] & 0xFF) << firstShift | (bytes[i + 1] & 0xFF) << secondShift), origins[i]);
        }
    }
}

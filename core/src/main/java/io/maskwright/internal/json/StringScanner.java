package io.maskwright.internal.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads strings: finds their end, checks every byte on the way, and decodes where asked. Not thread-safe. */
final class StringScanner {

    private static final String ENDS = "ends too early";
    private static final String NO_UTF_8 = "must be UTF-8";
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;

    private final JsonWindow window;
    private boolean escaped;
    private boolean beyondAscii;

    StringScanner(JsonWindow window) {
        this.window = window;
    }

    /** Takes note of a string that was found to be plain. */
    void foundPlain() {
        escaped = false;
        beyondAscii = false;
    }

    /** Reads a string, from its opening quote at the position to behind its closing one. */
    void scan() throws IOException {
        foundPlain();
        byte[] bytes = window.bytes;
        int end = window.end;
        int i = window.position + 1;
        while (true) {
            i = ByteRuns.plainEnd(bytes, i, end);
            window.position = i;
            if (i < end && bytes[i] == '"') {
                window.position = i + 1;
                return;
            }
            if (i == end) {
                more();
            } else {
                special(bytes[i]);
            }
            bytes = window.bytes;
            end = window.end;
            i = window.position;
        }
    }

    /** Whether the string read last is all ASCII and without escapes. */
    boolean isPlain() {
        return !beyondAscii && !escaped;
    }

    /** Whether the string read last has escapes. */
    boolean isEscaped() {
        return escaped;
    }

    private void more() throws IOException {
        if (!window.fill()) {
            throw window.error(ENDS);
        }
    }

    private void special(byte first) throws IOException {
        if (first == '\\') {
            escaped = true;
            escape();
        } else if (first < 0) {
            beyondAscii = true;
            sequence(first & 0xFF);
        } else {
            throw window.error("has a control character in a string");
        }
    }

    private void escape() throws IOException {
        window.position++;
        int letter = at();
        if (letter == 'u') {
            for (int i = 0; i < HEX_DIGITS; i++) {
                window.position++;
                if (hexValue(at()) < 0) {
                    throw window.error("has an escape that is none");
                }
            }
        } else if (ESCAPES.indexOf(letter) < 0) {
            throw window.error("has an escape that is none");
        }
        window.position++;
    }

    /** A character of two to four bytes, in its shortest form and no surrogate. */
    private void sequence(int first) throws IOException {
        int second = first < 0xC2 || first > 0xF4 ? 0 : ahead(1);
        boolean isRight =
                switch (first) {
                    case 0xE0 -> second >= 0xA0 && second <= 0xBF;
                    case 0xED -> second >= 0x80 && second <= 0x9F;
                    case 0xF0 -> second >= 0x90 && second <= 0xBF;
                    case 0xF4 -> second >= 0x80 && second <= 0x8F;
                    default -> isContinuation(second);
                };
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        for (int i = 2; i < length && isRight; i++) {
            isRight = isContinuation(ahead(i));
        }
        if (!isRight) {
            throw window.error(NO_UTF_8);
        }
        window.position += length;
    }

    private static boolean isContinuation(int b) {
        return (b & 0xC0) == 0x80;
    }

    private int at() throws IOException {
        return ahead(0);
    }

    private int ahead(int count) throws IOException {
        while (window.end - window.position <= count) {
            more();
        }
        return window.bytes[window.position + count] & 0xFF;
    }

    /** The value of a hexadecimal digit of ASCII, or a negative number. */
    private static int hexValue(int c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    /** Decodes the string or name read last. */
    String decode(int from, int to) {
        if (!escaped) {
            // The JDK's decoders for these are the fastest there are; the bytes were checked.
            return new String(
                    window.bytes, from, to - from, beyondAscii ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        }
        return unescaped(from, to);
    }

    private String unescaped(int from, int to) {
        byte[] bytes = window.bytes;
        StringBuilder text = new StringBuilder(to - from);
        int run = from;
        int i = from;
        while (i < to) {
            if (bytes[i] != '\\') {
                i++;
                continue;
            }
            text.append(new String(bytes, run, i - run, StandardCharsets.UTF_8));
            char letter = (char) bytes[i + 1];
            if (letter == 'u') {
                int unit = 0;
                for (int d = 0; d < HEX_DIGITS; d++) {
                    unit = (unit << 4) | hexValue(bytes[i + 2 + d]);
                }
                text.append((char) unit);
                i += 2 + HEX_DIGITS;
            } else {
                text.append(ESCAPED.charAt(ESCAPES.indexOf(letter)));
                i += 2;
            }
            run = i;
        }
        return text.append(new String(bytes, run, to - run, StandardCharsets.UTF_8))
                .toString();
    }
}

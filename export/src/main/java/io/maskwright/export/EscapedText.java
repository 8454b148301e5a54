package io.maskwright.export;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HexFormat;

/**
 * The text of a JSON record. What the encoding cannot write, half a surrogate pair in any of them, is escaped as
 * {@code \\uXXXX}: such characters stand inside of strings only. Not thread-safe.
 */
final class EscapedText {

    private static final int ASCII_END = 0x80;

    private final CharsetEncoder encoder;
    private final boolean unicode;
    private final RecordText raw = new RecordText();
    private final RecordText escaped = new RecordText();

    EscapedText(Charset charset) {
        this.encoder = charset.newEncoder();
        this.unicode = charset.name().startsWith("UTF-");
    }

    /** The text to write a record into. */
    RecordText record() {
        return raw;
    }

    /** The record as it can be encoded; valid until the next record is written. */
    RecordText escaped() {
        int first = firstToEscape(0);
        if (first == raw.length()) {
            return raw;
        }
        escaped.clear();
        int copied = 0;
        for (int at = first; at < raw.length(); at = firstToEscape(at + 1)) {
            escaped.write(raw.chars(), copied, at - copied);
            escaped.write("\\u" + HexFormat.of().toHexDigits(raw.charAt(at)));
            copied = at + 1;
        }
        escaped.write(raw.chars(), copied, raw.length() - copied);
        return escaped;
    }

    private int firstToEscape(int from) {
        int at = from;
        while (at < raw.length()) {
            int width = encodableWidth(at);
            if (width == 0) {
                return at;
            }
            at += width;
        }
        return at;
    }

    /** How many characters at a place can be encoded together; 0 if the one there cannot. */
    private int encodableWidth(int at) {
        char c = raw.charAt(at);
        if (c < ASCII_END) {
            return 1;
        }
        if (!Character.isSurrogate(c)) {
            return unicode || encoder.canEncode(c) ? 1 : 0;
        }
        if (isPair(at) && (unicode || encoder.canEncode(raw.asBuffer().subSequence(at, at + 2)))) {
            return 2;
        }
        return 0;
    }

    private boolean isPair(int at) {
        return Character.isHighSurrogate(raw.charAt(at))
                && at + 1 < raw.length()
                && Character.isLowSurrogate(raw.charAt(at + 1));
    }
}

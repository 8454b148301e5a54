package io.maskwright.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The byte order marks that are recognised at the start of a text file. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE);

    private static final int MAX_LENGTH = 3;

    private final Charset charset;

    ByteOrderMark(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return bytes().length;
    }

    /** Whether a file with this mark may be said to be of an encoding. */
    boolean fits(Charset declared) {
        return declared.equals(charset) || (this != UTF_8 && declared.equals(StandardCharsets.UTF_16));
    }

    /** Takes the mark off the start of a stream, if there is one; else the stream is as it was. */
    static @Nullable ByteOrderMark take(BufferedInputStream in) throws IOException {
        in.mark(MAX_LENGTH);
        byte[] start = in.readNBytes(MAX_LENGTH);
        in.reset();
        for (ByteOrderMark mark : values()) {
            if (mark.isAtStartOf(start)) {
                in.skipNBytes(mark.length());
                return mark;
            }
        }
        return null;
    }

    private boolean isAtStartOf(byte[] start) {
        byte[] mark = bytes();
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }

    byte[] bytes() {
        return "\uFEFF".getBytes(charset);
    }
}

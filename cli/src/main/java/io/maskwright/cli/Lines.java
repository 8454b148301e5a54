package io.maskwright.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 text, one at a time; a line with other bytes is told apart, never repaired by guessing. */
final class Lines {

    private final InputStream in;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();

    /** A line without its line feed; null text for bytes that are not UTF-8. A carriage return at its end is kept apart. */
    record Line(@Nullable String text, String end) {}

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        buffer.reset();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            buffer.write(b);
            b = in.read();
        }
        return line(buffer.toByteArray());
    }

    private static Line line(byte[] bytes) {
        boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        int length = carriageReturn ? bytes.length - 1 : bytes.length;
        String end = carriageReturn ? "\r\n" : "\n";
        try {
            return new Line(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, 0, length))
                            .toString(),
                    end);
        } catch (CharacterCodingException e) {
            return new Line(null, end);
        }
    }
}

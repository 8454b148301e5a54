package io.maskwright.export;

import io.maskwright.export.spi.RecordEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Brings documents into a file in UTF-8, which has them already as it writes them. */
final class Utf8Documents implements RecordEncoder {

    private static final int START_BYTES = 1 << 18;

    private final JsonLayout layout;
    private final byte[] before;
    private final byte[] after;
    private byte[] bytes = new byte[START_BYTES];
    private int length;
    private int records;

    Utf8Documents(JsonLayout layout, LineEnding lineEnding) {
        this.layout = layout;
        this.before = ArrayWriting.between(lineEnding).getBytes(StandardCharsets.UTF_8);
        this.after = lineEnding.text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void row(@Nullable Object[] cells, long rowNumber) {
        throw new IllegalStateException("rows of a table are no documents");
    }

    @Override
    public void document(byte[] json, int from, int to, long rowNumber) {
        if (layout == JsonLayout.LINES) {
            int start = length;
            append(json, from, to);
            joinLines(bytes, start, length);
            append(after, 0, after.length);
        } else {
            if (records > 0) {
                append(before, 0, before.length);
            }
            append(json, from, to);
        }
        records++;
    }

    /** Line breaks of JSON are white space between values: inside of strings they are escaped. */
    private static void joinLines(byte[] bytes, int from, int to) {
        int at = ByteSearch.next(bytes, from, to, (byte) '\n', (byte) '\r');
        while (at < to) {
            bytes[at] = ' ';
            at = ByteSearch.next(bytes, at + 1, to, (byte) '\n', (byte) '\r');
        }
    }

    private void append(byte[] source, int from, int to) {
        int count = to - from;
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(length, count)));
        }
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    @Override
    public FileBlock take() {
        FileBlock block = new FileBlock(bytes, length, records);
        bytes = new byte[Math.max(START_BYTES, length + length / 8)];
        length = 0;
        records = 0;
        return block;
    }
}

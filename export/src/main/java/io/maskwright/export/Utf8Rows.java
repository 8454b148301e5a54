package io.maskwright.export;

import java.nio.charset.MalformedInputException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Brings rows straight into UTF-8 bytes: the same that a {@link TableWriter} and an encoder would make, but no text in
 * between. Not thread-safe.
 */
final class Utf8Rows implements RowBytes {

    private static final int START_BYTES = 1 << 16;
    private static final int START_CHARS = 1 << 8;
    private static final int KEPT_CHARS = 1 << 20;
    private static final int MAX_BYTES_PER_CHAR = 3;
    private static final int ASCII = 0x80;

    private final byte[] delimiter;
    private final byte[] quote;
    private final byte[] lineEnding;
    private final char delimiterChar;
    private final char quoteChar;
    private final char commentChar;
    private final boolean[] plain = new boolean[ASCII];
    private final boolean neutralises;
    private final int columns;
    private byte[] bytes = new byte[START_BYTES];
    private char[] chars = new char[START_CHARS];
    private int length;
    private int records;

    Utf8Rows(TableForm form, Formulas formulas, int columns) {
        this.delimiterChar = form.delimiter();
        this.quoteChar = form.quote();
        this.commentChar = form.comment();
        this.delimiter = Utf8.bytes(String.valueOf(delimiterChar));
        this.quote = Utf8.bytes(String.valueOf(quoteChar));
        this.lineEnding = Utf8.bytes(form.lineEnding().text());
        this.neutralises = formulas == Formulas.NEUTRALISE;
        this.columns = columns;
        for (char c = 0; c < ASCII; c++) {
            plain[c] = c != delimiterChar && c != quoteChar && c != '\r' && c != '\n';
        }
    }

    @Override
    public void row(@Nullable Object[] cells, int count) throws MalformedInputException {
        for (int i = 0; i < columns; i++) {
            if (i > 0) {
                add(delimiter);
            }
            cell(Cells.text(cells[i]), i);
        }
        add(lineEnding);
        records += count;
    }

    private void cell(String cell, int column) throws MalformedInputException {
        String text = neutralises ? FormulaGuard.neutralise(cell) : cell;
        int size = text.length();
        if (size == 0) {
            if (columns == 1) {
                // A lone empty cell would be a blank line, which many readers skip.
                add(quote);
                add(quote);
            }
            return;
        }
        if (chars.length < size) {
            chars = new char[Math.max(size, chars.length * 2)];
        }
        text.getChars(0, size, chars, 0);
        reserve(size);
        int start = length;
        if ((column == 0 && chars[0] == commentChar) || !plain(size)) {
            length = start;
            quoted(size);
        }
        if (chars.length > KEPT_CHARS) {
            chars = new char[START_CHARS];
        }
    }

    /** Adds characters as they are; stops at one that must stand in quotes. */
    private boolean plain(int size) throws MalformedInputException {
        byte[] target = bytes;
        int at = length;
        for (int i = 0; i < size; i++) {
            char c = chars[i];
            if (c < ASCII) {
                if (!plain[c]) {
                    return false;
                }
                target[at++] = (byte) c;
            } else if (c == delimiterChar || c == quoteChar) {
                return false;
            } else {
                length = at;
                i += wide(c, i, size);
                at = length;
            }
        }
        length = at;
        return true;
    }

    private void quoted(int size) throws MalformedInputException {
        add(quote);
        for (int i = 0; i < size; i++) {
            char c = chars[i];
            reserve(2);
            if (c < ASCII) {
                bytes[length++] = (byte) c;
            } else {
                i += wide(c, i, size);
            }
            if (c == quoteChar) {
                add(quote);
            }
        }
        add(quote);
    }

    /** Adds a character that takes more than a byte; returns how many more it was. */
    private int wide(char c, int index, int size) throws MalformedInputException {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
            return 0;
        }
        if (!Character.isSurrogate(c)) {
            bytes[length++] = (byte) (0xE0 | (c >> 12));
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
            return 0;
        }
        if (!Character.isHighSurrogate(c) || index + 1 == size || !Character.isLowSurrogate(chars[index + 1])) {
            // Half a pair has no bytes.
            throw new MalformedInputException(1);
        }
        int code = Character.toCodePoint(c, chars[index + 1]);
        bytes[length++] = (byte) (0xF0 | (code >> 18));
        bytes[length++] = (byte) (0x80 | ((code >> 12) & 0x3F));
        bytes[length++] = (byte) (0x80 | ((code >> 6) & 0x3F));
        bytes[length++] = (byte) (0x80 | (code & 0x3F));
        return 1;
    }

    private void add(byte[] more) {
        reserve(1);
        for (byte b : more) {
            bytes[length++] = b;
        }
    }

    /** Makes room for some characters. */
    private void reserve(int size) {
        long needed = length + (long) size * MAX_BYTES_PER_CHAR;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(needed, bytes.length * 2L)));
        }
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

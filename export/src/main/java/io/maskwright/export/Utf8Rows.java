package io.maskwright.export;

import io.maskwright.plan.FormulaGuard;
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
            cell(Cells.text(cells[i]), i);
        }
        end(count);
    }

    /** Ends a row, whose cells were added in their order. */
    void end(int count) {
        add(lineEnding);
        records += count;
    }

    /** Adds a cell. */
    void cell(String cell, int column) throws MalformedInputException {
        String text = neutralises ? FormulaGuard.neutralise(cell) : cell;
        int size = text.length();
        if (chars.length < size) {
            chars = new char[Math.max(size, chars.length * 2)];
        }
        text.getChars(0, size, chars, 0);
        separate(column);
        content(chars, 0, size, column);
        if (chars.length > KEPT_CHARS) {
            chars = new char[START_CHARS];
        }
    }

    /** Adds a cell. */
    void cell(char[] text, int from, int to, int column) throws MalformedInputException {
        if (neutralises && from < to && FormulaGuard.mayStart(text[from])) {
            cell(new String(text, from, to - from), column);
        } else {
            separate(column);
            content(text, from, to, column);
        }
    }

    /**
     * Adds a cell of a table of the same form as it stands there, if that is how it is written here.
     *
     * @param shape what {@link RecordCells} tells of it
     * @return false if it must be written in another way; nothing is added then
     */
    boolean copy(byte[] table, int from, int to, byte shape, int column) {
        if (from == to) {
            separate(column);
            empty();
            return true;
        }
        boolean isQuoted = (shape & RecordCells.QUOTED) != 0;
        boolean isSpecial = (shape & RecordCells.SPECIAL) != 0;
        boolean isComment = column == 0 && !isSpecial && table[from] == commentChar;
        boolean isFormula = neutralises && FormulaGuard.mayStart(Utf8.first(table, from));
        if ((isSpecial && !isQuoted) || isComment || isFormula) {
            return false;
        }
        separate(column);
        int around = isSpecial ? quote.length : 0;
        int size = to - from + 2 * around;
        reserveBytes(size);
        System.arraycopy(table, from - around, bytes, length, size);
        length += size;
        return true;
    }

    private void separate(int column) {
        if (column > 0) {
            add(delimiter);
        }
    }

    private void empty() {
        if (columns == 1) {
            // A lone empty cell would be a blank line, which many readers skip.
            add(quote);
            add(quote);
        }
    }

    private void content(char[] text, int from, int to, int column) throws MalformedInputException {
        if (from == to) {
            empty();
            return;
        }
        reserve(to - from);
        int start = length;
        if ((column == 0 && text[from] == commentChar) || !plain(text, from, to)) {
            length = start;
            quoted(text, from, to);
        }
    }

    /** Adds characters as they are; stops at one that must stand in quotes. */
    private boolean plain(char[] text, int from, int to) throws MalformedInputException {
        byte[] target = bytes;
        int at = length;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < ASCII) {
                if (!plain[c]) {
                    return false;
                }
                target[at++] = (byte) c;
            } else if (c == delimiterChar || c == quoteChar) {
                return false;
            } else {
                length = at;
                i += wide(text, i, to);
                at = length;
            }
        }
        length = at;
        return true;
    }

    private void quoted(char[] text, int from, int to) throws MalformedInputException {
        add(quote);
        for (int i = from; i < to; i++) {
            char c = text[i];
            reserve(2);
            if (c < ASCII) {
                bytes[length++] = (byte) c;
            } else {
                i += wide(text, i, to);
            }
            if (c == quoteChar) {
                add(quote);
            }
        }
        add(quote);
    }

    /** Adds a character that takes more than a byte; returns how many more it was. */
    private int wide(char[] text, int index, int to) throws MalformedInputException {
        char c = text[index];
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
        if (!Character.isHighSurrogate(c) || index + 1 == to || !Character.isLowSurrogate(text[index + 1])) {
            // Half a pair has no bytes.
            throw new MalformedInputException(1);
        }
        int code = Character.toCodePoint(c, text[index + 1]);
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
        reserveBytes((long) size * MAX_BYTES_PER_CHAR);
    }

    private void reserveBytes(long size) {
        long needed = length + size;
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

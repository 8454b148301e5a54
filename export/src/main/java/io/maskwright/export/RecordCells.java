package io.maskwright.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes records of a table apart in their bytes, and makes a text of no cell that nobody asks for. It agrees with
 * {@link RecordScanner}, which found the records, and with the parsers of others. Not thread-safe.
 */
final class RecordCells {

    /** Stood in quotes. */
    static final byte QUOTED = 1;
    /** Holds a quote, or, where it stood in quotes, anything that must stand in quotes. */
    static final byte SPECIAL = 2;
    /** Holds quotes that stand for one each. */
    static final byte DOUBLED = 4;

    private static final int START_CELLS = 16;
    private static final byte CR = '\r';
    private static final byte LF = '\n';

    private final byte[] bytes;
    private final int to;
    private final byte[] delimiter;
    private final byte[] quote;
    private final String quoteText;
    private final CellScanner scanner;
    private int[] starts = new int[START_CELLS];
    private int[] ends = new int[START_CELLS];
    private byte[] shapes = new byte[START_CELLS];
    private int count;
    /** Where the next record starts; what the scanner finds before is behind already. */
    private int at;

    /**
     * Stands before the first of some records.
     *
     * @param bytes holds the records, in UTF-8 that was checked
     */
    RecordCells(TableForm form, byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
        this.quoteText = String.valueOf(form.quote());
        this.delimiter = Utf8.bytes(String.valueOf(form.delimiter()));
        this.quote = Utf8.bytes(quoteText);
        this.scanner = new CellScanner(bytes, from, to, delimiter[0], quote[0]);
    }

    /**
     * Goes to the next record; false if there is none.
     *
     * @throws IllegalStateException if it is none
     */
    boolean next() {
        count = 0;
        if (at >= to) {
            return false;
        }
        int start = at;
        int hit = hit(start);
        if (hit < to && isLineEnd(hit) && hit == start) {
            at = behindLine(hit);
            return true;
        }
        while (true) {
            int end;
            if (hit == start && stands(quote, hit)) {
                end = quoted(start + quote.length);
            } else {
                end = unquoted(start, hit);
            }
            if (end == to) {
                at = to;
                return true;
            }
            if (isLineEnd(end)) {
                at = behindLine(end);
                return true;
            }
            start = end + delimiter.length;
            hit = hit(start);
        }
    }

    /** Adds a cell without quotes around it; returns where its delimiter, its line ending or the end is. */
    private int unquoted(int start, int firstHit) {
        byte shape = 0;
        int hit = firstHit;
        while (hit < to && !isLineEnd(hit) && !stands(delimiter, hit)) {
            shape |= stands(quote, hit) ? SPECIAL : 0;
            hit = hit(hit + 1);
        }
        add(start, hit, shape);
        return hit;
    }

    /** Adds a cell that starts behind a quote; returns where its delimiter, its line ending or the end is. */
    private int quoted(int start) {
        byte shape = QUOTED;
        int hit = hit(start);
        while (hit < to) {
            if (!stands(quote, hit)) {
                shape |= isLineEnd(hit) || stands(delimiter, hit) ? SPECIAL : 0;
                hit = hit(hit + 1);
                continue;
            }
            int after = hit + quote.length;
            if (stands(quote, after)) {
                shape |= SPECIAL | DOUBLED;
                hit = hit(after + quote.length);
            } else if (after == to || isLineEnd(after) || stands(delimiter, after)) {
                add(start, hit, shape);
                return after == to ? to : hit(after);
            } else {
                break;
            }
        }
        throw new IllegalStateException("a record must be whole");
    }

    /** The next byte from a place on at which a cell may end. */
    private int hit(int from) {
        int hit = scanner.next();
        while (hit < from && hit < to) {
            hit = scanner.next();
        }
        return hit;
    }

    private boolean isLineEnd(int place) {
        return bytes[place] == CR || bytes[place] == LF;
    }

    private int behindLine(int place) {
        return place + (bytes[place] == CR && place + 1 < to && bytes[place + 1] == LF ? 2 : 1);
    }

    private boolean stands(byte[] what, int place) {
        return place + what.length <= to
                && bytes[place] == what[0]
                && (what.length == 1 || Arrays.equals(bytes, place, place + what.length, what, 0, what.length));
    }

    private void add(int start, int end, byte shape) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            shapes = Arrays.copyOf(shapes, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        shapes[count] = shape;
        count++;
    }

    /** Takes a blank line, or nothing at all, for a record with one empty cell. */
    void asEmptyCell() {
        count = 0;
        add(to, to, (byte) 0);
    }

    /** How many cells the record has; none if it is a blank line. */
    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Copies where the cells start and end, without quotes around them, and their shapes. */
    void copyTo(int[] cellStarts, int[] cellEnds, byte[] cellShapes, int index) {
        System.arraycopy(starts, 0, cellStarts, index, count);
        System.arraycopy(ends, 0, cellEnds, index, count);
        System.arraycopy(shapes, 0, cellShapes, index, count);
    }

    /** The texts of all cells. */
    String[] texts() {
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = text(i);
        }
        return texts;
    }

    /** The text of a cell. */
    String text(int cell) {
        return text(bytes, starts[cell], ends[cell], shapes[cell], quoteText);
    }

    /** The text of a cell of some shape. */
    static String text(byte[] bytes, int start, int end, byte shape, String quote) {
        if (start == end) {
            return "";
        }
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return (shape & DOUBLED) == 0 ? text : text.replace(quote + quote, quote);
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "RecordCells[" + count + " cells]";
    }
}

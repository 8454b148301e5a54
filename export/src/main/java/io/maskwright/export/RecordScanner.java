package io.maskwright.export;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Tells where the records of a table end, in its UTF-8 bytes and without taking them apart. It must agree with the parser
 * about every byte: a quote opens at the start of a cell only, is doubled inside, and is closed before a delimiter, a line
 * ending or the end.
 *
 * <p>The bytes from the start of the record on must stay where they are between calls, or {@link #moved} must be told. Not
 * thread-safe.
 */
final class RecordScanner {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final byte CR = '\r';
    private static final byte LF = '\n';

    /** What a call found. */
    enum Found {
        /** A record, which ended. */
        RECORD,
        /** A line without anything in it. */
        BLANK,
        /** No end of a record in the bytes there are; or nothing more at all. */
        NONE,
        /** The text ends inside a quote. */
        OPEN_QUOTE,
        /** Behind a closing quote stands something that may not. */
        TEXT_AFTER_QUOTE
    }

    private final byte[] delimiter;
    private final byte[] quote;
    private final long quotes;
    private int at;
    private int start;
    private int unquotedFrom;
    private int quotedFrom;
    private int textEnd;
    private boolean isQuoted;
    private boolean isBehindRecord;
    private long line;
    private long startLine;

    /**
     * Creates a scanner.
     *
     * @param from where the first record starts
     * @param line the line of that place, from 1
     */
    RecordScanner(TableForm form, int from, long line) {
        this.delimiter = Utf8.bytes(String.valueOf(form.delimiter()));
        this.quote = Utf8.bytes(String.valueOf(form.quote()));
        this.quotes = ONES * (quote[0] & 0xFF);
        this.at = from;
        this.line = line;
        this.isBehindRecord = true;
        begin();
    }

    /**
     * Looks for the end of the record.
     *
     * @param bytes the same bytes as before and more
     * @param to where they end
     * @param isAll whether nothing follows
     */
    Found next(byte[] bytes, int to, boolean isAll) {
        begin();
        while (true) {
            at = find(bytes, at, to);
            if (at == to) {
                return end(to, isAll);
            }
            byte c = bytes[at];
            if (c == LF || c == CR) {
                if (isQuoted) {
                    countLine(bytes, c);
                } else if (c == CR && at + 1 == to && !isAll) {
                    return Found.NONE;
                } else {
                    return endLine(bytes, to);
                }
            } else if (at + quote.length > to && !isAll) {
                return Found.NONE;
            } else if (!stands(quote, bytes, at, to)) {
                at++;
            } else if (!isQuoted) {
                open(bytes);
            } else {
                Found trouble = close(bytes, to, isAll);
                if (trouble != Found.RECORD) {
                    return trouble;
                }
            }
        }
    }

    private void begin() {
        if (isBehindRecord) {
            isBehindRecord = false;
            start = at;
            startLine = line;
            unquotedFrom = at;
            isQuoted = false;
        }
    }

    private Found end(int to, boolean isAll) {
        if (!isAll || start == to) {
            return Found.NONE;
        }
        if (isQuoted) {
            return Found.OPEN_QUOTE;
        }
        textEnd = to;
        isBehindRecord = true;
        return Found.RECORD;
    }

    private Found endLine(byte[] bytes, int to) {
        textEnd = at;
        at += bytes[at] == CR && at + 1 < to && bytes[at + 1] == LF ? 2 : 1;
        line++;
        isBehindRecord = true;
        return textEnd == start ? Found.BLANK : Found.RECORD;
    }

    private void countLine(byte[] bytes, byte c) {
        boolean endsPair = c == LF && at > quotedFrom && bytes[at - 1] == CR;
        line += endsPair ? 0 : 1;
        at++;
    }

    private void open(byte[] bytes) {
        int before = at - delimiter.length;
        if (at == start || (before >= unquotedFrom && stands(delimiter, bytes, before, at))) {
            isQuoted = true;
            quotedFrom = at + quote.length;
        }
        at += quote.length;
    }

    /** Looks at what follows a quote inside quotes; {@link Found#RECORD} if the record goes on. */
    private Found close(byte[] bytes, int to, boolean isAll) {
        int after = at + quote.length;
        int known = to - after;
        if (!isAll && known < Math.max(quote.length, delimiter.length) && !(known > 0 && isLineEnd(bytes[after]))) {
            return Found.NONE;
        }
        if (stands(quote, bytes, after, to)) {
            at = after + quote.length;
            return Found.RECORD;
        }
        if (known == 0 || isLineEnd(bytes[after]) || stands(delimiter, bytes, after, to)) {
            isQuoted = false;
            unquotedFrom = after;
            at = after;
            return Found.RECORD;
        }
        at = after;
        return Found.TEXT_AFTER_QUOTE;
    }

    private static boolean isLineEnd(byte b) {
        return b == CR || b == LF;
    }

    private static boolean stands(byte[] what, byte[] bytes, int from, int to) {
        return from + what.length <= to
                && (what.length == 1
                        ? bytes[from] == what[0]
                        : Arrays.equals(bytes, from, from + what.length, what, 0, what.length));
    }

    /** The next byte that matters, or the end: eight at a time, for most do not. */
    private int find(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long word = (long) LONGS.get(bytes, i);
            long hits = zeros(word ^ (ONES * CR)) | zeros(word ^ (ONES * LF)) | zeros(word ^ quotes);
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (i < to && bytes[i] != CR && bytes[i] != LF && bytes[i] != quote[0]) {
            i++;
        }
        return i;
    }

    /** Sets the highest bit of each byte that is 0; perhaps of one above such a byte, never of one below. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGH_BITS;
    }

    /** The bytes stand so many places nearer to the start of the array now. */
    void moved(int by) {
        at -= by;
        start -= by;
        unquotedFrom -= by;
        quotedFrom -= by;
        textEnd -= by;
    }

    /** Where the scanner stands; behind a record that was found, line ending included. */
    int at() {
        return at;
    }

    /** Where the record starts that was found or looked for last. */
    int start() {
        return isBehindRecord ? at : start;
    }

    /** Where the record that was found last started. */
    int foundStart() {
        return start;
    }

    /** Where the text of the record that was found last ended, line ending excluded. */
    int foundEnd() {
        return textEnd;
    }

    /** The line at which the record starts that is next or was looked for. */
    long line() {
        return isBehindRecord ? line : startLine;
    }

    /** The line at which the record started that was found or looked for last. */
    long foundLine() {
        return startLine;
    }

    /** Whether the record that is looked for stands inside a quote. */
    boolean isQuoted() {
        return isQuoted;
    }
}

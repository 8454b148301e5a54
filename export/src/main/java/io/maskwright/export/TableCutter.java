package io.maskwright.export;

import io.maskwright.export.RecordScanner.Found;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of a table into pieces of whole records, and does nothing else with them: it is the one part of an export
 * that cannot be shared among threads. Not thread-safe.
 */
final class TableCutter implements Closeable {

    private static final int ROOM = 1 << 15;
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;
    /** A character outside the first plane takes four bytes, but is counted as two. */
    private static final long MAX_BYTES_PER_CHAR = 3;

    private final InputText input;
    private final TableForm form;
    private final int maxRecordChars;
    private final int pieceBytes;
    private RecordScanner scanner;
    private byte[] bytes;
    private int from;
    private int to;
    private boolean isAll;
    private long offset;
    private @Nullable IOException trouble;
    private @Nullable ExportException failure;

    /**
     * Creates a cutter.
     *
     * @param pieceBytes a piece ends with the first record that makes it as large, or larger
     */
    TableCutter(InputText input, TableForm form, int maxRecordChars, int pieceBytes) {
        this.input = input;
        this.form = form;
        this.maxRecordChars = maxRecordChars;
        this.pieceBytes = pieceBytes;
        this.bytes = new byte[pieceBytes + ROOM];
        this.scanner = new RecordScanner(form, 0, 1);
    }

    /** Takes off blank lines and returns how many there were. */
    int skipBlanks() {
        int blanks = 0;
        while (true) {
            Found found = look();
            if (found != Found.BLANK) {
                break;
            }
            pass(scanner.at());
            blanks = Math.incrementExact(blanks);
        }
        // What was met is looked at once more, as a record.
        scanner = new RecordScanner(form, from, scanner.foundLine());
        return blanks;
    }

    /** Takes off one record, behind {@link #skipBlanks}; null if there is none. */
    @Nullable
    TablePiece one() {
        return cut(1);
    }

    /** Takes off as many records as make a piece; null at the end. */
    @Nullable
    TablePiece next() {
        return cut(pieceBytes);
    }

    /** How many bytes were taken off. */
    long offset() {
        return offset;
    }

    /** The SHA-256 of what was taken off, and of the byte order mark where the file is UTF-8 as it is. */
    String sha256() {
        return input.passedSha256();
    }

    /**
     * Takes off everything before a place that was told earlier.
     *
     * @return whether it is what it was then
     */
    boolean skipTo(long target, String sha256) {
        if (target < offset) {
            return false;
        }
        boolean endsWithReturn = false;
        long line = scanner.line();
        while (offset < target) {
            if (from == to && !fill()) {
                failIfBroken();
                return false;
            }
            int end = (int) Math.min(to, from + (target - offset));
            for (int i = from; i < end; i++) {
                line += bytes[i] == '\r' || (bytes[i] == '\n' && !endsWithReturn) ? 1 : 0;
                endsWithReturn = bytes[i] == '\r';
            }
            pass(end);
        }
        scanner = new RecordScanner(form, from, line);
        return sha256().equals(sha256);
    }

    private @Nullable TablePiece cut(int leastBytes) {
        if (failure != null) {
            throw failure;
        }
        long line = scanner.line();
        int records = 0;
        int blanks = 0;
        while (true) {
            Found found = look();
            if (found == Found.RECORD || found == Found.BLANK) {
                records += found == Found.RECORD ? 1 : 0;
                blanks += found == Found.BLANK ? 1 : 0;
                if (found == Found.RECORD && isTooLong(scanner.foundStart(), scanner.foundEnd())) {
                    fail(tooLong(scanner.foundLine()));
                    return take(scanner.foundStart(), records - 1, blanks, line);
                }
                if (scanner.at() - from >= leastBytes) {
                    return take(scanner.at(), records, blanks, line);
                }
            } else {
                failAt(found);
                return take(scanner.start(), records, blanks, line);
            }
        }
    }

    /** Looks for the next end of a record, and reads on until there is one. */
    private Found look() {
        while (true) {
            Found found = scanner.next(bytes, to, isAll);
            if (found != Found.NONE || isAll || trouble != null || isEndless()) {
                return found;
            }
            fill();
        }
    }

    private void failAt(Found found) {
        long line = scanner.line();
        if (found == Found.NONE && isAll) {
            return;
        }
        switch (found) {
            case OPEN_QUOTE -> fail(input.broken("a quote is not closed", line));
            case TEXT_AFTER_QUOTE -> fail(input.broken("text follows a closing quote", line));
            default -> fail(trouble == null ? tooLong(line) : input.unreadable(trouble, line));
        }
    }

    private ExportException tooLong(long line) {
        return input.broken(
                "a record is longer than " + maxRecordChars + " characters"
                        + (scanner.isQuoted() ? " (perhaps a quote is not closed)" : ""),
                line);
    }

    /** What stands before the failure is handed over first: it may hold one that comes earlier. */
    private void fail(ExportException why) {
        int start = scanner.foundStart();
        int malformed = Utf8.malformedAt(bytes, start, to, isAll ? Utf8.End.WHOLE : Utf8.End.CUT);
        failure = malformed < 0 || malformed > scanner.at()
                ? why
                : input.malformed(input.offsetInFile(offset + malformed - from), scanner.foundLine());
    }

    private void failIfBroken() {
        if (trouble != null) {
            throw input.unreadable(trouble, scanner.line());
        }
    }

    private boolean isTooLong(int start, int end) {
        return end - start > maxRecordChars && Utf8.chars(bytes, start, end) > maxRecordChars;
    }

    /** Whether what there is of a record is too long, whatever its characters are. */
    private boolean isEndless() {
        return to - scanner.start() > (maxRecordChars + 1) * MAX_BYTES_PER_CHAR;
    }

    private @Nullable TablePiece take(int end, int records, int blanks, long line) {
        if (end == from) {
            if (failure != null) {
                throw failure;
            }
            return null;
        }
        TablePiece piece;
        long start = offset;
        if (end - from < bytes.length / 8) {
            // A few bytes: the array stays.
            piece = new TablePiece(Arrays.copyOfRange(bytes, from, end), 0, end - from, records, blanks, start, line);
            pass(end);
        } else {
            piece = new TablePiece(bytes, from, end, records, blanks, start, line);
            pass(end);
            replace(Math.max(pieceBytes + ROOM, to - from));
        }
        return piece;
    }

    private void pass(int end) {
        input.passed(bytes, from, end);
        offset += end - from;
        from = end;
    }

    /** Goes on in a new array. */
    private void replace(int size) {
        byte[] fresh = new byte[size];
        System.arraycopy(bytes, from, fresh, 0, to - from);
        bytes = fresh;
        scanner.moved(from);
        to -= from;
        from = 0;
    }

    private boolean fill() {
        if (to == bytes.length) {
            makeRoom();
        }
        try {
            int read = trouble != null || isAll ? -1 : input.read(bytes, to, bytes.length - to);
            if (read < 0) {
                isAll = trouble == null;
                return false;
            }
            to += read;
            return true;
        } catch (IOException e) {
            trouble = e;
            return false;
        }
    }

    private void makeRoom() {
        if (from >= ROOM) {
            replace(bytes.length);
        } else {
            // The limit of a record keeps this far from the limit of arrays.
            replace((int) Math.min(MAX_ARRAY, (to - from) * 2L));
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}

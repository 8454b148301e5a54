package io.maskwright.export;

import io.maskwright.export.spi.Mark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file that is one JSON array, in UTF-8, into slices of whole elements. It looks only at brackets, commas and the
 * quotes around strings; whether an element is JSON is for those who take it apart.
 */
final class ElementCutter implements JsonCutter {

    private final LookAhead ahead;
    private final String name;
    private final int maxChars;
    private final int maxBytes;
    private final ElementScan scan;
    private State state = State.BEFORE;
    private long elements;

    private enum State {
        /** The array has not begun. */
        BEFORE,
        /** The array has begun. */
        AT_FIRST,
        /** Behind a comma. */
        AT_NEXT,
        /** The array is closed. */
        AFTER
    }

    ElementCutter(LookAhead ahead, String name, int maxChars) {
        this.ahead = ahead;
        this.name = name;
        this.maxChars = maxChars;
        this.maxBytes = maxChars * MAX_BYTES_PER_CHAR;
        this.scan = new ElementScan(ahead);
    }

    @Override
    public void goTo(Mark mark) throws IOException {
        byte last = ahead.dropTo(mark, name);
        elements = mark.records();
        state = switch (last) {
            case 0 -> State.BEFORE;
            case '[' -> State.AT_FIRST;
            case ',' -> State.AT_NEXT;
            default -> State.AFTER;
        };
    }

    @Override
    public @Nullable JsonSlice next() throws IOException {
        if (state == State.BEFORE) {
            begin();
        }
        if (state == State.AFTER) {
            return null;
        }
        Bounds found = new Bounds();
        int at = 0;
        while (at < SLICE_BYTES && state != State.AFTER) {
            scan.start(at);
            if (!scan.run(maxBytes)) {
                if (found.size() > 0) {
                    // It begins the next slice.
                    break;
                }
                return tooLong();
            }
            if (isElement(at)) {
                found.add(at, scan.end());
                elements++;
            }
            at = scan.end() + 1;
            state = scan.separator() == ']' ? State.AFTER : State.AT_NEXT;
        }
        byte[] bytes = ahead.take(at);
        finish();
        return found.size() == 0 ? null : slice(bytes, found, 0);
    }

    private JsonSlice slice(byte[] bytes, Bounds found, int tooLong) {
        return new JsonSlice(bytes, found, tooLong, 0, StandardCharsets.UTF_8, maxChars);
    }

    /** Whether something stands between the separators; only an empty array may have nothing there. */
    private boolean isElement(int from) {
        if (skipSpace(from) < scan.end()) {
            return true;
        }
        if (state == State.AT_FIRST && scan.separator() == ']') {
            return false;
        }
        throw broken("element " + (elements + 1) + " is missing");
    }

    /** Takes an element that is too long to be held. */
    private JsonSlice tooLong() throws IOException {
        do {
            scan.drop();
        } while (!scan.run(SLICE_BYTES));
        elements++;
        state = scan.separator() == ']' ? State.AFTER : State.AT_NEXT;
        ahead.drop(scan.end() + 1);
        finish();
        return slice(new byte[0], new Bounds(), 1);
    }

    private void begin() throws IOException {
        int first = visible();
        if (first == '{') {
            throw broken("it starts with an object and not with an array of objects; where each line is an object, the"
                    + " format is JSON Lines");
        }
        if (first != '[') {
            throw broken(first < 0 ? "it is empty and no array" : "it does not start as an array");
        }
        ahead.drop(1);
        state = State.AT_FIRST;
    }

    /** Behind the array there may be nothing. */
    private void finish() throws IOException {
        if (state == State.AFTER && visible() >= 0) {
            throw broken("something stands behind the array");
        }
    }

    /** Takes white space; returns the byte behind it, or a negative number at the end. */
    private int visible() throws IOException {
        while (true) {
            ahead.require(1);
            if (ahead.available() == 0) {
                return -1;
            }
            int at = skipSpace(0);
            ahead.drop(at);
            if (ahead.available() > 0) {
                return ahead.bytes()[ahead.start()] & 0xFF;
            }
        }
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < ahead.available() && LookAhead.isSpace(ahead.bytes()[ahead.start() + at])) {
            at++;
        }
        return at;
    }

    private ExportException broken(String what) {
        return new ExportException("cannot read " + name + ": " + what);
    }

    /** Looks for the end of one element. */
    private final class ElementScan {

        private final LookAhead bytes;
        private int at;
        private int depth;
        private boolean isInString;

        ElementScan(LookAhead bytes) {
            this.bytes = bytes;
        }

        void start(int from) {
            at = from;
            depth = 0;
            isInString = false;
        }

        /** Where the separator stands. */
        int end() {
            return at;
        }

        byte separator() {
            return bytes.bytes()[bytes.start() + at];
        }

        /** Takes what was looked at; only the state of the scan stays. */
        void drop() {
            int count = Math.min(at, bytes.available());
            bytes.drop(count);
            at -= count;
        }

        /**
         * Looks on for the end.
         *
         * @param most how many bytes to look at, counted from where it was last started or what was dropped
         * @return whether it was found; if not, the element is longer
         */
        boolean run(int most) throws IOException {
            int limit = (int) Math.min(Integer.MAX_VALUE - SLICE_BYTES, (long) at + most);
            while (true) {
                if (at >= bytes.available()) {
                    bytes.require(at + SLICE_BYTES);
                    if (at >= bytes.available()) {
                        throw broken("the array ends too early, in element " + (elements + 1));
                    }
                }
                if (isFoundIn(bytes.bytes(), bytes.start() + Math.min(limit, bytes.available()))) {
                    return true;
                }
                if (at >= limit) {
                    // Where slices end must not depend on how much happened to be ahead.
                    return false;
                }
            }
        }

        private boolean isFoundIn(byte[] array, int end) {
            int base = bytes.start();
            int i = base + at;
            try {
                for (; i < end; i++) {
                    byte b = array[i];
                    if (isInString) {
                        if (b == '"') {
                            isInString = false;
                        } else if (b == '\\') {
                            // What is escaped may be a quote; it may also stand behind the end.
                            i++;
                        }
                    } else if (b == '"') {
                        isInString = true;
                    } else if (depth == 0 && (b == ',' || b == ']')) {
                        return true;
                    } else if (b == '{' || b == '[') {
                        depth++;
                    } else if (b == '}' || b == ']') {
                        close();
                    }
                }
                return false;
            } finally {
                at = i - base;
            }
        }

        private void close() {
            if (depth == 0) {
                throw broken("a brace closes nothing, in element " + (elements + 1));
            }
            depth--;
        }
    }
}

package io.maskwright.internal.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as RFC 8259 writes it and nothing else: UTF-8, no comments, no words for numbers that are none, no control
 * characters in strings. It tells where things are and decodes only what is asked for. Not thread-safe.
 */
public final class JsonScanner {

    /** What the names of one object may be. */
    public enum Names {
        /** Any, also equal ones. */
        ANY,
        /** Each another one, once their escapes are read. */
        DISTINCT
    }

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final int END = -1;

    /** Whether a byte may follow a number or a word. */
    private static final boolean[] DELIMITS = new boolean[256];

    static {
        for (char c : " \n\r\t,]}".toCharArray()) {
            DELIMITS[c] = true;
        }
    }

    private final JsonWindow window;
    private final StringScanner strings;
    private final int maxDepth;
    private final @Nullable DistinctNames distinct;
    private int depth;
    private int nameLength;

    /**
     * Creates a scanner.
     *
     * @param window the input
     * @param maxDepth how many objects and arrays may lie in each other
     */
    public JsonScanner(JsonWindow window, int maxDepth) {
        this(window, maxDepth, Names.ANY);
    }

    /**
     * Creates a scanner.
     *
     * @param window the input; in memory, if names must be distinct
     * @param maxDepth how many objects and arrays may lie in each other
     * @param names whether an object may have a name twice
     */
    public JsonScanner(JsonWindow window, int maxDepth, Names names) {
        this.window = window;
        this.strings = new StringScanner(window);
        this.maxDepth = maxDepth;
        this.distinct = names == Names.DISTINCT ? new DistinctNames(window) : null;
    }

    /**
     * Tells whether another value follows, between documents.
     *
     * @return whether there is anything but white space
     * @throws IOException if a stream fails
     */
    public boolean hasNext() throws IOException {
        return next() != END;
    }

    /** Forgets how deep it stands, after the window was taken back to the start of a document. */
    public void restart() {
        depth = 0;
        if (distinct != null) {
            distinct.clear();
        }
    }

    /**
     * Returns the failure to throw for a value that is JSON and still not what was asked for.
     *
     * @param what what is wrong, as the rest of a sentence
     * @return the failure, at the place that was read to
     */
    public JsonSyntaxException error(String what) {
        return window.error(what);
    }

    /**
     * Reads a scalar to its end, or the opening of an object or an array.
     *
     * @return what it is
     * @throws IOException if a stream fails
     * @throws JsonSyntaxException if no value stands here
     */
    public JsonKind value() throws IOException {
        int first = next();
        window.start = window.position;
        return switch (first) {
            case '"' -> string();
            case '{' -> open(JsonKind.OBJECT);
            case '[' -> open(JsonKind.ARRAY);
            case 't' -> word(TRUE, JsonKind.TRUE);
            case 'f' -> word(FALSE, JsonKind.FALSE);
            case 'n' -> word(NULL, JsonKind.NULL);
            default -> number(first);
        };
    }

    private JsonKind string() throws IOException {
        strings.scan();
        return JsonKind.STRING;
    }

    private JsonKind open(JsonKind kind) {
        if (depth == maxDepth) {
            throw window.error("is nested deeper than " + maxDepth + " levels");
        }
        depth++;
        window.position++;
        return kind;
    }

    /**
     * Reads the name of the first member of an object and the colon.
     *
     * @return whether there is one; if not, the object is closed
     * @throws IOException if a stream fails
     */
    public boolean firstMember() throws IOException {
        if (distinct != null) {
            distinct.open();
        }
        if (compactName(window.position)) {
            return named();
        }
        int next = next();
        if (next == '}') {
            return closeObject();
        }
        name(next);
        return named();
    }

    /**
     * Reads a comma, the name of the next member and the colon.
     *
     * @return whether there is one; if not, the object is closed
     * @throws IOException if a stream fails
     */
    public boolean nextMember() throws IOException {
        int at = window.position;
        if (at < window.end && window.bytes[at] == ',' && compactName(at + 1)) {
            window.comma = at;
            return named();
        }
        int next = next();
        if (next == '}') {
            return closeObject();
        }
        comma(next);
        name(next());
        return named();
    }

    /** Always true: a member follows. */
    private boolean named() {
        if (distinct != null) {
            distinct.add(this, strings.isEscaped());
        }
        return true;
    }

    private boolean closeObject() {
        if (distinct != null) {
            distinct.close();
        }
        return close();
    }

    /**
     * Looks for the first element of an array.
     *
     * @return whether there is one; if not, the array is closed
     * @throws IOException if a stream fails
     */
    public boolean firstElement() throws IOException {
        return next() != ']' || close();
    }

    /**
     * Reads a comma between elements.
     *
     * @return whether there is one; if not, the array is closed
     * @throws IOException if a stream fails
     */
    public boolean nextElement() throws IOException {
        int next = next();
        if (next == ']') {
            return close();
        }
        comma(next);
        return true;
    }

    /** Reads a plain name and its colon where they stand without spaces and all in the window; most do. */
    private boolean compactName(int from) {
        byte[] bytes = window.bytes;
        int end = window.end;
        if (from < end && bytes[from] == '"') {
            int to = ByteRuns.plainEnd(bytes, from + 1, end);
            if (to + 1 < end && bytes[to] == '"' && bytes[to + 1] == ':') {
                window.start = from;
                window.position = to + 2;
                nameLength = to - from - 1;
                strings.foundPlain();
                return true;
            }
        }
        return false;
    }

    /** Always false: nothing more follows. */
    private boolean close() {
        window.position++;
        depth--;
        return false;
    }

    private void comma(int next) {
        if (next != ',') {
            throw window.error(next == END ? "ends too early" : "has no comma where one must stand");
        }
        window.comma = window.position;
        window.position++;
    }

    private void name(int next) throws IOException {
        if (next != '"') {
            throw window.error(next == END ? "ends too early" : "has no name where one must stand");
        }
        window.start = window.position;
        strings.scan();
        nameLength = window.position - window.start - 2;
        if (next() != ':') {
            throw window.error("has no colon where one must stand");
        }
        window.position++;
    }

    /**
     * Tells whether the name read last stands in the input as plain ASCII, so that {@link #nameHash} and
     * {@link #nameIs} hold.
     *
     * @return whether it does
     */
    public boolean isNamePlain() {
        return strings.isPlain();
    }

    /**
     * Returns how long the name read last is, if that is plain.
     *
     * @return the length in characters
     */
    public int nameLength() {
        return nameLength;
    }

    /**
     * Returns what {@link String#hashCode} gives for the name read last, if that is plain.
     *
     * @return the hash
     */
    public int nameHash() {
        byte[] bytes = window.bytes;
        int from = window.start + 1;
        int to = from + nameLength;
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /**
     * Compares the name read last, if that is plain.
     *
     * @param name another name
     * @return whether they are equal
     */
    public boolean nameIs(String name) {
        if (name.length() != nameLength) {
            return false;
        }
        int from = window.start + 1;
        for (int i = 0; i < nameLength; i++) {
            if (window.bytes[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the name read last; valid until the next value is read.
     *
     * @return the name
     */
    public String name() {
        return strings.decode(window.start + 1, window.start + 1 + nameLength);
    }

    /**
     * Tells whether the string read last has nothing but white space.
     *
     * @return whether it is blank or empty
     */
    public boolean isTextBlank() {
        int from = window.start + 1;
        int to = window.position - 1;
        if (from == to) {
            return true;
        }
        // Most strings show it by their first byte: no white space begins with a byte above that of U+3000.
        int first = window.bytes[from] & 0xFF;
        boolean mayBeSpace = first <= ' ' || first == '\\' || (first > 0x7F && first <= 0xE3);
        return mayBeSpace && text().isBlank();
    }

    /**
     * Returns the string read last.
     *
     * @return its text
     */
    public String text() {
        return strings.decode(window.start + 1, window.position - 1);
    }

    /**
     * Returns the number read last.
     *
     * @return its text as written
     */
    public String number() {
        return new String(window.bytes, window.start, window.position - window.start, StandardCharsets.US_ASCII);
    }

    private JsonKind word(byte[] word, JsonKind kind) throws IOException {
        int from = window.position;
        int to = from + word.length;
        // Most often all of it is in the window.
        if (to < window.end && isAt(from, word) && DELIMITS[window.bytes[to] & 0xFF]) {
            window.position = to;
            return kind;
        }
        for (byte letter : word) {
            if (at() != letter) {
                throw window.error(at() == END ? "ends too early" : "has no value where one must stand");
            }
            window.position++;
        }
        delimiter();
        return kind;
    }

    private boolean isAt(int from, byte[] word) {
        byte[] bytes = window.bytes;
        for (int i = 1; i < word.length; i++) {
            if (bytes[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private JsonKind number(int first) throws IOException {
        int end = numberEnd(window.bytes, window.position, window.end);
        if (end < 0) {
            slowNumber(first);
        } else {
            window.position = end;
        }
        return JsonKind.NUMBER;
    }

    /** Where a number ends that is in the window, with what follows it; negative if it is not, or is none. */
    private static int numberEnd(byte[] bytes, int from, int end) {
        int i = from < end && bytes[from] == '-' ? from + 1 : from;
        if (i < end && bytes[i] == '0') {
            i++;
        } else {
            i = digitsEnd(bytes, i, end);
        }
        if (i >= 0 && i < end && bytes[i] == '.') {
            i = digitsEnd(bytes, i + 1, end);
        }
        if (i >= 0 && i < end && (bytes[i] == 'e' || bytes[i] == 'E')) {
            i++;
            i = digitsEnd(bytes, i < end && (bytes[i] == '+' || bytes[i] == '-') ? i + 1 : i, end);
        }
        return i >= 0 && i < end && DELIMITS[bytes[i] & 0xFF] ? i : -1;
    }

    private static int digitsEnd(byte[] bytes, int from, int end) {
        int to = ByteRuns.digitsEnd(bytes, from, end);
        return to == from ? -1 : to;
    }

    /** Reads a number byte by byte, and tells what is wrong with it. */
    private void slowNumber(int first) throws IOException {
        int next = first;
        if (next == '-') {
            window.position++;
            next = at();
        } else if (next == END || next < '0' || next > '9') {
            throw window.error(next == END ? "ends too early" : "has no value where one must stand");
        }
        if (next == '0') {
            window.position++;
        } else {
            digits();
        }
        if (at() == '.') {
            window.position++;
            digits();
        }
        if (at() == 'e' || at() == 'E') {
            window.position++;
            if (at() == '+' || at() == '-') {
                window.position++;
            }
            digits();
        }
        delimiter();
    }

    /** One digit or more. */
    private void digits() throws IOException {
        int next = at();
        if (next < '0' || next > '9') {
            throw window.error(next == END ? "ends too early" : "has no digit where one must stand");
        }
        do {
            window.position = ByteRuns.digitsEnd(window.bytes, window.position, window.end);
            next = at();
        } while (next >= '0' && next <= '9');
    }

    /** What follows a number or a word must not be one more. */
    private void delimiter() throws IOException {
        int next = at();
        if (next != END && !DELIMITS[next]) {
            throw window.error("has no end of a value where one must stand");
        }
    }

    /** The byte at the position, or {@link #END}. */
    private int at() throws IOException {
        return window.position < window.end || window.fill() ? window.bytes[window.position] & 0xFF : END;
    }

    /** The byte behind white space, or {@link #END}. */
    private int next() throws IOException {
        int i = window.position;
        if (i < window.end) {
            byte b = window.bytes[i];
            if (b > ' ') {
                return b;
            }
        }
        return nextBehindSpace();
    }

    private int nextBehindSpace() throws IOException {
        while (true) {
            byte[] bytes = window.bytes;
            int end = window.end;
            int i = window.position;
            while (i < end) {
                byte b = bytes[i];
                if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                    window.position = i;
                    return b & 0xFF;
                }
                i++;
            }
            window.position = i;
            if (!window.fill()) {
                return END;
            }
        }
    }
}

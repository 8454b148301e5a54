package io.maskwright.strategy;

import java.util.function.IntPredicate;

/**
 * Reads an expression from left to right, character by character, and knows where it is, so that every fault has an
 * offset. It reads a part of a text; offsets are those of the whole.
 */
final class Scanner {

    private final String source;
    private final int end;
    private int position;

    Scanner(String source, int start, int end) {
        this.source = source;
        this.position = start;
        this.end = end;
    }

    int position() {
        return position;
    }

    void moveTo(int place) {
        position = place;
    }

    boolean atEnd() {
        skipSpace();
        return position >= end;
    }

    void skipSpace() {
        while (position < end && Character.isWhitespace(source.charAt(position))) {
            position++;
        }
    }

    /** Returns the next character after white space, or NUL at the end. */
    char peek() {
        skipSpace();
        return charAt(position);
    }

    private char charAt(int index) {
        return index < end ? source.charAt(index) : '\0';
    }

    boolean startsWith(String symbol) {
        skipSpace();
        return position + symbol.length() <= end && source.startsWith(symbol, position);
    }

    boolean take(String symbol) {
        if (!startsWith(symbol)) {
            return false;
        }
        position += symbol.length();
        return true;
    }

    void expect(String symbol, String purpose) {
        if (!take(symbol)) {
            throw fault("expected " + symbol + " " + purpose + (position >= end ? ", but the expression ends" : ""));
        }
    }

    /** Takes code points for as long as they belong to a word; the result is empty where none does. */
    String word(IntPredicate belongs) {
        skipSpace();
        int start = position;
        while (position < end) {
            int point = source.codePointAt(position);
            if (!belongs.test(point)) {
                break;
            }
            position += Character.charCount(point);
        }
        return source.substring(start, position);
    }

    boolean atQuote() {
        char next = peek();
        return next == '"' || next == '\'';
    }

    /** Takes a quoted text, in the kind of quotes it starts with, and resolves backslashes. */
    String quoted() {
        skipSpace();
        int start = position;
        char quote = charAt(position++);
        StringBuilder text = new StringBuilder();
        while (true) {
            if (position >= end) {
                throw new StrategySyntaxException("quote " + quote + " is not closed", start);
            }
            char next = charAt(position++);
            if (next == quote) {
                return text.toString();
            }
            text.append(next == '\\' ? escaped() : next);
        }
    }

    private char escaped() {
        char next = charAt(position);
        position++;
        return switch (next) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            case '\\', '"', '\'', '`' -> next;
            default ->
                throw new StrategySyntaxException(
                        "backslash must be followed by n, r, t, u and four hexadecimal digits, a quote or a backslash",
                        position - 1);
        };
    }

    private char hexadecimal() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(charAt(position), 16);
            if (digit < 0) {
                throw new StrategySyntaxException("\\u must be followed by four hexadecimal digits", position);
            }
            value = value * 16 + digit;
            position++;
        }
        return (char) value;
    }

    /** Moves behind a balanced stretch, up to a comma or a closing bracket that belongs to the text around it. */
    void skipValue() {
        StringBuilder open = new StringBuilder();
        while (position < end) {
            char next = charAt(position);
            if (next == '"' || next == '\'' || next == '`') {
                quoted();
                continue;
            }
            if ("([{".indexOf(next) >= 0) {
                open.append(next);
            } else if (")]}".indexOf(next) >= 0) {
                if (open.isEmpty()) {
                    return;
                }
                close(open, next);
            } else if (next == ',' && open.isEmpty()) {
                return;
            }
            position++;
        }
        if (!open.isEmpty()) {
            throw fault("bracket " + open.charAt(open.length() - 1) + " is not closed");
        }
    }

    private void close(StringBuilder open, char bracket) {
        char opener = "([{".charAt(")]}".indexOf(bracket));
        if (open.charAt(open.length() - 1) != opener) {
            throw fault("bracket " + bracket + " does not close " + open.charAt(open.length() - 1));
        }
        open.setLength(open.length() - 1);
    }

    StrategySyntaxException fault(String message) {
        return new StrategySyntaxException(message, position);
    }
}

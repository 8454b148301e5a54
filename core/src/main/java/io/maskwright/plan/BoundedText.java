package io.maskwright.plan;

import java.util.Locale;

/** Text that stops growing, and whose values cannot break a log line. Not thread-safe. */
final class BoundedText {

    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_VALUE_LENGTH = 200;

    private final StringBuilder out = new StringBuilder();

    int length() {
        return out.length();
    }

    boolean isFull() {
        return out.length() >= MAX_LENGTH;
    }

    void cutTo(int length) {
        out.setLength(length);
    }

    /** Appends text that is safe as it is; nothing once the text is full. */
    BoundedText append(String text) {
        if (!isFull()) {
            out.append(text);
            if (isFull()) {
                out.append("…");
            }
        }
        return this;
    }

    /** Appends a value: shortened, and with control characters written out. */
    void appendText(String value) {
        int end = Math.min(value.length(), MAX_VALUE_LENGTH);
        if (end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
            end--;
        }
        StringBuilder safe = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if (isControl(c)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        append(end < value.length() ? safe.append("…").toString() : safe.toString());
    }

    /** Control characters, line separators, and the marks that change the direction of what follows. */
    private static boolean isControl(char c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2066' && c <= '\u2069');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package io.maskwright.cli;

import org.jspecify.annotations.Nullable;

/** Text from outside, for a terminal: nothing that moves the cursor, turns text round or ends a line. */
final class Printable {

    private Printable() {}

    static String text(@Nullable String text) {
        StringBuilder out = new StringBuilder();
        String given = text == null ? "-" : text;
        given.codePoints().map(point -> isPlain(point) ? point : '?').forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}

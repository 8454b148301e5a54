package io.maskwright.strategy;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * Writes the canonical text of a strategy: arguments in a fixed order, those with their default value left out, texts in
 * double quotes.
 */
final class Expression {

    private final String name;
    private final StringJoiner arguments = new StringJoiner(", ", "(", ")").setEmptyValue("");

    private Expression(String name) {
        this.name = name;
    }

    static Expression of(String name) {
        return new Expression(name);
    }

    /** Adds a value as it stands, without a name: a nested strategy, a condition, a number. */
    Expression positional(Object value) {
        arguments.add(value.toString());
        return this;
    }

    Expression text(String argument, String value, String fallback) {
        return value.equals(fallback) ? this : add(argument, quote(value));
    }

    Expression text(String value) {
        arguments.add(quote(value));
        return this;
    }

    /** Adds a number or a nested expression unless it is the default. */
    Expression value(String argument, Object value, Object fallback) {
        return Objects.equals(value, fallback) ? this : add(argument, value.toString());
    }

    Expression value(String argument, Object value) {
        return add(argument, value.toString());
    }

    Expression word(String argument, Enum<?> value, Enum<?> fallback) {
        return value == fallback ? this : word(argument, value);
    }

    Expression word(String argument, Enum<?> value) {
        return add(argument, word(value));
    }

    Expression list(String argument, Collection<?> values) {
        StringJoiner list = new StringJoiner(", ", "[", "]");
        values.forEach(value -> list.add(value instanceof String text ? quote(text) : value.toString()));
        return add(argument, list.toString());
    }

    Expression map(String argument, Map<String, String> entries) {
        StringJoiner map = new StringJoiner(", ", "{", "}");
        entries.forEach((key, value) -> map.add(quote(key) + ": " + quote(value)));
        return add(argument, map.toString());
    }

    private Expression add(String argument, String value) {
        arguments.add(argument + "=" + value);
        return this;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String quote(String text) {
        return quote(text, '"');
    }

    static String quote(String text, char quote) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append(quote);
        for (int i = 0; i < text.length(); i++) {
            append(quoted, text.charAt(i), quote);
        }
        return quoted.append(quote).toString();
    }

    private static void append(StringBuilder quoted, char c, char quote) {
        if (c == quote || c == '\\') {
            quoted.append('\\').append(c);
        } else if (Character.isISOControl(c) || Character.isSurrogate(c) || Character.getType(c) == Character.FORMAT) {
            // Escaped so that a policy or a report can be printed anywhere and shows what is there.
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            quoted.append(c);
        }
    }

    @Override
    public String toString() {
        return name + arguments;
    }
}

package io.maskwright.audit;

import io.maskwright.audit.RevealEvent.Action;
import io.maskwright.audit.RevealEvent.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link EventJson} writes and little else, in one pass. A reader of any JSON would take what no sink wrote,
 * such as members twice or in another order. What is wrong ends in a {@link RuntimeException} without content.
 */
final class EventText {

    private final String text;
    private int at;

    /** An event and its place. */
    record Read(String prev, long seq, RevealEvent event) {}

    EventText(String text) {
        this.text = text;
    }

    Read read() {
        literal("{\"prev\":");
        String prev = quoted();
        literal(",\"seq\":");
        long seq = number();
        literal(",\"id\":");
        UUID id = UUID.fromString(quoted());
        // The arguments are read from left to right, in the order of the line.
        RevealEvent event = new RevealEvent(
                id,
                Instant.parse(text("time")),
                text("actor"),
                text("purpose"),
                text("assurance"),
                Action.valueOf(text("action").toUpperCase(Locale.ROOT)),
                text("policy"),
                optional("dataset"),
                optional("field"),
                text("category"),
                text("domain"),
                list("keyVersions", () -> Math.toIntExact(number())),
                number("count"),
                Outcome.valueOf(text("outcome").toUpperCase(Locale.ROOT)),
                text("reason"),
                Math.toIntExact(number("subjectKeyVersion")),
                list("subjects", this::quoted));
        literal("}");
        if (at != text.length()) {
            throw wrong();
        }
        return new Read(prev, seq, event);
    }

    private String text(String name) {
        name(name);
        return quoted();
    }

    private @Nullable String optional(String name) {
        name(name);
        if (text.startsWith("null", at)) {
            at += 4;
            return null;
        }
        return quoted();
    }

    private long number(String name) {
        name(name);
        return number();
    }

    private <T> List<T> list(String name, Supplier<T> reader) {
        name(name);
        literal("[");
        List<T> list = new ArrayList<>();
        while (text.charAt(at) != ']') {
            if (!list.isEmpty()) {
                literal(",");
            }
            list.add(reader.get());
        }
        literal("]");
        return list;
    }

    private void name(String name) {
        literal(",\"" + name + "\":");
    }

    private long number() {
        int start = at;
        while (text.charAt(at) == '-' || (text.charAt(at) >= '0' && text.charAt(at) <= '9')) {
            at++;
        }
        return Long.parseLong(text, start, at, 10);
    }

    private String quoted() {
        literal("\"");
        StringBuilder out = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            out.append(c == '\\' ? escaped() : c);
        }
        return out.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        if (c == '"' || c == '\\') {
            return c;
        }
        if (c != 'u') {
            throw wrong();
        }
        at += 4;
        return (char) Integer.parseInt(text, at - 4, at, 16);
    }

    private void literal(String literal) {
        if (!text.startsWith(literal, at)) {
            throw wrong();
        }
        at += literal.length();
    }

    private static RuntimeException wrong() {
        return new IllegalStateException("not an event");
    }
}

package io.maskwright.audit;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes an event as one line of JSON: members in one order, no spaces, one way to write each character. */
final class EventJson {

    private final StringBuilder out = new StringBuilder(512);

    /** An event in its place in a chain. */
    String chained(String prev, long seq, RevealEvent event) {
        out.append("{\"prev\":\"")
                .append(prev)
                .append("\",\"seq\":")
                .append(seq)
                .append(',');
        return rest(event);
    }

    /** An event on its own. */
    String alone(RevealEvent event) {
        out.append('{');
        return rest(event);
    }

    private String rest(RevealEvent event) {
        out.append("\"id\":\"").append(event.id()).append('"');
        text("time", event.time().toString());
        text("actor", event.actor());
        text("purpose", event.purpose());
        text("assurance", event.assurance());
        text("action", word(event.action()));
        text("policy", event.policy());
        text("dataset", event.dataset());
        text("field", event.field());
        text("category", event.category());
        text("domain", event.domain());
        list("keyVersions", event.keyVersions(), out::append);
        number("count", event.count());
        text("outcome", word(event.outcome()));
        text("reason", event.reason());
        number("subjectKeyVersion", event.subjectKeyVersion());
        list("subjects", event.subjects(), this::quoted);
        return out.append('}').toString();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void text(String name, @Nullable String text) {
        name(name);
        if (text == null) {
            out.append("null");
        } else {
            quoted(text);
        }
    }

    private void number(String name, long number) {
        name(name);
        out.append(number);
    }

    private <T> void list(String name, List<T> list, Consumer<T> writer) {
        name(name);
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            writer.accept(list.get(i));
        }
        out.append(']');
    }

    private void name(String name) {
        out.append(",\"").append(name).append("\":");
    }

    private void quoted(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int point) {
        if (point == '"' || point == '\\') {
            out.append('\\').append((char) point);
        } else if (isPlain(point)) {
            out.appendCodePoint(point);
        } else {
            for (char unit : Character.toChars(point)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
    }

    /**
     * Control characters, halves of characters, and those that nobody sees or that turn text round are escaped, so that
     * a name cannot disguise a line. The ranges are fixed: what a character is must not depend on the Java version.
     */
    private static boolean isPlain(int point) {
        return point >= 0x20
                && !(point >= 0x7f && point <= 0x9f)
                && point != 0xad
                && point != 0x61c
                && !(point >= 0x200b && point <= 0x200f)
                && !(point >= 0x2028 && point <= 0x202e)
                && !(point >= 0x2060 && point <= 0x206f)
                && !(point >= 0xd800 && point <= 0xdfff)
                && point != 0xfeff
                && !(point >= 0xfff9 && point <= 0xffff)
                && !(point >= 0xe0000 && point <= 0xe0fff);
    }
}

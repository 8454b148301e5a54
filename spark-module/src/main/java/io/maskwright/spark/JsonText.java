package io.maskwright.spark;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes JSON in the one way that manifests are written: in the order given, without white space. Not thread-safe. */
final class JsonText {

    private static final String HEX = "0123456789ABCDEF";
    private static final String ESCAPED = "\b\t\n\f\r\"\\";
    private static final String LETTERS = "btnfr\"\\";

    private final StringBuilder text = new StringBuilder();

    JsonText open(char bracket) {
        separate();
        text.append(bracket);
        return this;
    }

    JsonText close(char bracket) {
        text.append(bracket);
        return this;
    }

    JsonText name(String name) {
        separate();
        string(name);
        text.append(':');
        return this;
    }

    JsonText text(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("null");
        } else {
            string(value);
        }
        return this;
    }

    JsonText number(long value) {
        separate();
        text.append(value);
        return this;
    }

    JsonText member(String name, @Nullable String value) {
        return name(name).text(value);
    }

    JsonText member(String name, long value) {
        return name(name).number(value);
    }

    /** An object of counts, sorted by their names. */
    JsonText counts(String name, Map<String, Long> counts) {
        name(name).open('{');
        new TreeMap<>(counts).forEach(this::member);
        return close('}');
    }

    /** An object of words, sorted by their names. */
    JsonText words(String name, Map<String, String> words) {
        name(name).open('{');
        new TreeMap<>(words).forEach(this::member);
        return close('}');
    }

    /** An array of texts. */
    JsonText texts(String name, Iterable<String> texts) {
        name(name).open('[');
        texts.forEach(this::text);
        return close(']');
    }

    private void separate() {
        if (!text.isEmpty() && "{[:,".indexOf(text.charAt(text.length() - 1)) < 0) {
            text.append(',');
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int known = ESCAPED.indexOf(c);
            if (known >= 0) {
                text.append('\\').append(LETTERS.charAt(known));
            } else if (c < ' ') {
                text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

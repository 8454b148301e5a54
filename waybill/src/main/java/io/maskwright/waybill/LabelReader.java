package io.maskwright.waybill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.maskwright.waybill.RenderedLabel.Part;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads a rendered label: a waybill of the interchange form, other JSON, lines with names, or plain text. */
final class LabelReader {

    private static final int MAX_DEPTH = 16;
    private static final int MAX_LINE_NAME = 20;
    private static final int LINES_TO_BE_A_FORM = 2;
    private static final JsonFactory JSON = WaybillJson.factory(MAX_DEPTH);

    private LabelReader() {}

    static RenderedLabel read(String text) {
        if (text.length() > Waybill.MAX_CHARS) {
            throw new WaybillException("it is longer than " + Waybill.MAX_CHARS + " characters");
        }
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        String stripped = bare.strip();
        if (stripped.startsWith(Waybill.COMPACT_PREFIX)) {
            return RenderedLabel.of(Waybill.read(stripped));
        }
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            return json(stripped);
        }
        return lines(bare);
    }

    private static RenderedLabel json(String text) {
        RenderedLabel label = new RenderedLabel();
        try (JsonParser parser = JSON.createParser(text)) {
            // Once it calls itself by the name of the form, it must be of the form.
            if (members(parser, label)) {
                return RenderedLabel.of(Waybill.read(text));
            }
        } catch (IOException e) {
            // The parser's message quotes what it read.
            throw new WaybillException("it begins like JSON and is none, or a member stands in it twice");
        }
        return label;
    }

    /** Whether there is a member that names the form. */
    private static boolean members(JsonParser parser, RenderedLabel label) throws IOException {
        Deque<String> names = new ArrayDeque<>();
        boolean isForm = false;
        JsonToken token = parser.nextToken();
        while (token != null) {
            switch (token) {
                case START_OBJECT, START_ARRAY -> names.push(current(parser));
                case END_OBJECT, END_ARRAY -> {
                    names.pop();
                    if (names.isEmpty() && parser.nextToken() != null) {
                        throw new WaybillException("something follows it");
                    }
                    if (names.isEmpty()) {
                        return isForm;
                    }
                }
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    String name = parser.currentName() == null ? names.peek() : parser.currentName();
                    isForm |= names.size() == 1 && "form".equals(name);
                    add(label, String.valueOf(name), parser.getText());
                }
                default -> {
                    // Names are asked for with their values.
                }
            }
            token = parser.nextToken();
        }
        return isForm;
    }

    private static String current(JsonParser parser) throws IOException {
        String name = parser.currentName();
        return name == null ? "" : name;
    }

    private static void add(RenderedLabel label, String name, String text) {
        Part part = PartNames.of(name);
        label.addName(name);
        label.add(part == null ? Part.OTHER : part, text);
    }

    private static RenderedLabel lines(String text) {
        RenderedLabel label = new RenderedLabel();
        String[] lines = text.split("\\R", -1);
        int named = 0;
        for (String line : lines) {
            named += nameOf(line) == null ? 0 : 1;
        }
        if (named < LINES_TO_BE_A_FORM && !(named == 1 && text.strip().lines().count() == 1)) {
            label.add(Part.PLAIN, text);
            for (String line : lines) {
                Part part = nameOf(line);
                if (part != null) {
                    label.addAgain(
                            part, line.substring(String.valueOf(separated(line)).length() + 1));
                }
            }
            return label;
        }
        Part part = Part.OTHER;
        StringBuilder value = new StringBuilder();
        for (String line : lines) {
            String name = separated(line);
            if (name != null) {
                flush(label, part, value);
                Part found = PartNames.of(name);
                part = found == null ? Part.OTHER : found;
                value.append(line.substring(name.length() + 1));
                label.addName(name);
            } else {
                // What follows without a name of its own belongs to the line before.
                value.append('\n').append(line);
            }
        }
        flush(label, part, value);
        return label;
    }

    private static void flush(RenderedLabel label, Part part, StringBuilder value) {
        String text = value.toString().strip();
        if (!text.isEmpty() || part != Part.OTHER) {
            label.add(part, text);
        }
        value.setLength(0);
    }

    private static @Nullable Part nameOf(String line) {
        String name = separated(line);
        return name == null ? null : PartNames.of(name);
    }

    /** What stands before the first colon, if it is short and no number. */
    private static @Nullable String separated(String line) {
        int colon = -1;
        for (int i = 0; i < line.length() && colon < 0; i++) {
            colon = line.charAt(i) == ':' || line.charAt(i) == '\uff1a' ? i : -1;
        }
        boolean isName = colon > 0
                && colon <= MAX_LINE_NAME
                && Symbols.of(line.substring(0, colon)).stream().noneMatch(symbol -> symbol.is(Symbols.Kind.MARK))
                && Character.isLetter(line.strip().codePointAt(0));
        return isName ? line.substring(0, colon) : null;
    }
}

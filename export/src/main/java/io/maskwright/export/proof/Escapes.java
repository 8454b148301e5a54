package io.maskwright.export.proof;

import java.util.HashMap;
import java.util.Map;

/**
 * Takes one layer of escapes off a text: of JSON (a backslash and {@code u0110}, {@code n} and the like), of URLs
 * ({@code %C4%90}, {@code %u0110}) and of HTML (character references by number, those of Latin-1 also by name).
 */
final class Escapes {

    /** What a value may stand away from an escape in it: texts further off are searched as they are. */
    static final int AROUND = 2048;

    private static final int HEX = 16;
    private static final int UNICODE_DIGITS = 4;
    private static final int MOST_ENTITY_CHARS = 10;
    private static final int FIRST_LATIN = 0xC0;
    private static final String LATIN_NAMES =
            "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml"
                    + " Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml"
                    + " Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute"
                    + " icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn"
                    + " yuml";
    private static final Map<String, Integer> ENTITIES = entities();

    private Escapes() {}

    private static Map<String, Integer> entities() {
        Map<String, Integer> entities = new HashMap<>(Map.of(
                "amp",
                (int) '&',
                "lt",
                (int) '<',
                "gt",
                (int) '>',
                "quot",
                (int) '"',
                "apos",
                (int) '\'',
                "nbsp",
                0xA0,
                "middot",
                0xB7));
        String[] names = LATIN_NAMES.split(" ", -1);
        for (int i = 0; i < names.length; i++) {
            entities.put(names[i], FIRST_LATIN + i);
        }
        return entities;
    }

    /** The index of the next character that may open an escape, or the length of the text. */
    static int next(Text text, int from) {
        int i = from;
        while (i < text.length() && !opens(text.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean opens(char c) {
        return c == '\\' || c == '%' || c == '&';
    }

    /**
     * Adds a part of a text without its escapes.
     *
     * @return whether there was any
     */
    static boolean remove(Text text, int from, int to, Text into) {
        boolean found = false;
        int i = from;
        while (i < to) {
            int end = opens(text.at(i)) ? one(text, i, to, into) : i;
            if (end == i) {
                into.add(text.at(i), text.origin(i));
                i++;
            } else {
                found = true;
                i = end;
            }
        }
        return found;
    }

    /** Takes the escape off that stands at an index, and returns where it ends; the index itself if none does. */
    private static int one(Text text, int at, int to, Text into) {
        return switch (text.at(at)) {
            case '\\' -> backslash(text, at, to, into);
            case '%' -> percent(text, at, to, into);
            default -> entity(text, at, to, into);
        };
    }

    private static int backslash(Text text, int at, int to, Text into) {
        if (at + 1 >= to) {
            return at;
        }
        char c = text.at(at + 1);
        int plain = "\"\\/'bfnrt".indexOf(c);
        if (plain >= 0) {
            into.add("\"\\/'\b\f\n\r\t".charAt(plain), text.origin(at));
            return at + 2;
        }
        return c == 'u' ? unicode(text, at, to, into) : at;
    }

    /** Four hexadecimal digits behind two characters. */
    private static int unicode(Text text, int at, int to, Text into) {
        int value = number(text, at + 2, at + 2 + UNICODE_DIGITS, to);
        if (value < 0) {
            return at;
        }
        into.add((char) value, text.origin(at));
        return at + 2 + UNICODE_DIGITS;
    }

    private static int percent(Text text, int at, int to, Text into) {
        if (at + 1 < to && (text.at(at + 1) == 'u' || text.at(at + 1) == 'U')) {
            return unicode(text, at, to, into);
        }
        int end = at;
        while (end < to && text.at(end) == '%' && number(text, end + 1, end + 3, to) >= 0) {
            end += 3;
        }
        if (end == at) {
            return at;
        }
        byte[] bytes = new byte[(end - at) / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) number(text, at + 3 * i + 1, at + 3 * i + 3, to);
        }
        Utf8.decode(
                bytes, bytes.length, (codePoint, index) -> into.addCodePoint(codePoint, text.origin(at + 3 * index)));
        return end;
    }

    private static int entity(Text text, int at, int to, Text into) {
        int end = at + 1;
        while (end < to && end - at <= MOST_ENTITY_CHARS && text.at(end) != ';') {
            end++;
        }
        if (end >= to || text.at(end) != ';') {
            return at;
        }
        String name = new String(text.chars(), at + 1, end - at - 1);
        int codePoint = name.startsWith("#") ? numeric(name) : ENTITIES.getOrDefault(name, -1);
        if (codePoint < 0) {
            return at;
        }
        into.addCodePoint(codePoint, text.origin(at));
        return end + 1;
    }

    private static int numeric(String name) {
        boolean isHex = name.startsWith("#x") || name.startsWith("#X");
        int value = 0;
        for (int i = isHex ? 2 : 1; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), isHex ? HEX : 10);
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                return -1;
            }
            value = value * (isHex ? HEX : 10) + digit;
        }
        return Character.isValidCodePoint(value) ? value : -1;
    }

    /** The number that hexadecimal digits write, or -1 if others are among them or the text ends before. */
    private static int number(Text text, int from, int end, int to) {
        if (end > to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < end; i++) {
            int digit = Hex.digit(text.at(i));
            if (digit < 0) {
                return -1;
            }
            value = value * HEX + digit;
        }
        return value;
    }

    /** Takes escapes off a value. */
    static String remove(String value) {
        Text text = new Text();
        text.set(value.toCharArray(), value.length());
        Text plain = new Text();
        remove(text, 0, text.length(), plain);
        return new String(plain.chars(), 0, plain.length());
    }

    static boolean mayBeIn(String value) {
        return value.indexOf('\\') >= 0 || value.indexOf('%') >= 0 || value.indexOf('&') >= 0;
    }
}

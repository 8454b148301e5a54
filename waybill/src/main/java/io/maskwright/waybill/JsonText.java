package io.maskwright.waybill;

/** Strings of JSON in one writing: escaped are the quote, the backslash, and U+0000 to U+001F as {@code \\u} and small hex. */
final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static void append(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}

package io.maskwright.waybill;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What texts of the interchange form may be, and their bytes. */
final class FormText {

    static final int MAX_NUMBER_CHARS = 64;
    static final int MAX_POLICY_CHARS = 100;

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1," + MAX_NUMBER_CHARS + "}");

    private FormText() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static void require(String property, String text, int maxChars) {
        if (text.length() > maxChars) {
            throw new IllegalArgumentException(
                    property + " must be at most " + maxChars + " characters, but was " + text.length());
        }
        if (bytes(text) == null) {
            throw new IllegalArgumentException(property + " must be whole characters, but has half of one");
        }
    }

    /** The bytes in UTF-8, or null where half of a character stands alone. */
    static byte @Nullable [] bytes(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The text of bytes that are UTF-8, or null. */
    static @Nullable String text(byte[] bytes, int from, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

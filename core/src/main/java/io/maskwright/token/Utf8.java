package io.maskwright.token;

import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.internal.text.StableNfc;
import java.nio.charset.StandardCharsets;

/** The bytes of texts. Half of a character would turn into a question mark, and two values into one: it is refused. */
final class Utf8 {

    /** Below this, no character joins another one in NFC. */
    private static final char FIRST_THAT_JOINS = '\u0300';

    private Utf8() {}

    /** The bytes of a text as it is. */
    static byte[] of(String text) {
        requireWhole(text);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of a text in NFC, in which one text has one form, whatever the JDK. */
    static byte[] ofNormalized(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_THAT_JOINS) {
                requireWhole(text);
                return StableNfc.of(text).getBytes(StandardCharsets.UTF_8);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void requireWhole(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == length || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new UntreatableValueException(Reason.ALPHABET, "lone surrogate at index " + i);
                }
                i++;
            }
        }
    }
}

package io.maskwright.token;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base64url (RFC 4648, section 5) without padding, of which each sequence of bytes has exactly one text. */
final class Base64Text {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Base64Text() {}

    /** The number of characters for a number of bytes. */
    static int length(int bytes) {
        return (int) ((bytes * 4L + 2) / 3);
    }

    static String encode(String prefix, byte[] bytes) {
        return prefix.concat(ENCODER.encodeToString(bytes));
    }

    /** The bytes of the text from a place on, or null if it is not what {@link #encode} writes. */
    static byte @Nullable [] decode(String text, int from) {
        String encoded = text.substring(from);
        int length = encoded.length();
        if (length % 4 == 1 || encoded.indexOf('=') >= 0 || hasStrayBits(encoded)) {
            return null;
        }
        try {
            return DECODER.decode(encoded);
        } catch (IllegalArgumentException e) {
            // Its message quotes a character.
            return null;
        }
    }

    /** Whether the last character has bits that belong to no byte: the decoder of the JDK drops them. */
    private static boolean hasStrayBits(String encoded) {
        int spare = encoded.length() % 4;
        if (spare == 0) {
            return false;
        }
        int last = ALPHABET.indexOf(encoded.charAt(encoded.length() - 1));
        return (last & (spare == 2 ? 0xf : 0x3)) != 0;
    }
}

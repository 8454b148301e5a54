package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes secrets of what people put into files and variables. It asks for more than {@link Secret#of}: a text or a sequence
 * is no key, however long. What it refuses, a random source gives less than once in a thousand million times.
 */
final class SecretBytes {

    private static final int LONG_ENOUGH_TO_TELL_TEXT = 24;

    private SecretBytes() {}

    /** Reads Base64 text; messages start with {@code where}. */
    static Secret ofBase64(byte[] text, String where) {
        if (text.length >= 2 * Secret.MIN_BYTES && isHex(text)) {
            // Every such text is Base64 too, of another key than the one that was meant.
            throw new KeyUnavailableException(where + " holds hexadecimal digits, but must hold Base64 text");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new KeyUnavailableException(where + " does not hold Base64 text");
        }
        return of(bytes, where);
    }

    /** Wipes the bytes. */
    static Secret of(byte[] bytes, String where) {
        try {
            Secret secret = Secret.of(bytes);
            refusePatterns(bytes);
            return secret;
        } catch (KeyUnavailableException e) {
            throw new KeyUnavailableException(where + ": " + e.getMessage());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void refusePatterns(byte[] bytes) {
        String pattern = pattern(bytes);
        if (pattern != null) {
            throw new KeyUnavailableException("secret must come from a random source, but is " + pattern);
        }
    }

    private static @Nullable String pattern(byte[] bytes) {
        if (hasConstantStep(bytes)) {
            return "a sequence";
        }
        if (repeats(bytes)) {
            return "the same bytes again and again";
        }
        if (all(bytes, SecretBytes::isLetterOrDigit)
                || (bytes.length >= LONG_ENOUGH_TO_TELL_TEXT && all(bytes, SecretBytes::isPrintable))) {
            return "a text";
        }
        return null;
    }

    private static boolean hasConstantStep(byte[] bytes) {
        for (int i = 2; i < bytes.length; i++) {
            if ((byte) (bytes[i] - bytes[i - 1]) != (byte) (bytes[1] - bytes[0])) {
                return false;
            }
        }
        return true;
    }

    private static boolean repeats(byte[] bytes) {
        for (int period = 1; period <= bytes.length / 2; period++) {
            if (Arrays.equals(bytes, period, bytes.length, bytes, 0, bytes.length - period)) {
                return true;
            }
        }
        return false;
    }

    private static boolean all(byte[] bytes, IntPredicate kind) {
        for (byte b : bytes) {
            if (!kind.test(b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(int b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    /** Whether a text is hexadecimal digits, with {@code 0x} before them or not. */
    private static boolean isHex(byte[] text) {
        int start = text[0] == '0' && (text[1] == 'x' || text[1] == 'X') ? 2 : 0;
        for (int i = start; i < text.length; i++) {
            if (!isHexDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(int b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'F') || (b >= 'a' && b <= 'f');
    }

    private static boolean isPrintable(int b) {
        return b >= ' ' && b <= '~';
    }
}

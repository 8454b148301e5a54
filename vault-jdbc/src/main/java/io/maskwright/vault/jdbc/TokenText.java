package io.maskwright.vault.jdbc;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Which texts both databases keep exactly: well-formed, without NUL, and short enough for an index. */
final class TokenText {

    private static final int MAX_BYTES = 2_000;

    private TokenText() {}

    static boolean isStorable(String token) {
        if (token.indexOf('\0') >= 0 || token.length() > MAX_BYTES) {
            return false;
        }
        try {
            return StandardCharsets.UTF_8
                            .newEncoder()
                            .encode(CharBuffer.wrap(token))
                            .remaining()
                    <= MAX_BYTES;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    static void requireStorable(String token) {
        if (!isStorable(token)) {
            throw new IllegalArgumentException("token must be well-formed text without NUL of at most " + MAX_BYTES
                    + " bytes, but was of " + token.length() + " characters");
        }
    }
}

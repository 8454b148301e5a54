package io.maskwright.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is encrypted of a value: one byte for the format, the length of the binding in bytes or -1 for none, the binding,
 * the value.
 *
 * @param binding what the token is bound to, or null
 * @param value the value
 */
record TokenPayload(@Nullable String binding, String value) {

    private static final byte FORMAT = 1;
    private static final int HEAD_BYTES = 1 + Integer.BYTES;
    private static final int UNBOUND = -1;

    byte[] encoded() {
        byte[] bound = binding == null ? new byte[0] : binding.getBytes(StandardCharsets.UTF_8);
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEAD_BYTES + bound.length + text.length)
                .put(FORMAT)
                .putInt(binding == null ? UNBOUND : bound.length)
                .put(bound)
                .put(text)
                .array();
    }

    /** Reads what {@link #encoded} gave, or returns null if it is something else. */
    static @Nullable TokenPayload decode(byte[] bytes) {
        if (bytes.length < HEAD_BYTES || bytes[0] != FORMAT) {
            return null;
        }
        int length = ByteBuffer.wrap(bytes).getInt(1);
        int bound = Math.max(length, 0);
        if (length < UNBOUND || bound > bytes.length - HEAD_BYTES) {
            return null;
        }
        String binding = length == UNBOUND ? null : new String(bytes, HEAD_BYTES, bound, StandardCharsets.UTF_8);
        int start = HEAD_BYTES + bound;
        return new TokenPayload(binding, new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8));
    }

    /** Nothing of the value. */
    @Override
    public String toString() {
        return "TokenPayload(hidden)";
    }
}

package io.maskwright.waybill;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Base45 (RFC 9285): two bytes in three characters of the alphanumeric mode of QR codes. Each sequence of bytes has one text. */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;
    private static final int SQUARE = BASE * BASE;

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 3 + 1) / 2);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean isPair = i + 1 < bytes.length;
            int value = isPair ? ((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
            text.append(ALPHABET.charAt(value % BASE)).append(ALPHABET.charAt(value / BASE % BASE));
            if (isPair) {
                text.append(ALPHABET.charAt(value / SQUARE));
            }
        }
        return text.toString();
    }

    /** The bytes, or null if the text is not what {@link #encode} writes. */
    static byte @Nullable [] decode(String text, int from) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((text.length() - from) * 2 / 3 + 1);
        for (int i = from; i < text.length(); i += 3) {
            int count = Math.min(3, text.length() - i);
            int value = value(text, i, count);
            int limit = count == 3 ? 1 << 16 : 1 << 8;
            if (count == 1 || value < 0 || value >= limit) {
                return null;
            }
            if (count == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static int value(String text, int from, int count) {
        int value = 0;
        for (int i = from + count - 1; i >= from; i--) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            value = value * BASE + digit;
        }
        return value;
    }
}

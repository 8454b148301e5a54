package io.maskwright.internal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * Unicode form NFC, the same under every JDK: characters that Unicode 13 does not have, whatever later versions say of them,
 * stay as they are and join with nothing. Of all others later versions never change the form.
 *
 * <p>So a keyed hash of a text is the same where an older and a newer JDK make it.
 */
public final class StableNfc {

    private StableNfc() {}

    /**
     * Returns a text in NFC.
     *
     * @param text a text without half characters
     * @return the text in NFC; the same one if it is already
     */
    public static String of(String text) {
        // Each stretch of a text in NFC is in NFC, so none of them would change.
        if (Normalizer.isNormalized(text, Form.NFC)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int end = i + Character.charCount(point);
            if (!Known.has(point)) {
                result.append(Normalizer.normalize(text.substring(start, i), Form.NFC))
                        .append(text, i, end);
                start = end;
            }
            i = end;
        }
        return result.append(Normalizer.normalize(text.substring(start), Form.NFC))
                .toString();
    }

    /** The characters of Unicode 13, read when a text that is not in NFC first asks for them. */
    private static final class Known {

        private static final String TABLE = "unicode-13.txt";
        /** Where a stretch of characters starts, then where it has ended, and so on. */
        private static final int[] BOUNDS = read();

        static boolean has(int point) {
            int place = Arrays.binarySearch(BOUNDS, point);
            // At an even place a stretch starts, and behind one that is even it goes on.
            return (place >= 0 ? place : -place - 2) % 2 == 0;
        }

        private static int[] read() {
            try (InputStream in = StableNfc.class.getResourceAsStream(TABLE)) {
                if (in == null) {
                    throw new IllegalStateException(TABLE + " must lie beside the class");
                }
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
                return reader.lines()
                        .filter(line -> !line.startsWith("#"))
                        .mapToInt(line -> Integer.parseInt(line, 16))
                        .toArray();
            } catch (IOException e) {
                throw new UncheckedIOException(TABLE + " must be readable", e);
            }
        }
    }
}

package io.maskwright.export;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jspecify.annotations.Nullable;

/**
 * Vietnamese letters in Windows-1258, which has the letters and the five tones but only some of the letters with a tone on
 * them: {@code ế} is written as {@code ê} and a tone that combines with it. Unicode holds both spellings for equal.
 */
final class VietnameseTones {

    private static final String CHARSET = "windows-1258";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private VietnameseTones() {}

    /** Whether an encoding writes tones apart. */
    static boolean areApartIn(Charset charset) {
        return charset.name().equalsIgnoreCase(CHARSET);
    }

    /** Returns the letter and its tone, or null if the character is none of them. */
    static @Nullable String apart(char c) {
        String parts = Normalizer.normalize(String.valueOf(c), Form.NFD);
        StringBuilder letter = new StringBuilder();
        char tone = 0;
        for (int i = 0; i < parts.length(); i++) {
            if (TONES.indexOf(parts.charAt(i)) < 0) {
                letter.append(parts.charAt(i));
            } else if (tone == 0) {
                tone = parts.charAt(i);
            } else {
                return null;
            }
        }
        return tone == 0 || letter.isEmpty() ? null : Normalizer.normalize(letter, Form.NFC) + tone;
    }
}

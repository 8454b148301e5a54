package io.maskwright.jackson.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** Looks for values that must not be seen in what was written. */
public final class Leaks {

    /** Fewer digits may stand anywhere by chance. */
    private static final int MIN_DIGITS = 6;

    private Leaks() {}

    /** Returns the values that stand in the text, as they are, by their digits alone, in base64 or in hexadecimal. */
    public static List<String> in(String text, Collection<String> values) {
        List<String> found = new ArrayList<>();
        String digits = digitsOf(text);
        for (String value : values) {
            if (forms(value).stream().anyMatch(text::contains) || hasDigits(digits, value)) {
                found.add(value);
            }
        }
        return found;
    }

    /** Returns the values that stand in the bytes, read as UTF-8 and as UTF-16. */
    public static List<String> in(byte[] bytes, Collection<String> values) {
        List<String> found = new ArrayList<>(in(new String(bytes, StandardCharsets.UTF_8), values));
        found.addAll(in(new String(bytes, StandardCharsets.UTF_16BE), values));
        return found;
    }

    private static List<String> forms(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        StringBuilder escaped = new StringBuilder();
        value.chars().forEach(c -> escaped.append(c < 128 ? "" + (char) c : String.format("\\u%04X", c)));
        return List.of(
                value,
                escaped.toString(),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes));
    }

    private static boolean hasDigits(String digits, String value) {
        String wanted = digitsOf(value);
        return wanted.length() >= MIN_DIGITS && digits.contains(wanted);
    }

    private static String digitsOf(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}

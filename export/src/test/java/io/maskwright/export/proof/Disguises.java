package io.maskwright.export.proof;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms in which a value may leave. */
final class Disguises {

    private Disguises() {}

    /** All forms of a value, by their names. */
    static Map<String, String> of(String value) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("as it is", value);
        forms.put("composed", Normalizer.normalize(value, Normalizer.Form.NFC));
        forms.put("decomposed", Normalizer.normalize(value, Normalizer.Form.NFD));
        forms.put("lower case", value.toLowerCase(Locale.ROOT));
        forms.put("upper case", value.toUpperCase(Locale.ROOT));
        forms.put("full width", wide(value));
        forms.put("without spaces", value.replaceAll("[ .\\-]", ""));
        forms.put("letters and digits", value.replaceAll("[^\\p{L}\\p{M}\\p{Nd}]", ""));
        String digits = value.replaceAll("\\D", "");
        if (digits.length() >= 10 && digits.length() * 2 >= value.length()) {
            forms.put("digits", digits);
            forms.put("digits in groups", digits.replaceAll("(\\d{4})(?=\\d)", "$1 "));
        }
        forms.put("URL", URLEncoder.encode(value, StandardCharsets.UTF_8));
        forms.put(
                "URL, lower case",
                URLEncoder.encode(value, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        forms.put(
                "URL, all of it", HexFormat.of().withPrefix("%").withUpperCase().formatHex(utf8(value)));
        forms.put(
                "URL, twice",
                URLEncoder.encode(URLEncoder.encode(value, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        forms.put("JSON", units(value, "\\u%04x", ""));
        forms.put("JSON, upper case", units(value, "\\u%04X", ""));
        forms.put("HTML", units(value, "&#%d", ";"));
        forms.put("HTML, hexadecimal", units(value, "&#x%x", ";"));
        forms.put(
                "Base64 of JSON",
                Base64.getEncoder().encodeToString(utf8("{\"a\":\"" + units(value, "\\u%04x", "") + "\"}")));
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            encodings(value, charset, forms);
        }
        return forms;
    }

    private static void encodings(String value, Charset charset, Map<String, String> forms) {
        for (String before : new String[] {"", "x", "xy"}) {
            byte[] bytes = (before + value).getBytes(charset);
            String name = "Base64 " + charset + " after " + before.length() + ", ";
            forms.put(name + "padded", Base64.getEncoder().encodeToString(bytes));
            forms.put(name + "not padded", Base64.getEncoder().withoutPadding().encodeToString(bytes));
            forms.put(name + "for URLs", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            forms.put(
                    name + "in a URL",
                    URLEncoder.encode(Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_8));
            forms.put(
                    "hex " + charset + " after " + before.length(),
                    HexFormat.of().formatHex(bytes));
            forms.put(
                    "HEX " + charset + " after " + before.length(),
                    HexFormat.of().withUpperCase().formatHex(bytes));
        }
        forms.put("odd hex " + charset, "a" + HexFormat.of().formatHex(value.getBytes(charset)));
        forms.put("odd Base64 " + charset, "aQ" + Base64.getEncoder().encodeToString(value.getBytes(charset)));
    }

    private static byte[] utf8(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    private static String wide(String value) {
        return value.chars()
                .map(c -> c > ' ' && c < 0x7F ? c - 0x20 + 0xFF00 : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String units(String value, String format, String end) {
        return value.chars()
                .mapToObj(c -> String.format(Locale.ROOT, format, c) + end)
                .collect(Collectors.joining());
    }
}

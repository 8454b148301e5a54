package io.maskwright.strategy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Shows the class of a value by a map; what the map does not know becomes one text. */
final class CategoryRule implements TextRule {

    private final Map<String, String> classes = new HashMap<>();
    private final String otherwise;

    CategoryRule(Map<String, String> map, String otherwise) {
        map.forEach((value, name) -> {
            String known = classes.put(key(value), name);
            if (known != null && !known.equals(name)) {
                throw new IllegalArgumentException("map must not have keys that differ in case alone");
            }
        });
        this.otherwise = otherwise;
    }

    @Override
    public OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.of(Stream.concat(Stream.of(otherwise), classes.values().stream())
                .mapToInt(Lengths::of)
                .max()
                .orElse(0));
    }

    @Override
    public String mask(String text) {
        return classes.getOrDefault(key(text), otherwise);
    }

    /** The name of a class that is no value itself. */
    @Override
    public boolean isMasked(String text) {
        return (text.equals(otherwise) || classes.containsValue(text)) && !classes.containsKey(key(text));
    }

    private static String key(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}

package io.maskwright.strategy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the literals of an expression: texts, bare words, numbers, lists and maps. */
final class Literals {

    private static final int MAX_NUMBER_LENGTH = 40;

    private final Scanner scanner;

    Literals(String source, int start, int end) {
        this.scanner = new Scanner(source, start, end);
    }

    String text() {
        return whole(textAhead());
    }

    BigDecimal number() {
        return whole(numberAhead());
    }

    <T> List<T> list(Function<Literals, T> element) {
        scanner.expect("[", "to start a list");
        List<T> list = new ArrayList<>();
        if (!scanner.take("]")) {
            do {
                list.add(element.apply(this));
            } while (scanner.take(","));
            scanner.expect("]", "after the list");
        }
        return whole(List.copyOf(list));
    }

    Map<String, String> map() {
        scanner.expect("{", "to start a map");
        Map<String, String> map = new LinkedHashMap<>();
        if (!scanner.take("}")) {
            do {
                readEntry(map);
            } while (scanner.take(","));
            scanner.expect("}", "after the map");
        }
        return whole(Collections.unmodifiableMap(map));
    }

    private void readEntry(Map<String, String> map) {
        scanner.skipSpace();
        int start = scanner.position();
        String key = textAhead();
        scanner.expect(":", "after the key");
        if (map.put(key, textAhead()) != null) {
            throw new StrategySyntaxException("key " + Expression.quote(key) + " is given twice", start);
        }
    }

    String textAhead() {
        if (scanner.atQuote()) {
            return scanner.quoted();
        }
        String word = scanner.word(Literals::isWordPart);
        if (word.isEmpty()) {
            throw scanner.fault("expected a word or a quoted text");
        }
        return word;
    }

    BigDecimal numberAhead() {
        scanner.skipSpace();
        int start = scanner.position();
        String word = scanner.word(Literals::isWordPart);
        BigDecimal number = asNumber(word);
        if (number == null) {
            throw new StrategySyntaxException("expected a number", start);
        }
        return number;
    }

    /** Returns the number a word spells, in plain digits with an optional sign and point, or null. */
    static @Nullable BigDecimal asNumber(String word) {
        if (word.isEmpty() || word.length() > MAX_NUMBER_LENGTH) {
            return null;
        }
        boolean digit = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (c != '.' && !((c == '-' || c == '+') && i == 0)) {
                return null;
            }
        }
        try {
            return digit ? new BigDecimal(word) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static boolean isWordPart(int point) {
        return Character.isLetterOrDigit(point) || point == '_' || point == '-' || point == '.' || point == '+';
    }

    private <T> T whole(T value) {
        if (!scanner.atEnd()) {
            throw scanner.fault("unexpected text after the value; quote a text that has spaces or punctuation");
        }
        return value;
    }
}

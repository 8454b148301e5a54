package io.maskwright.benchmarks.strategy;

import io.maskwright.testdata.Oddities;
import io.maskwright.testdata.TableGenerator;
import io.maskwright.testdata.TestTable;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Where typical values come from; the same value for the same number. */
@FunctionalInterface
interface ValueSource {

    /** Returns the value of a number, from 1. */
    String value(int number);

    /** Returns the same values in another form. */
    default ValueSource in(UnaryOperator<String> form) {
        return number -> form.apply(value(number));
    }

    /** Texts with a digit in place of each {@code #}. */
    static ValueSource digits(String template) {
        return number -> {
            SplittableRandom random = new SplittableRandom(20_251_122L + number);
            StringBuilder text = new StringBuilder(template);
            for (int i = 0; i < template.length(); i++) {
                if (template.charAt(i) == '#') {
                    text.setCharAt(i, (char) ('0' + random.nextInt(10)));
                }
            }
            return text.toString();
        };
    }

    /** One of some texts. */
    static ValueSource oneOf(String... texts) {
        List<String> all = List.of(texts);
        return number -> all.get(number % all.size());
    }

    /** How far the rows are apart that are tried where a cell is empty: more than the values that are drawn. */
    int STRIDE = 10_007;

    /** A column of a table of test data, without its empty cells. */
    static ValueSource column(TestTable table, String column) {
        TableGenerator generator =
                TableGenerator.builder(table).oddities(Oddities.NONE).build();
        int at = table.columns().indexOf(column);
        return number -> IntStream.iterate(number, n -> n + STRIDE)
                .mapToObj(n -> generator.row(n).get(at))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElseThrow();
    }

    /** Values that are ASCII. */
    static Map<TextScript, ValueSource> ascii(ValueSource source) {
        return Map.of(TextScript.ASCII, source);
    }

    /** Values that are Chinese. */
    static Map<TextScript, ValueSource> han(ValueSource source) {
        return Map.of(TextScript.HAN, source);
    }

    /** Chinese values, Vietnamese ones in both forms, and these without marks. */
    static Map<TextScript, ValueSource> scripts(ValueSource han, ValueSource vietnamese) {
        Map<TextScript, ValueSource> sources = new EnumMap<>(TextScript.class);
        sources.put(TextScript.HAN, han);
        sources.put(TextScript.VIETNAMESE_NFC, vietnamese);
        sources.put(TextScript.VIETNAMESE_NFD, vietnamese.in(text -> Normalizer.normalize(text, Normalizer.Form.NFD)));
        sources.put(TextScript.ASCII, vietnamese.in(ValueSource::withoutMarks));
        return sources;
    }

    private static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}

package io.maskwright.policy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints what a policy rests on as the Java expression that makes it. */
final class AboutPrinter {

    private AboutPrinter() {}

    static String print(AboutDraft about) {
        Entry words = about.words();
        return "new About(" + words.get(AboutDraft.VERSION) + ", "
                + JavaPrinter.quote(words.get(AboutDraft.JURISDICTION)) + ", "
                + list(about.instruments(), AboutPrinter::instrument) + ", " + certainty(words) + ", "
                + list(about.clauses(), AboutPrinter::clause) + ")";
    }

    private static String list(List<Entry> entries, Function<Entry, String> print) {
        return entries.stream().map(print).collect(Collectors.joining(", ", "List.of(", ")"));
    }

    private static String instrument(Entry entry) {
        return "new Instrument("
                + JavaPrinter.quote(entry.get(AboutDraft.TITLE)) + ", "
                + JavaPrinter.quote(entry.get(AboutDraft.NUMBER)) + ", "
                + date(entry.get(AboutDraft.IN_FORCE)) + ", "
                + date(entry.get(AboutDraft.UNTIL)) + ", "
                + JavaPrinter.quote(entry.get(AboutDraft.SOURCE)) + ", "
                + certainty(entry) + ")";
    }

    private static String clause(Entry entry) {
        Word category = entry.get(AboutDraft.CATEGORY);
        return "new Clause("
                + JavaPrinter.quote(entry.get(AboutDraft.ID)) + ", "
                + JavaPrinter.quote(entry.get(AboutDraft.SAYS)) + ", "
                + certainty(entry) + ", "
                + (category == null ? "null" : "Category.of(" + JavaPrinter.quote(category) + ")") + ")";
    }

    private static String date(@Nullable Word word) {
        return word == null ? "null" : "LocalDate.parse(" + JavaPrinter.quote(word) + ")";
    }

    private static String certainty(Entry entry) {
        return JavaPrinter.constant(AboutDraft.CERTAINTY, String.valueOf(entry.get(AboutDraft.CERTAINTY)));
    }
}

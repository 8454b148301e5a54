package io.maskwright.waybill;

import io.maskwright.waybill.Symbols.Kind;
import io.maskwright.waybill.Symbols.Symbol;
import java.text.Normalizer;
import java.util.List;

/** Whether a name hides a character. Nobody can tell by the label alone whether a mark stands for one or is put behind all. */
final class NameClause {

    private NameClause() {}

    /** Whether everything of a name shows, whatever marks stand around it. Whoever has the name alone can tell. */
    static boolean showsAll(String name, String label) {
        List<Integer> wanted = readable(name);
        List<Integer> shown = readable(label);
        int found = 0;
        for (int i = 0; i < shown.size() && found < wanted.size(); i++) {
            found += shown.get(i).equals(wanted.get(found)) ? 1 : 0;
        }
        return !wanted.isEmpty() && found == wanted.size();
    }

    private static List<Integer> readable(String text) {
        return Symbols.of(Normalizer.normalize(text, Normalizer.Form.NFKD)).stream()
                .filter(Symbol::isReadable)
                .map(Symbol::point)
                .toList();
    }

    static Finding of(String text) {
        Clause clause = Clause.about("name");
        List<Symbol> symbols = Symbols.of(text);
        long shown = symbols.stream().filter(Symbol::isReadable).count();
        long marks = symbols.stream().filter(symbol -> symbol.is(Kind.MARK)).count();
        if (shown == 0) {
            return new Finding(clause, Verdict.PASS, "nothing is shown");
        }
        if (marks < clause.least()) {
            return new Finding(clause, Verdict.FAIL, "no character is hidden; " + shown + " are shown");
        }
        return new Finding(
                clause, Verdict.PASS, marks + (marks == 1 ? " character is" : " characters are") + " hidden");
    }
}

package io.maskwright.waybill;

import io.maskwright.waybill.Symbols.Kind;
import io.maskwright.waybill.Symbols.Symbol;
import java.util.List;

/** Whether a name hides a character. Nobody can tell by the label alone whether a mark stands for one or is put behind all. */
final class NameClause {

    private NameClause() {}

    static Finding of(String text) {
        Clause clause = Clause.about("name");
        List<Symbol> symbols = Symbols.of(text);
        long shown = symbols.stream()
                .filter(symbol -> symbol.is(Kind.LETTER) || symbol.is(Kind.DIGIT))
                .count();
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

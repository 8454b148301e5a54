package io.maskwright.waybill;

import io.maskwright.waybill.Symbols.Kind;
import io.maskwright.waybill.Symbols.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * Digits and marks that belong together, gaps between them left out.
 *
 * @param digits the digits, {@code *} for each mark
 * @param first where it begins, from 1
 * @param last where it ends
 * @param afterLetters whether Latin letters stand right before it, as in the number of a parcel
 * @param afterPlus whether a plus sign does
 * @param isWhole whether nothing but digits and marks stands between its ends
 * @param endsInX whether an x stands right behind it, as in the number of an identity card
 */
record NumberRun(
        String digits, int first, int last, boolean afterLetters, boolean afterPlus, boolean isWhole, boolean endsInX) {

    /** What may stand inside a number. */
    enum Joins {
        /** One or two gaps. */
        GAPS,
        /** Up to three gaps and ends of lines. */
        LINES
    }

    static List<NumberRun> of(List<Symbol> symbols, Joins joins) {
        List<NumberRun> runs = new ArrayList<>();
        int i = 0;
        while (i < symbols.size()) {
            if (!isPart(symbols, i)) {
                i++;
                continue;
            }
            int end = end(symbols, i, joins);
            runs.add(run(symbols, i, end));
            i = end + 1;
        }
        return runs;
    }

    /** Digits and marks; an x between or behind digits hides one. */
    private static boolean isPart(List<Symbol> symbols, int i) {
        Symbol symbol = symbols.get(i);
        return symbol.is(Kind.DIGIT) || symbol.is(Kind.MARK) || isCross(symbols, i);
    }

    private static boolean isCross(List<Symbol> symbols, int i) {
        if (!isX(symbols, i)) {
            return false;
        }
        int from = i;
        while (from > 0 && isX(symbols, from - 1)) {
            from--;
        }
        int to = i;
        while (to + 1 < symbols.size() && isX(symbols, to + 1)) {
            to++;
        }
        boolean isAfter = from > 0 && isHard(symbols.get(from - 1));
        boolean isBefore = to + 1 < symbols.size() && isHard(symbols.get(to + 1));
        return to > from ? isAfter || isBefore : isAfter && isBefore;
    }

    private static boolean isX(List<Symbol> symbols, int i) {
        int point = symbols.get(i).point();
        return symbols.get(i).is(Kind.LETTER) && (point == 'x' || point == 'X');
    }

    private static boolean isHard(Symbol symbol) {
        return symbol.is(Kind.DIGIT) || symbol.is(Kind.MARK);
    }

    private static int end(List<Symbol> symbols, int start, Joins joins) {
        int most = joins == Joins.GAPS ? 2 : 3;
        int end = start;
        int gaps = 0;
        for (int i = start + 1; i < symbols.size() && gaps <= most; i++) {
            Symbol symbol = symbols.get(i);
            if (isPart(symbols, i)) {
                end = i;
                gaps = 0;
            } else if (symbol.is(Kind.GAP) || joins == Joins.LINES && symbol.is(Kind.BREAK)) {
                gaps++;
            } else {
                break;
            }
        }
        return end;
    }

    private static NumberRun run(List<Symbol> symbols, int start, int end) {
        StringBuilder digits = new StringBuilder();
        boolean isWhole = true;
        for (int i = start; i <= end; i++) {
            Symbol symbol = symbols.get(i);
            if (symbol.is(Kind.DIGIT)) {
                digits.append(symbol.point());
            } else if (isPart(symbols, i)) {
                digits.append('*');
            } else {
                isWhole = false;
            }
        }
        Symbol before = start == 0 ? null : symbols.get(start - 1);
        boolean afterLetters = before != null && before.is(Kind.LETTER) && before.point() < 0x80;
        boolean endsInX = end + 1 < symbols.size() && isX(symbols, end + 1);
        return new NumberRun(
                digits.toString(),
                symbols.get(start).position(),
                symbols.get(end).position(),
                afterLetters,
                before != null && before.point() == '+' && before.is(Kind.GAP),
                isWhole,
                endsInX);
    }

    int length() {
        return digits.length();
    }

    int marks() {
        return (int) digits.chars().filter(c -> c == '*').count();
    }

    int shown() {
        return length() - marks();
    }

    /** How messages tell where it is. */
    String place() {
        return first == last ? "position " + first : "positions " + first + " to " + last;
    }
}

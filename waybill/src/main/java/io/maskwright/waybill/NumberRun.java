package io.maskwright.waybill;

import io.maskwright.waybill.Symbols.Kind;
import io.maskwright.waybill.Symbols.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * Digits and marks that belong together, gaps between them left out.
 *
 * @param digits the digits, {@code *} for each mark
 * @param parts where in the digits a part begins, gaps being before all of them but the first
 * @param first where it begins, from 1
 * @param last where it ends
 * @param afterLetters whether Latin letters stand right before it, as in the number of a parcel
 * @param afterPlus whether a plus sign does
 * @param endsInX whether an x stands right behind it, as in the number of an identity card
 */
record NumberRun(
        String digits,
        List<Integer> parts,
        int first,
        int last,
        boolean afterLetters,
        boolean afterPlus,
        boolean endsInX) {

    /** What may stand inside a number. */
    enum Joins {
        /** One or two gaps. */
        GAPS,
        /** Up to three gaps and ends of lines. */
        LINES
    }

    static List<NumberRun> of(List<Symbol> symbols, Joins joins) {
        return new Scan(symbols, joins).runs();
    }

    /** One pass over the symbols of a text. */
    private static final class Scan {

        private final List<Symbol> symbols;
        private final Joins joins;
        /** Digits and marks; an x between or behind digits hides one. */
        private final boolean[] isPart;

        Scan(List<Symbol> symbols, Joins joins) {
            this.symbols = symbols;
            this.joins = joins;
            this.isPart = new boolean[symbols.size()];
            for (int i = 0; i < isPart.length; i++) {
                isPart[i] = isHard(i) && !isSurname(i);
            }
            markCrosses();
        }

        private boolean isHard(int i) {
            return i >= 0
                    && i < symbols.size()
                    && (symbols.get(i).is(Kind.DIGIT) || symbols.get(i).is(Kind.MARK));
        }

        /** Some family names are numerals: one right before marks begins a masked name, not a number. */
        private boolean isSurname(int i) {
            return joins == Joins.GAPS
                    && symbols.get(i).isHan()
                    && i + 1 < symbols.size()
                    && symbols.get(i + 1).is(Kind.MARK)
                    && (i == 0 || !isHard(i - 1));
        }

        private boolean isX(int i) {
            return i < symbols.size()
                    && symbols.get(i).is(Kind.LETTER)
                    && (symbols.get(i).point() | 0x20) == 'x';
        }

        private void markCrosses() {
            int i = 0;
            while (i < symbols.size()) {
                int end = i;
                while (isX(end)) {
                    end++;
                }
                boolean isCross = end - i > 1 ? (isHard(i - 1) || isHard(end)) : (isHard(i - 1) && isHard(end));
                for (int x = i; x < end; x++) {
                    isPart[x] = isCross;
                }
                i = Math.max(end, i + 1);
            }
        }

        List<NumberRun> runs() {
            List<NumberRun> runs = new ArrayList<>();
            for (int i = 0; i < isPart.length; i++) {
                if (isPart[i]) {
                    int end = end(i);
                    runs.add(run(i, end));
                    i = end;
                }
            }
            return runs;
        }

        private int end(int start) {
            int most = joins == Joins.GAPS ? 2 : 3;
            int end = start;
            int gaps = 0;
            for (int i = start + 1; i < isPart.length && gaps <= most; i++) {
                if (isPart[i]) {
                    end = i;
                    gaps = 0;
                } else if (isGap(symbols.get(i))) {
                    gaps++;
                } else {
                    break;
                }
            }
            return end;
        }

        private boolean isGap(Symbol symbol) {
            if (joins == Joins.LINES) {
                return symbol.is(Kind.GAP) || symbol.is(Kind.BREAK);
            }
            // At a plus sign another number begins.
            return symbol.is(Kind.GAP) && symbol.point() != '+';
        }

        private NumberRun run(int start, int end) {
            StringBuilder digits = new StringBuilder();
            List<Integer> parts = new ArrayList<>();
            for (int i = start; i <= end; i++) {
                if (isPart[i]) {
                    if (i == start || !isPart[i - 1]) {
                        parts.add(digits.length());
                    }
                    digits.append(
                            symbols.get(i).is(Kind.DIGIT)
                                    ? (char) ('0' + symbols.get(i).point())
                                    : '*');
                }
            }
            Symbol before = start == 0 ? null : symbols.get(start - 1);
            return new NumberRun(
                    digits.toString(),
                    List.copyOf(parts),
                    symbols.get(start).position(),
                    symbols.get(end).position(),
                    before != null && before.is(Kind.LETTER) && before.point() < 0x80,
                    before != null && before.is(Kind.GAP) && before.point() == '+',
                    isX(end + 1));
        }
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

    /** The digits and marks of a part. */
    String part(int index) {
        int end = index + 1 < parts.size() ? parts.get(index + 1) : digits.length();
        return digits.substring(parts.get(index), end);
    }

    /** How messages tell where it is. */
    String place() {
        return first == last ? "position " + first : "positions " + first + " to " + last;
    }
}

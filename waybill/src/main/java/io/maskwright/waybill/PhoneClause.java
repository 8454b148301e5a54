package io.maskwright.waybill;

import io.maskwright.waybill.Symbols.Kind;
import io.maskwright.waybill.Symbols.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether enough of telephone numbers is hidden. What counts is what is shown: of a number of 11 digits that shows 7, 4 are
 * hidden, however many marks stand between. Letters in a number count as shown: they are no marks.
 */
final class PhoneClause {

    private static final int LONGEST_MOBILE = 11;
    private static final int LONGEST_LANDLINE = 12;
    /** How many digits numbers have behind some country codes; behind others they may have as many as a mobile. */
    private static final Map<Integer, Integer> LONGEST_ABROAD =
            Map.of(1, 10, 7, 10, 65, 8, 84, 10, 852, 8, 853, 8, 886, 9);

    private static final int MIN_MARKED = 8;
    private static final Pattern BETWEEN = Pattern.compile("[/,;，；、|\\n\\r]+");
    private static final Pattern PREFIX = Pattern.compile("^\\s*(?:[+＋]|00)\\s*");
    /** Country codes of one and two digits (ITU-T E.164); all others have three. */
    private static final String TWO_DIGITS =
            " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86"
                    + " 90 91 92 93 94 95 98 ";

    private PhoneClause() {}

    /** Judges a field that holds telephone numbers. */
    static Finding ofField(String text) {
        Clause clause = Clause.about("phone");
        if (text.isBlank()) {
            return new Finding(clause, Verdict.PASS, "nothing is shown");
        }
        if (isHiddenEnough(text, clause.least())) {
            return new Finding(clause, Verdict.PASS, "at least " + clause.least() + " digits are hidden, or all");
        }
        // Two numbers in one field are judged one by one.
        List<String> parts =
                BETWEEN.splitAsStream(text).filter(part -> !part.isBlank()).toList();
        boolean each = parts.size() > 1;
        for (String part : parts) {
            each &= marks(Symbols.of(part)) > 0 && isHiddenEnough(part, clause.least());
        }
        if (each) {
            return new Finding(
                    clause, Verdict.PASS, "at least " + clause.least() + " digits are hidden of each number");
        }
        return new Finding(clause, Verdict.FAIL, words(text, clause.least()));
    }

    private static String words(String text, int least) {
        National number = National.of(text);
        List<Integer> shown = number.symbols().stream()
                .filter(PhoneClause::isShown)
                .map(Symbol::position)
                .toList();
        return number.hidden() + " of at least " + least + " digits are hidden; " + shown.size()
                + " are shown, at positions " + Positions.words(shown);
    }

    private static boolean isHiddenEnough(String text, int least) {
        National number = National.of(text);
        return number.symbols().stream().noneMatch(PhoneClause::isShown) || number.hidden() >= least;
    }

    private static int marks(List<Symbol> symbols) {
        return (int) symbols.stream().filter(symbol -> symbol.is(Kind.MARK)).count();
    }

    private static boolean isShown(Symbol symbol) {
        return symbol.is(Kind.DIGIT) || symbol.is(Kind.LETTER);
    }

    /**
     * A number without the prefix of its country; an x among its digits is a mark.
     *
     * @param longest how many digits such a number has at the most: with more marks than that, the rest hides nothing
     */
    private record National(List<Symbol> symbols, int longest) {

        static National of(String text) {
            List<Symbol> symbols = crossed(Symbols.of(text));
            if (!PREFIX.matcher(text).find()) {
                return new National(symbols, longestAtHome(symbols));
            }
            int skip = text.strip().startsWith("0") ? 2 : 0;
            List<Integer> digits = leadingDigits(symbols);
            int code = codeLength(symbols, digits, skip);
            // No country has a code that begins with 0.
            if (digits.size() < skip + code || symbols.get(digits.get(skip)).point() == 0) {
                return new National(symbols, longestAtHome(symbols));
            }
            int country = 0;
            for (int i = skip; i < skip + code; i++) {
                country = country * 10 + symbols.get(digits.get(i)).point();
            }
            List<Symbol> rest = symbols.subList(digits.get(skip + code - 1) + 1, symbols.size());
            return new National(rest, LONGEST_ABROAD.getOrDefault(country, longestAtHome(rest)));
        }

        int hidden() {
            int shown = (int) symbols.stream().filter(PhoneClause::isShown).count();
            return Math.max(0, Math.min(marks(symbols), longest - shown));
        }
    }

    private static int longestAtHome(List<Symbol> symbols) {
        Symbol first = symbols.stream()
                .filter(symbol -> isShown(symbol) || symbol.is(Kind.MARK))
                .findFirst()
                .orElse(null);
        boolean isLandline = first != null && first.is(Kind.DIGIT) && first.point() == 0;
        return isLandline ? LONGEST_LANDLINE : LONGEST_MOBILE;
    }

    /** Where the digits stand that come before anything else that shows. */
    private static List<Integer> leadingDigits(List<Symbol> symbols) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            if (symbols.get(i).is(Kind.DIGIT)) {
                digits.add(i);
            } else if (isShown(symbols.get(i)) || symbols.get(i).is(Kind.MARK)) {
                break;
            }
        }
        return digits;
    }

    private static int codeLength(List<Symbol> symbols, List<Integer> digits, int skip) {
        if (digits.size() < skip + 1) {
            return 1;
        }
        int first = symbols.get(digits.get(skip)).point();
        if (first == 1 || first == 7) {
            return 1;
        }
        if (digits.size() < skip + 2) {
            return 2;
        }
        int second = symbols.get(digits.get(skip + 1)).point();
        return TWO_DIGITS.contains(" " + first + second + " ") ? 2 : 3;
    }

    private static List<Symbol> crossed(List<Symbol> symbols) {
        List<Symbol> crossed = new ArrayList<>(symbols);
        boolean hasDigit = symbols.stream().anyMatch(symbol -> symbol.is(Kind.DIGIT));
        crossed.replaceAll(symbol -> symbol.is(Kind.LETTER) && (symbol.point() | 0x20) == 'x' && hasDigit
                ? new Symbol(Kind.MARK, symbol.point(), symbol.position(), false)
                : symbol);
        return crossed;
    }

    /** Judges a text that is no field: every number of it that is partly hidden. */
    static List<NumberRun> maskedNumbers(List<Symbol> symbols) {
        return NumberRun.of(symbols, NumberRun.Joins.GAPS).stream()
                .filter(run -> run.length() >= MIN_MARKED && run.marks() > 0 && run.shown() > 0)
                .filter(run -> run.marks() >= 3 || run.shown() >= 7)
                .toList();
    }

    /** Marks in front may be those of a name before it: the reading that hides more is taken, as the digits shown are the same. */
    static int hidden(NumberRun run) {
        return Math.max(hidden(run.digits()), hidden(run.digits().replaceFirst("^\\*+", "")));
    }

    private static int hidden(String digits) {
        int prefix = digits.startsWith("0086") ? 4 : digits.startsWith("86") ? 2 : 0;
        int longest = digits.startsWith("0", prefix) ? LONGEST_LANDLINE : LONGEST_MOBILE;
        int marks = (int) digits.chars().filter(c -> c == '*').count();
        int shown = digits.length() - marks - prefix;
        return Math.max(0, Math.min(marks, longest - shown));
    }
}

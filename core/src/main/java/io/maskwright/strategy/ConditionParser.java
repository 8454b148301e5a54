package io.maskwright.strategy;

import io.maskwright.Assurance;
import io.maskwright.strategy.Clause.Existence.Presence;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a condition by recursive descent: or, and, not, comparison. */
final class ConditionParser {

    /** Stands for how sure it is who reads. */
    static final String ASSURANCE = "assurance";

    private static final int MAX_DEPTH = 50;
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "is", "null", "present");

    private final Scanner scanner;
    private int depth;

    private ConditionParser(Scanner scanner) {
        this.scanner = scanner;
    }

    static Condition parse(String source, int start, int end) {
        ConditionParser parser = new ConditionParser(new Scanner(source, start, end));
        Clause clause = parser.disjunction();
        if (!parser.scanner.atEnd()) {
            throw parser.scanner.fault("expected and, or, or the end of the condition");
        }
        return new Condition(clause);
    }

    static String fieldText(String field) {
        boolean bare = !field.isEmpty() && field.codePoints().allMatch(ConditionParser::isFieldPart);
        return bare && !KEYWORDS.contains(field) && !field.equals(ASSURANCE) ? field : Expression.quote(field, '`');
    }

    private static boolean isFieldPart(int point) {
        return Character.isLetterOrDigit(point) || (point < 0x80 && "_.-[]".indexOf(point) >= 0);
    }

    private Clause disjunction() {
        return joined("or", this::conjunction, Clause.Any::new);
    }

    private Clause conjunction() {
        return joined("and", this::negation, Clause.All::new);
    }

    private Clause joined(String keyword, Supplier<Clause> part, Function<List<Clause>, Clause> join) {
        Clause first = part.get();
        List<Clause> parts = new ArrayList<>(List.of(first));
        while (takeKeyword(keyword)) {
            parts.add(part.get());
        }
        return parts.size() == 1 ? first : join.apply(List.copyOf(parts));
    }

    private Clause negation() {
        if (++depth > MAX_DEPTH) {
            throw scanner.fault("conditions must not nest deeper than " + MAX_DEPTH);
        }
        try {
            if (takeKeyword("not")) {
                return new Clause.Not(negation());
            }
            if (scanner.take("(")) {
                Clause inner = disjunction();
                scanner.expect(")", "to close the parenthesis");
                return inner;
            }
            return comparison();
        } finally {
            depth--;
        }
    }

    private Clause comparison() {
        if (takeKeyword(ASSURANCE)) {
            return assured();
        }
        String field = field();
        if (takeKeyword("is")) {
            return new Clause.Existence(field, presence());
        }
        if (takeKeyword("in")) {
            return new Clause.Membership(field, operands());
        }
        for (Operator operator : Operator.values()) {
            if (scanner.take(operator.symbol())) {
                return comparison(field, operator);
            }
        }
        throw scanner.fault("expected ==, !=, <, <=, >, >=, in or is after the field");
    }

    private Clause assured() {
        for (Operator operator : Operator.values()) {
            if (scanner.take(operator.symbol())) {
                return new Clause.Assured(operator, level());
            }
        }
        throw scanner.fault(
                "expected ==, !=, <, <=, > or >= after assurance; a field of that name stands in backquotes");
    }

    private Assurance level() {
        scanner.skipSpace();
        int start = scanner.position();
        String word = scanner.word(ConditionParser::isFieldPart);
        for (Assurance level : Assurance.values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw new StrategySyntaxException(
                "expected low, substantial or high after assurance; a field of that name stands in backquotes", start);
    }

    private Clause comparison(String field, Operator operator) {
        scanner.skipSpace();
        int start = scanner.position();
        Operand operand = operand();
        if (operator.needsOrder() && !operand.isOrdered()) {
            throw new StrategySyntaxException(
                    operator.symbol() + " needs a number or a date such as 2026-01-31, without quotes", start);
        }
        return new Clause.Comparison(field, operator, operand);
    }

    private Presence presence() {
        if (takeKeyword("null")) {
            return Presence.NULL;
        }
        if (takeKeyword("present")) {
            return Presence.PRESENT;
        }
        throw scanner.fault("expected null or present after is");
    }

    private String field() {
        if (scanner.peek() == '`') {
            return scanner.quoted();
        }
        int start = scanner.position();
        String field = scanner.word(ConditionParser::isFieldPart);
        if (field.isEmpty() || KEYWORDS.contains(field)) {
            throw new StrategySyntaxException("expected the name of a field", start);
        }
        return field;
    }

    private List<Operand> operands() {
        scanner.expect("[", "to start the list after in");
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(operand());
        } while (scanner.take(","));
        scanner.expect("]", "after the list");
        return List.copyOf(operands);
    }

    private Operand operand() {
        if (scanner.atQuote()) {
            return new Operand.Text(Normalizer.normalize(scanner.quoted(), Normalizer.Form.NFC));
        }
        int start = scanner.position();
        String word = scanner.word(Literals::isWordPart);
        if (word.equals("true") || word.equals("false")) {
            return new Operand.Flag(word.equals("true"));
        }
        BigDecimal number = Literals.asNumber(word);
        if (number != null) {
            return new Operand.Quantity(number);
        }
        LocalDate date = word.length() == Operand.DATE_LENGTH ? Operand.Day.parse(word) : null;
        if (date != null) {
            return new Operand.Day(date);
        }
        throw new StrategySyntaxException(
                "expected a text in quotes, a number, a date such as 2026-01-31, true or false", start);
    }

    private boolean takeKeyword(String keyword) {
        scanner.skipSpace();
        int start = scanner.position();
        if (scanner.word(ConditionParser::isFieldPart).equals(keyword)) {
            return true;
        }
        scanner.moveTo(start);
        return false;
    }
}

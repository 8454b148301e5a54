package io.maskwright.strategy;

import io.maskwright.ValueContext;
import io.maskwright.strategy.Condition.Truth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of a condition. */
sealed interface Clause {

    Truth evaluate(ValueContext context);

    void collectFields(Set<String> fields);

    /**
     * Whether all parts hold.
     *
     * @param parts two or more
     */
    record All(List<Clause> parts) implements Clause {
        @Override
        public Truth evaluate(ValueContext context) {
            return combine(parts, context, Truth.FALSE);
        }

        @Override
        public void collectFields(Set<String> fields) {
            parts.forEach(part -> part.collectFields(fields));
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Any ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" and "));
        }
    }

    /**
     * Whether any part holds.
     *
     * @param parts two or more
     */
    record Any(List<Clause> parts) implements Clause {
        @Override
        public Truth evaluate(ValueContext context) {
            return combine(parts, context, Truth.TRUE);
        }

        @Override
        public void collectFields(Set<String> fields) {
            parts.forEach(part -> part.collectFields(fields));
        }

        @Override
        public String toString() {
            return parts.stream().map(Clause::toString).collect(Collectors.joining(" or "));
        }
    }

    /**
     * Whether a part does not hold.
     *
     * @param part the part
     */
    record Not(Clause part) implements Clause {
        @Override
        public Truth evaluate(ValueContext context) {
            return part.evaluate(context).not();
        }

        @Override
        public void collectFields(Set<String> fields) {
            part.collectFields(fields);
        }

        @Override
        public String toString() {
            return part instanceof All || part instanceof Any ? "not (" + part + ")" : "not " + part;
        }
    }

    /**
     * Whether a field is null or missing, or is not.
     *
     * @param field the field
     * @param presence what is asked
     */
    record Existence(String field, Presence presence) implements Clause {
        /** What is asked of a field. */
        enum Presence {
            NULL,
            PRESENT
        }

        @Override
        public Truth evaluate(ValueContext context) {
            return Truth.of((context.field(field) == null) == (presence == Presence.NULL));
        }

        @Override
        public void collectFields(Set<String> fields) {
            fields.add(field);
        }

        @Override
        public String toString() {
            return ConditionParser.fieldText(field) + " is " + Expression.word(presence);
        }
    }

    /**
     * How a field compares with a literal.
     *
     * @param field the field
     * @param operator the operator
     * @param literal the literal
     */
    record Comparison(String field, Operator operator, Operand literal) implements Clause {
        @Override
        public Truth evaluate(ValueContext context) {
            Object value = context.field(field);
            return value == null ? Truth.UNKNOWN : operator.outcome(literal.compare(value));
        }

        @Override
        public void collectFields(Set<String> fields) {
            fields.add(field);
        }

        @Override
        public String toString() {
            return ConditionParser.fieldText(field) + " " + operator.symbol() + " " + literal;
        }
    }

    /**
     * Whether a field equals one of some literals.
     *
     * @param field the field
     * @param literals the literals
     */
    record Membership(String field, List<Operand> literals) implements Clause {
        @Override
        public Truth evaluate(ValueContext context) {
            Object value = context.field(field);
            if (value == null) {
                return Truth.UNKNOWN;
            }
            Truth outcome = Truth.FALSE;
            for (Operand literal : literals) {
                Truth one = Operator.EQUAL.outcome(literal.compare(value));
                if (one == Truth.TRUE) {
                    return one;
                }
                outcome = one == Truth.UNKNOWN ? one : outcome;
            }
            return outcome;
        }

        @Override
        public void collectFields(Set<String> fields) {
            fields.add(field);
        }

        @Override
        public String toString() {
            return ConditionParser.fieldText(field) + " in "
                    + literals.stream().map(Operand::toString).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** Kleene's and/or: the decisive outcome of one part decides, else an unknown part leaves the whole unknown. */
    private static Truth combine(List<Clause> parts, ValueContext context, Truth decisive) {
        Truth outcome = decisive.not();
        for (Clause part : parts) {
            Truth one = part.evaluate(context);
            if (one == decisive) {
                return one;
            }
            outcome = one == Truth.UNKNOWN ? one : outcome;
        }
        return outcome;
    }
}

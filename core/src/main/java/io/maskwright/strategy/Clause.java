package io.maskwright.strategy;

import io.maskwright.Assurance;
import io.maskwright.ValueContext;
import io.maskwright.strategy.Condition.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A part of a condition. */
sealed interface Clause {

    Truth evaluate(ValueContext context);

    void collectFields(Set<String> fields);

    /** This part for readers of one level of assurance: {@link Decided} where that settles it. */
    default Clause at(Assurance assurance) {
        return this;
    }

    /**
     * What needs no record to be told.
     *
     * @param outcome the outcome
     */
    record Decided(Truth outcome) implements Clause {
        @Override
        public Truth evaluate(ValueContext context) {
            return outcome;
        }

        @Override
        public void collectFields(Set<String> fields) {}
    }

    /**
     * How sure it is who reads. Until {@link #at} has told the reader's level, it cannot be told.
     *
     * @param operator the operator
     * @param level what the reader's level is compared with
     */
    record Assured(Operator operator, Assurance level) implements Clause {
        @Override
        public Truth evaluate(ValueContext context) {
            return Truth.UNKNOWN;
        }

        @Override
        public void collectFields(Set<String> fields) {}

        @Override
        public Clause at(Assurance assurance) {
            return new Decided(operator.outcome(assurance.compareTo(level)));
        }

        @Override
        public String toString() {
            return ConditionParser.ASSURANCE + " " + operator.symbol() + " " + level.word();
        }
    }

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
        public Clause at(Assurance assurance) {
            return settle(parts, assurance, Truth.FALSE, All::new);
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
        public Clause at(Assurance assurance) {
            return settle(parts, assurance, Truth.TRUE, Any::new);
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
        public Clause at(Assurance assurance) {
            Clause settled = part.at(assurance);
            if (settled instanceof Decided decided) {
                return new Decided(decided.outcome().not());
            }
            return settled == part ? this : new Not(settled);
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

    /** Leaves out the parts that the level settles, or gives the outcome if one of them, or all, settle the whole. */
    private static Clause settle(
            List<Clause> parts, Assurance assurance, Truth decisive, Function<List<Clause>, Clause> join) {
        List<Clause> open = new ArrayList<>();
        for (Clause part : parts) {
            Clause settled = part.at(assurance);
            if (!(settled instanceof Decided decided)) {
                open.add(settled);
            } else if (decided.outcome() == decisive) {
                return decided;
            }
        }
        if (open.isEmpty()) {
            return new Decided(decisive.not());
        }
        return open.size() == 1 ? open.get(0) : join.apply(List.copyOf(open));
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

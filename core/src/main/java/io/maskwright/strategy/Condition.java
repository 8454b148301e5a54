package io.maskwright.strategy;

import io.maskwright.Assurance;
import io.maskwright.ValueContext;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A condition on the other fields of a record: {@code age < 18 and country == "CN"}.
 *
 * <p>Comparisons: {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=} of a field with a text in quotes, a
 * number, an ISO date such as {@code 2026-01-31}, or {@code true} and {@code false}; {@code in [a, b]}; {@code is null} and
 * {@code is present}. They are joined by {@code not}, {@code and}, {@code or} (binding in this order) and parentheses. A
 * field is written as it is named, or in backquotes if the name has other characters than letters, digits and
 * {@code _ . - [ ]}, or is one of the words above.
 *
 * <p>{@code assurance} is no field: it is how sure it is who reads, compared with {@code low}, {@code substantial} or
 * {@code high}, as in {@code assurance >= substantial}. Only the audience of a policy has it; anywhere else it cannot be
 * told. A field of that name is written in backquotes.
 *
 * <p>The outcome has three values. A field that is missing or null, and one whose type does not compare with the literal,
 * gives {@link Truth#UNKNOWN}, which spreads as in SQL; only {@code is null} and {@code is present} are always decided, a
 * missing field counting as null. What compares:
 *
 * <ul>
 *   <li>a quoted text with text and enum constants, in Unicode form NFC, for {@code ==}, {@code !=} and {@code in} only;
 *   <li>a number with numbers, by value, and with text that is a plain decimal number (tables give text);
 *   <li>a date with local dates, with the date of date-times ({@link java.time.Instant} in UTC), and with text that is an
 *       ISO date or starts with one followed by {@code T};
 *   <li>{@code true} and {@code false} with booleans and with the same words as text, for {@code ==} and {@code !=}.
 * </ul>
 *
 * <p>Immutable and thread-safe.
 */
public final class Condition implements ReadsFields {

    private final Clause clause;
    private final Set<String> fields;

    /** The outcome of a condition. */
    public enum Truth {
        /** It holds. */
        TRUE,
        /** It does not hold. */
        FALSE,
        /** It cannot be told: whoever asks protects the value. */
        UNKNOWN;

        Truth not() {
            return this == TRUE ? FALSE : this == FALSE ? TRUE : UNKNOWN;
        }

        static Truth of(boolean outcome) {
            return outcome ? TRUE : FALSE;
        }
    }

    Condition(Clause clause) {
        this.clause = clause;
        Set<String> found = new LinkedHashSet<>();
        clause.collectFields(found);
        this.fields = Collections.unmodifiableSet(found);
    }

    /**
     * Reads a condition.
     *
     * @param text the condition
     * @return the condition
     * @throws StrategySyntaxException if it cannot be read; it tells where and why
     */
    public static Condition parse(String text) {
        return ConditionParser.parse(text, 0, text.length());
    }

    /**
     * Evaluates the condition over a record.
     *
     * @param context the fields of the record
     * @return the outcome
     */
    public Truth evaluate(ValueContext context) {
        return clause.evaluate(context);
    }

    /**
     * Tells whether the condition asks how sure it is who reads.
     *
     * @return whether it names {@code assurance}
     */
    public boolean readsAssurance() {
        return !clause.at(Assurance.LOW).equals(clause);
    }

    /** What is left of the condition for readers of one level: an outcome, or a condition on the record. */
    Clause at(Assurance assurance) {
        return clause.at(assurance);
    }

    @Override
    public Set<String> fields() {
        return fields;
    }

    /** The condition in canonical writing, which reads back as an equal one. */
    @Override
    public String toString() {
        return clause.toString();
    }
}

package io.maskwright.strategy;

import io.maskwright.Strategy;
import java.util.List;
import java.util.Objects;

/**
 * Makes the built-in strategies. Each has the same name in expressions, and the text form of what is returned here is
 * such an expression. Nulls, empty and blank texts are never given to a strategy: they stay as they are.
 *
 * <p>All strategies are immutable and thread-safe.
 */
public final class Strategies {

    static final int MAX_FIXED_LENGTH = 64;

    private static final Strategy REDACT = new Constant("redact", Hiding.REDACTED);

    private Strategies() {}

    /**
     * Shows the value as it is, whatever its type.
     *
     * <p>{@code 42} → {@code 42}
     *
     * @return {@code keep}
     */
    public static Strategy keep() {
        return Keep.KEEP;
    }

    /**
     * Shows the kind of the value, of any type: text, number, date, boolean or other.
     *
     * <p>{@code 13812345678} as text → {@code <text>}
     *
     * @return {@code label}
     */
    public static Strategy label() {
        return Label.KIND;
    }

    /**
     * Shows a label in place of the value, of any type.
     *
     * <p>{@code label("phone")}: {@code 13812345678} → {@code <phone>}
     *
     * @param text the label without the angle brackets
     * @return {@code label("…")}
     */
    public static Strategy label(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return new Constant(Expression.of("label").text(text).toString(), "<" + text + ">");
    }

    /**
     * Hides a value of any type behind eight marks, whatever its length.
     *
     * <p>{@code iPhone 15 Pro} → {@code ********}
     *
     * @return {@code redact}
     */
    public static Strategy redact() {
        return REDACT;
    }

    /**
     * Puts a text in place of a value of any type.
     *
     * <p>{@code redact("[hidden]")}: {@code iPhone 15 Pro} → {@code [hidden]}
     *
     * @param text what stands for the value
     * @return {@code redact("…")}
     */
    public static Strategy redact(String text) {
        Objects.requireNonNull(text, "text must not be null");
        return text.equals(Hiding.REDACTED)
                ? REDACT
                : new Constant(Expression.of("redact").text(text).toString(), text);
    }

    /**
     * Hides a value of any type behind a fixed number of marks.
     *
     * <p>{@code fixed(3)}: {@code iPhone 15 Pro} → {@code ***}
     *
     * @param length how many marks, 1 to 64
     * @return {@code fixed(length)}
     * @throws IllegalArgumentException if the length is out of range
     */
    public static Strategy fixed(int length) {
        if (length < 1 || length > MAX_FIXED_LENGTH) {
            throw new IllegalArgumentException("length must be from 1 to " + MAX_FIXED_LENGTH + ", but was " + length);
        }
        return new Constant(
                Expression.of("fixed").positional(length).toString(),
                String.valueOf(Hiding.MASK).repeat(length));
    }

    /**
     * Puts null in place of a value of any type.
     *
     * <p>{@code 42} → null
     *
     * @return {@code null}
     */
    public static Strategy nullValue() {
        return Absence.NULL;
    }

    /**
     * Leaves the field out; in a copy of an object it is null.
     *
     * <p><code>{"a": 1, "b": 2}</code> → <code>{"b": 2}</code>
     *
     * @return {@code drop}
     */
    public static Strategy drop() {
        return Absence.DROP;
    }

    /**
     * Hides text behind eight marks and puts null in place of every other type, so that it fits any field.
     *
     * <p>{@code iPhone 15 Pro} → {@code ********}; {@code 42} → null
     *
     * @return {@code withhold}
     */
    public static Strategy withhold() {
        return Absence.WITHHOLD;
    }

    /**
     * Treats a value by one strategy after the other.
     *
     * <p>{@code then(truncateDate(to=year), redact("19xx"))}: {@code 1990-03-07} → {@code 19xx}
     *
     * @param steps two or more strategies; each takes the result of the one before
     * @return {@code then(…)}
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Strategy then(List<Strategy> steps) {
        return new Chain(steps);
    }

    /**
     * Treats a value as a condition on other fields of the record says. Where the condition cannot be told, because a
     * field is missing, null or of another type, the value is withheld as by {@link #withhold()}.
     *
     * <p>{@code when(age < 18, redact, keep)}: {@code Li Lei} → {@code ********} where {@code age} is 9
     *
     * @param condition the condition
     * @param then the strategy where it holds
     * @param otherwise the strategy where it does not hold
     * @return {@code when(…)}
     */
    public static Strategy when(Condition condition, Strategy then, Strategy otherwise) {
        Objects.requireNonNull(condition, "condition must not be null");
        Objects.requireNonNull(then, "then must not be null");
        Objects.requireNonNull(otherwise, "otherwise must not be null");
        return new Choice(condition, then, otherwise);
    }

    /**
     * Treats each element of a list, a set or another collection. Null and blank elements stay as they are.
     *
     * <p>{@code perElement(redact)}: {@code ["a", "b"]} → {@code ["********", "********"]}
     *
     * @param element the strategy of an element
     * @return {@code perElement(…)}
     */
    public static Strategy perElement(Strategy element) {
        Objects.requireNonNull(element, "element must not be null");
        return new EachElement(element);
    }
}

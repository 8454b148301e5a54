package io.maskwright;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a value is treated. Implementations know nothing of policies and outlets: a value comes in, a safe one goes out.
 *
 * <p><b>Contract.</b> A strategy is immutable and thread-safe. It is never given null: a null value stays null, empty
 * text stays empty and blank text stays as it is, decided by the caller. It is given only values whose class
 * {@link #resultType} accepts. It either returns a treated value or throws {@link UntreatableValueException}; it never
 * falls back to its input. Whatever else it throws, a null that it did not announce, and a text given back as it came by
 * a strategy whose traits do not say that it shows values, is treated as a failure: the input never leaves in its place.
 *
 * <p>Its text form ({@link #toString()}) is the expression that makes it, such as {@code phone(minHidden=6)}; it shows
 * up in policies, reports and audits and so must never hold key material or values.
 */
public interface Strategy {

    /**
     * Returns what the strategy says about itself.
     *
     * @return the traits
     */
    Traits traits();

    /**
     * Tells the class of the results for values of a class.
     *
     * @param valueType the class of a value: a boxed type, never a primitive one
     * @return the class of the result, {@link Void} if the result is always null, {@link Omitted} if it is always left
     *     out, or null if the strategy does not take such values
     */
    @Nullable
    Class<?> resultType(Class<?> valueType);

    /**
     * Treats one value.
     *
     * @param value the value, not null, of a class that {@link #resultType} accepts
     * @param context what surrounds the value
     * @return the treated value, of the announced class; {@link Omitted#OMITTED} to leave it out; null only where
     *     {@link #resultType} announced {@link Void} or {@link #mayReturnNull()} holds
     * @throws UntreatableValueException if the value cannot be treated; its message tells the reason and never the value
     */
    @Nullable
    Object apply(Object value, ValueContext context);

    /**
     * Tells whether a null result is meant, for some values at least.
     *
     * @return whether null is a result and not a failure; false by default
     */
    default boolean mayReturnNull() {
        return false;
    }

    /**
     * Tells whether a null result is meant for some values of a class.
     *
     * @param valueType the class of a value, as for {@link #resultType}
     * @return whether null may be a result; by default what {@link #mayReturnNull()} and {@link #resultType} say
     */
    default boolean mayReturnNull(Class<?> valueType) {
        return mayReturnNull() || resultType(valueType) == Void.class;
    }

    /**
     * Tells whether some values of a class may be left out.
     *
     * @param valueType the class of a value, as for {@link #resultType}
     * @return whether {@link Omitted#OMITTED} may be a result; by default whether {@link #resultType} says that it always
     *     is
     */
    default boolean mayOmit(Class<?> valueType) {
        return resultType(valueType) == Omitted.class;
    }

    /**
     * Tells how long a result that is text can be, for whoever must know before the first value whether results fit.
     *
     * <p>Lengths are those of {@link String#length()}: units of UTF-16. Values are meant whose text is in Unicode form NFC;
     * of others the text in that form counts, which can be longer. For a number, a date or a time its text counts.
     *
     * @param inputMaxLength the greatest length of a value, 0 or more
     * @return a length that no result exceeds, 0 where no result is text; empty if that cannot be told, the default
     */
    default OptionalInt maxLength(int inputMaxLength) {
        return OptionalInt.empty();
    }

    /**
     * Treats a column of values in place. Results are those of {@link #apply} one by one; an implementation overrides
     * this when it is faster in batches. Null, empty and blank values are not treated.
     *
     * @param column the values; each is replaced by its result or marked as failed
     */
    default void applyAll(Column column) {
        for (int i = 0; i < column.size(); i++) {
            Object value = column.pending(i);
            if (value != null) {
                try {
                    column.put(i, apply(value, column.context(i)));
                } catch (UntreatableValueException e) {
                    column.fail(i, e.reason());
                }
            }
        }
    }

    /**
     * Returns what must be kept with the results to reverse them, where they have no room for it: the version of the key
     * above all. Asked for after values were treated; it may fetch a key.
     *
     * @return stamps without secrets and values, such as {@code fpe:subscriber:phone:1:2:9f86d081}; none by default
     */
    default List<String> stamps() {
        return List.of();
    }

    /**
     * Tells whether results give away how often each value occurs, and whether that was acknowledged. A column of few
     * different values is refused where it was not.
     *
     * @return what the traits say, by default
     */
    default FrequencyLeak frequencyLeak() {
        return FrequencyLeak.of(traits());
    }

    /**
     * Returns what whoever reads a policy should know of this strategy with these arguments, such as the chance that two
     * values get one result.
     *
     * @return whole sentences without values and secrets; none by default
     */
    default List<String> remarks() {
        return List.of();
    }

    /**
     * The expression that makes this strategy, in the grammar of the policy file.
     *
     * @return the expression; never key material or values
     */
    @Override
    String toString();
}

package io.maskwright.plan;

import io.maskwright.Omitted;
import io.maskwright.Strategy;
import io.maskwright.Uniqueness;
import io.maskwright.policy.Decision;
import io.maskwright.policy.OnError;
import io.maskwright.strategy.Strategies;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the results of a field before its first value is treated, for outlets whose target has constraints:
 * columns that must be unique, are never null, or have a length.
 *
 * <p>The policy's choice for values that cannot be treated is counted in; null and blank values, which stay as they are,
 * are not. A strategy that fails when it is asked has the least favourable answer.
 *
 * <p>Immutable and thread-safe.
 */
public final class ResultFacts {

    private final Strategy strategy;
    private final boolean mayBeRedacted;

    ResultFacts(Decision decision) {
        this.strategy = decision.strategy();
        this.mayBeRedacted = decision.onError() == OnError.REDACT && !strategy.equals(Strategies.keep());
    }

    /**
     * Tells whether different values have different results.
     *
     * @return what the strategy says; {@link Uniqueness#LOSSY} where values that it cannot treat are all redacted
     */
    public Uniqueness uniqueness() {
        return mayBeRedacted ? Uniqueness.LOSSY : asked(() -> strategy.traits().uniqueness(), Uniqueness.LOSSY);
    }

    /**
     * Tells the class of the results for values of a class. Where the policy redacts what cannot be treated, text or null
     * may stand in place of any.
     *
     * @param valueType the class of a value: a boxed type, never a primitive one
     * @return the class; {@link Void} if the result is always null, {@link Omitted} if it is always left out, null if the
     *     strategy does not take such values
     */
    public @Nullable Class<?> resultType(Class<?> valueType) {
        try {
            return strategy.resultType(valueType);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return null;
        }
    }

    /**
     * Tells whether a value that is not null may become null. In tables what is redacted is text, elsewhere only text is.
     *
     * @param valueType the class of a value: a boxed type, never a primitive one
     * @return whether null may be a result
     */
    public boolean mayBeNull(Class<?> valueType) {
        boolean isRedactedToNull = mayBeRedacted && !CharSequence.class.isAssignableFrom(valueType);
        return isRedactedToNull || asked(() -> strategy.mayReturnNull(valueType), true);
    }

    /**
     * Tells whether a value may be left out, as far as the strategy tells.
     *
     * @param valueType the class of a value: a boxed type, never a primitive one
     * @return whether {@link Omitted#OMITTED} may be a result
     */
    public boolean mayBeOmitted(Class<?> valueType) {
        return asked(() -> strategy.mayOmit(valueType), true);
    }

    /**
     * Tells how long a result that is text can be, as {@link Strategy#maxLength} does.
     *
     * @param inputMaxLength the greatest length of a value in units of UTF-16, 0 or more
     * @return a length that no result exceeds but for blank values; empty if it cannot be told
     * @throws IllegalArgumentException if the length is negative
     */
    public OptionalInt maxLength(int inputMaxLength) {
        if (inputMaxLength < 0) {
            throw new IllegalArgumentException("inputMaxLength must be 0 or more, but was " + inputMaxLength);
        }
        OptionalInt length = asked(() -> strategy.maxLength(inputMaxLength), OptionalInt.empty());
        return mayBeRedacted && length.isPresent()
                ? OptionalInt.of(Math.max(length.getAsInt(), Treatment.REDACTED.length()))
                : length;
    }

    private static <T> T asked(Supplier<T> question, T otherwise) {
        try {
            T answer = question.get();
            return answer == null ? otherwise : answer;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return otherwise;
        }
    }

    @Override
    public String toString() {
        return "ResultFacts[" + uniqueness() + "]";
    }
}

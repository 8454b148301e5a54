package io.maskwright;

import org.jspecify.annotations.Nullable;

/**
 * A column of values in a batch, treated in place by {@link Strategy#applyAll}. Each place is
 * either replaced once or failed once; whatever comes for it later is ignored.
 *
 * <p>Not thread-safe: one thread treats one batch.
 */
public interface Column {

    /**
     * Returns the number of places.
     *
     * @return the number of places, 0 or more
     */
    int size();

    /**
     * Returns the value to treat at a place.
     *
     * @param index the place, from 0
     * @return the value, or null where there is nothing to treat: the value is null, empty or blank, or the row has
     *     failed already
     */
    @Nullable
    Object pending(int index);

    /**
     * Returns what surrounds the value at a place. The object may be the same for all places and changed by the next
     * call: it is read before the next place is asked for.
     *
     * @param index the place, from 0
     * @return the context
     */
    ValueContext context(int index);

    /**
     * Replaces the value at a place by its result.
     *
     * @param index the place, from 0
     * @param result the result; null counts as a failure unless the strategy announced that it may be null
     */
    void put(int index, @Nullable Object result);

    /**
     * Marks the value at a place as one that could not be treated. It never leaves.
     *
     * @param index the place, from 0
     * @param reason why
     */
    void fail(int index, UntreatableValueException.Reason reason);
}

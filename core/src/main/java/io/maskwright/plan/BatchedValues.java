package io.maskwright.plan;

import io.maskwright.Traits.Determinism;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.plan.ColumnBatch.Repeats;
import io.maskwright.strategy.ReadsFields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of some documents, gathered and treated together before the documents are, for strategies to which each call is
 * dear. A value that was not gathered is treated when it is met: what comes out does not depend on this. Not thread-safe.
 */
final class BatchedValues {

    /** What is given to a strategy at once, as for tables: a vault has limits of its own. */
    private static final int MOST_AT_ONCE = 512;

    /** In the order of their first values, so that a run asks a vault as the run before did. */
    private final Map<Treatment, Gathered> byTreatment = new LinkedHashMap<>();

    /** Adds a value that its treatment will be given. */
    void add(Treatment treatment, Object value, ValueContext context) {
        byTreatment.computeIfAbsent(treatment, Gathered::new).add(value, context);
    }

    /**
     * Treats all that was gathered.
     *
     * @throws io.maskwright.UnavailableException if a key or a vault cannot be reached
     */
    void treat() {
        byTreatment.values().forEach(Gathered::treat);
    }

    /** What {@link Treatment#attempt} gives, from what was gathered if it was. */
    @Nullable
    Object attempt(Treatment treatment, Object value, ValueContext context) {
        Gathered gathered = byTreatment.get(treatment);
        Integer place = gathered == null ? null : gathered.take(value, context);
        return gathered == null || place == null ? treatment.attempt(value, context) : gathered.result(place);
    }

    /** Forgets values and results. */
    void clear() {
        byTreatment.values().forEach(Gathered::clear);
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "BatchedValues[" + byTreatment.keySet() + "]";
    }

    /** Stands for a field that is not there, which is something else than one that is null. */
    private static final Object MISSING = new Object();

    /** A value with the fields that its strategy reads beside it. */
    private record Key(Object value, List<@Nullable Object> fields) {}

    /** The values of one treatment. */
    private static final class Gathered {

        /** Counts for itself: what becomes of the values is counted where they are met. */
        private final Treatment treatment;

        private final Set<String> fields;
        private final boolean isRepeatable;
        private final Map<Object, Deque<Integer>> places = new HashMap<>();
        private final List<Object> values = new ArrayList<>();
        private final List<ValueContext> contexts = new ArrayList<>();
        private @Nullable Object[] results = {};
        private @Nullable Reason[] failures = {};

        Gathered(Treatment origin) {
            this.treatment = origin.fork();
            this.fields = ReadsFields.of(origin.decision().strategy());
            this.isRepeatable = origin.decision().strategy().traits().determinism() == Determinism.DETERMINISTIC;
        }

        void add(Object value, ValueContext context) {
            Object key = key(value, context);
            if (key == null) {
                return;
            }
            Deque<Integer> known = places.computeIfAbsent(key, unused -> new ArrayDeque<>(2));
            if (known.isEmpty() || !isRepeatable) {
                known.add(values.size());
                values.add(value);
                contexts.add(context);
            }
        }

        /** What tells a value from others; null if a field that is read cannot be told. */
        private @Nullable Object key(Object value, ValueContext context) {
            if (fields.isEmpty()) {
                return value;
            }
            List<@Nullable Object> read = new ArrayList<>(fields.size());
            try {
                for (String field : fields) {
                    read.add(context.hasField(field) ? context.field(field) : MISSING);
                }
            } catch (UntreatableValueException e) {
                return null;
            }
            return new Key(value, read);
        }

        void treat() {
            int size = values.size();
            results = values.toArray();
            failures = new @Nullable Reason[size];
            for (int from = 0; from < size; from += MOST_AT_ONCE) {
                treat(from, Math.min(size, from + MOST_AT_ONCE));
            }
        }

        private void treat(int from, int to) {
            int size = to - from;
            @Nullable Object[] cells = new @Nullable Object[size];
            System.arraycopy(results, from, cells, 0, size);
            ColumnBatch batch = new ColumnBatch(
                    treatment,
                    cells,
                    size,
                    new boolean[size],
                    i -> contexts.get(from + i),
                    new char[0],
                    Repeats.TREATED_EACH);
            batch.run();
            for (int i = 0; i < size; i++) {
                results[from + i] = cells[i];
                failures[from + i] = batch.failure(i);
            }
        }

        /** The place of a value; one whose results differ each time is used up. */
        @Nullable
        Integer take(Object value, ValueContext context) {
            Object key = key(value, context);
            Deque<Integer> known = key == null ? null : places.get(key);
            if (known == null) {
                return null;
            }
            return isRepeatable ? known.peek() : known.poll();
        }

        @Nullable
        Object result(int place) {
            Reason failure = failures[place];
            if (failure != null) {
                throw new UntreatableValueException(failure);
            }
            return results[place];
        }

        void clear() {
            places.clear();
            values.clear();
            contexts.clear();
            results = new @Nullable Object[0];
            failures = new @Nullable Reason[0];
        }
    }
}

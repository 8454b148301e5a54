package io.maskwright.plan;

import io.maskwright.Column;
import io.maskwright.UnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One column of a batch while its strategy runs. Every place that is not replaced by an announced result has failed:
 * whether the strategy throws half-way, forgets a place or returns something else, the value does not stay.
 */
final class ColumnBatch implements Column {

    private enum State {
        SKIPPED,
        BLANK,
        PENDING,
        /** The same value stands further up, and is treated there. */
        REPEATED,
        DONE
    }

    /** What becomes of values that stand more than once. */
    enum Repeats {
        TREATED_EACH,
        TREATED_ONCE
    }

    private final Treatment treatment;
    private final @Nullable Object[] cells;
    private final int size;
    private final boolean[] skipped;
    private final IntFunction<? extends ValueContext> contexts;
    private final char[] room;
    private final State[] states;
    private final @Nullable Reason[] failures;
    private final @Nullable FirstPlaces firstPlaces;
    private final int[] firsts;
    private int kept;
    private @Nullable Class<?> lastType;
    private @Nullable Class<?> lastAnnounced;

    /**
     * Creates a column.
     *
     * @param skipped places that are not treated, and count for nothing
     * @param room where common texts are treated; an empty one if they are not to be
     */
    ColumnBatch(
            Treatment treatment,
            @Nullable Object[] cells,
            int size,
            boolean[] skipped,
            IntFunction<? extends ValueContext> contexts,
            char[] room,
            Repeats repeats) {
        this.treatment = treatment;
        this.cells = cells;
        this.size = size;
        this.skipped = skipped;
        this.contexts = contexts;
        this.room = room;
        this.states = new State[size];
        this.failures = new Reason[size];
        boolean once = repeats == Repeats.TREATED_ONCE;
        this.firstPlaces = once ? new FirstPlaces(cells, size) : null;
        this.firsts = new int[once ? size : 0];
    }

    void run() {
        prepare();
        try {
            if (treatment.hasShortWay()) {
                treatCommon();
            }
            treatment.decision().strategy().applyAll(this);
        } catch (UnavailableException e) {
            throw e.alone();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // Its message may hold a value, so nothing of it is passed on.
            failPending();
        }
        failPending();
        spread();
        count();
    }

    @Nullable
    Reason failure(int index) {
        return failures[index];
    }

    private void prepare() {
        for (int i = 0; i < size; i++) {
            if (skipped[i]) {
                states[i] = State.SKIPPED;
                continue;
            }
            Object value = cells[i];
            states[i] = State.PENDING;
            try {
                if (value == null || (value instanceof CharSequence text && Treatment.isBlank(text))) {
                    states[i] = State.BLANK;
                } else {
                    announced(value);
                    findRepeat(i, value);
                }
            } catch (UntreatableValueException e) {
                fail(i, e.reason());
            } catch (RuntimeException e) {
                // From a text class of its own; its message may hold the value.
                fail(i, Reason.STRATEGY_FAILED);
            }
        }
    }

    /** Only of types whose equality is the JDK's: code of others is not asked. */
    private void findRepeat(int index, Object value) {
        if (firstPlaces != null && Treatment.isPlain(value)) {
            int first = firstPlaces.first(index);
            if (first != index) {
                states[index] = State.REPEATED;
                firsts[index] = first;
            }
        }
    }

    /** Gives the values that stand further up as well what became of them there. */
    private void spread() {
        if (firstPlaces == null) {
            return;
        }
        for (int i = 0; i < size; i++) {
            Object value = cells[i];
            if (states[i] == State.REPEATED && value != null) {
                int first = firsts[i];
                cells[i] = cells[first];
                failures[i] = failures[first];
                kept += failures[first] == null && Treatment.isSame(value, cells[first]) ? 1 : 0;
                states[i] = State.DONE;
            }
        }
    }

    /** Common texts take a short way with the same results, which needs no other object than the result. */
    private void treatCommon() {
        for (int i = 0; i < size; i++) {
            if (states[i] == State.PENDING && cells[i] instanceof String text) {
                int length = treatment.treatInPlace(text, room);
                if (length >= 0) {
                    put(i, new String(room, 0, length));
                }
            }
        }
    }

    private Class<?> announced(Object value) {
        Class<?> type = value.getClass();
        Class<?> announced = lastAnnounced;
        if (type != lastType || announced == null) {
            announced = treatment.announced(type);
            lastType = type;
            lastAnnounced = announced;
        }
        return announced;
    }

    private void failPending() {
        for (int i = 0; i < size; i++) {
            if (states[i] == State.PENDING) {
                fail(i, Reason.STRATEGY_FAILED);
            }
        }
    }

    private void count() {
        int blank = 0;
        int failed = 0;
        int left = 0;
        for (int i = 0; i < size; i++) {
            blank += states[i] == State.BLANK ? 1 : 0;
            failed += failures[i] != null ? 1 : 0;
            left += states[i] == State.SKIPPED ? 1 : 0;
        }
        treatment.tally().addBlank(blank);
        treatment.tally().addKept(kept);
        treatment.tally().addTreated(size - left - blank - failed);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable Object pending(int index) {
        return states[index] == State.PENDING ? cells[index] : null;
    }

    @Override
    public ValueContext context(int index) {
        return contexts.apply(index);
    }

    @Override
    public void put(int index, @Nullable Object result) {
        Object value = pending(index);
        if (value == null) {
            return;
        }
        try {
            Object checked = treatment.checked(result, announced(value));
            cells[index] = checked;
            states[index] = State.DONE;
            kept += Treatment.isSame(value, checked) ? 1 : 0;
        } catch (UntreatableValueException e) {
            fail(index, e.reason());
        }
    }

    @Override
    public void fail(int index, Reason reason) {
        if (states[index] == State.PENDING) {
            states[index] = State.DONE;
            cells[index] = null;
            failures[index] = reason;
        }
    }

    @Override
    public String toString() {
        return "ColumnBatch[" + treatment.decision().path() + ", " + size + " places]";
    }
}

package io.maskwright.plan;

import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.Strategy;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Treats the values of one document, counts them, and follows the policy where one cannot be treated. Results are null,
 * {@link Omitted#OMITTED}, text, truth values, numbers with a finite value, {@link NumberAsWritten}, or dates and times,
 * which are written as their ISO text.
 *
 * <p>Not thread-safe.
 */
public final class ValueTreater {

    /** Stands for any object, to strategies and among results; told from others by its identity. */
    public static final Map<String, Object> SHOWN_OBJECT = Collections.unmodifiableMap(new HashMap<>());

    private final ValueContext context;
    private final Failures failures;
    private final Frequencies frequencies;
    private final @Nullable BatchedValues batches;
    private final List<Counted> counted = new ArrayList<>();
    /** The place of the innermost text that is being treated as a document. */
    private @Nullable Location opened;

    private int depth;

    /** How an outlet tells of failures. */
    public interface Failures {

        /**
         * Returns where the document stands, for messages.
         *
         * @return a few words such as {@code row 5}, or an empty text
         */
        String place();

        /**
         * Returns what to throw where a value cannot be treated and its document is to go into quarantine.
         *
         * @param path the path of the value, without names that only the data knows
         * @param reason why it cannot be treated, in words
         * @return the exception
         */
        RuntimeException quarantined(String path, String reason);
    }

    /** Whether anybody asks how often results occur, and how many values were shown as they are. */
    enum Frequencies {
        /** Results wait until their document leaves. */
        COUNTED,
        /** Nothing is kept: one document may be endless. */
        IGNORED
    }

    /** A result whose frequency counts if the document leaves. */
    private record Counted(Treatment treatment, @Nullable Object result) {}

    /**
     * Creates a treater for one document.
     *
     * @param context the values that conditions read
     * @param failures how failures are told
     */
    public ValueTreater(ValueContext context, Failures failures) {
        this(context, failures, Frequencies.COUNTED, null);
    }

    /**
     * Creates a treater for one document.
     *
     * @param batches values that were treated before, or null
     */
    ValueTreater(ValueContext context, Failures failures, Frequencies frequencies, @Nullable BatchedValues batches) {
        this.context = context;
        this.failures = failures;
        this.frequencies = frequencies;
        this.batches = batches;
    }

    /** Whether values that stay as they are must be told by {@link #kept}. */
    boolean countsWhatIsKept() {
        return frequencies == Frequencies.COUNTED;
    }

    /** Counts a value that stays as it is. */
    void kept(Treatment treatment, boolean isBlank) {
        if (isBlank) {
            treatment.tally().addBlank(1);
        } else {
            treatment.tally().addTreated(1);
            treatment.tally().addKept(1);
        }
    }

    /**
     * Returns the treatment of a place, and marks its rule as one that matched.
     *
     * @param at the place
     * @return the treatment
     * @throws PlanException if nobody decided the place and the policy's choice is to fail
     */
    public Treatment treatment(Location at) {
        try {
            return at.treatment();
        } catch (PlanException e) {
            throw failures.place().isEmpty() ? e : new PlanException(failures.place() + ": " + e.getMessage());
        }
    }

    /** Counts how often results occur; called when nothing of the document went into quarantine. */
    public void documentLeaves() {
        counted.forEach(value -> value.treatment().leaves(value.result()));
        counted.clear();
    }

    /**
     * Treats a text, a truth value or null. A text that is itself a document is treated value by value.
     *
     * @param at its place
     * @param value the value, or null
     * @return the result; the value itself if it is shown as it is
     * @throws PlanException if nobody decided the place and the policy's choice is to fail
     * @throws MaskingException if the value cannot be treated and the choice is to fail
     */
    public @Nullable Object treatScalar(Location at, @Nullable Object value) {
        if (value instanceof String text && opened != at) {
            Treatment whole = at.embedded();
            if (whole != null) {
                return treatEmbedded(at, whole, text);
            }
        }
        Treatment treatment = treatment(at);
        try {
            return count(treatment, value, attempt(treatment, value));
        } catch (UntreatableValueException e) {
            return failed(at, treatment, e.reason(), value instanceof CharSequence);
        }
    }

    private @Nullable Object treatEmbedded(Location at, Treatment whole, String text) {
        if (Treatment.isBlank(text)) {
            return count(whole, text, text);
        }
        Location around = opened;
        int countedBefore = counted.size();
        opened = at;
        depth++;
        try {
            if (depth > EmbeddedJson.MAX_DEPTH) {
                throw new UntreatableValueException(Reason.SHAPE);
            }
            String treated = EmbeddedJson.treat(text, at, this);
            whole.tally().addTreated(1);
            return treated;
        } catch (UntreatableValueException e) {
            counted.subList(countedBefore, counted.size()).clear();
            return failed(at, whole, e.reason(), true);
        } finally {
            depth--;
            opened = around;
        }
    }

    /**
     * Treats a number; one that is shown stays as it was written. Strategies that take no numbers get its digits.
     *
     * @param at its place
     * @param text the number as written
     * @return the result
     * @throws PlanException if nobody decided the place and the policy's choice is to fail
     * @throws MaskingException if the value cannot be treated and the choice is to fail
     */
    public @Nullable Object treatNumber(Location at, String text) {
        Treatment treatment = treatment(at);
        if (treatment.keeps()) {
            return count(treatment, text, new NumberAsWritten(text));
        }
        if (treatment.omitsAll()) {
            return count(treatment, text, Omitted.OMITTED);
        }
        try {
            Object value = number(treatment, text);
            Object result = attempt(treatment, value);
            count(treatment, value, result);
            return result == value && value instanceof Number ? new NumberAsWritten(text) : result;
        } catch (UntreatableValueException e) {
            return failed(at, treatment, e.reason(), false);
        }
    }

    /** A number as a strategy is given it: as its digits, where that takes no numbers. */
    static Object number(Treatment treatment, String text) {
        Number number = JsonNumber.of(text);
        return takes(treatment, number) ? number : JsonNumber.plain(number);
    }

    /**
     * Treats an object as one value. Strategies are given an empty one: whatever is in it is for nobody.
     *
     * @param at its place
     * @return the result, or {@link #SHOWN_OBJECT} if the strategy shows this one
     * @throws PlanException if nobody decided the place and the policy's choice is to fail
     * @throws MaskingException if the value cannot be treated and the choice is to fail
     */
    public @Nullable Object treatObject(Location at) {
        Treatment treatment = treatment(at);
        try {
            Object result = treatment.attempt(SHOWN_OBJECT, context);
            return result == SHOWN_OBJECT ? result : count(treatment, SHOWN_OBJECT, writable(result));
        } catch (UntreatableValueException e) {
            return failed(at, treatment, e.reason(), false);
        }
    }

    private @Nullable Object attempt(Treatment treatment, @Nullable Object value) {
        Object result = batches == null || value == null || !treatment.isBatched()
                ? treatment.attempt(value, context)
                : batches.attempt(treatment, value, context);
        return writable(result);
    }

    private static @Nullable Object writable(@Nullable Object result) {
        if (result == Omitted.OMITTED || isWritable(result)) {
            return result;
        }
        throw new UntreatableValueException(Reason.TYPE);
    }

    /** Whether JSON has a form for a result. */
    private static boolean isWritable(@Nullable Object result) {
        if (result instanceof Double || result instanceof Float) {
            // JSON has no word for what is not a number.
            return Double.isFinite(((Number) result).doubleValue());
        }
        return result == null
                || result instanceof CharSequence
                || result instanceof Number
                || result instanceof Boolean
                || result instanceof TemporalAccessor;
    }

    /** Strategies for text get a number as its digits. */
    private static boolean takes(Treatment treatment, Number number) {
        Strategy strategy = treatment.decision().strategy();
        try {
            return strategy.resultType(number.getClass()) != null;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // Its message may hold anything.
            throw new UntreatableValueException(Reason.STRATEGY_FAILED);
        }
    }

    private @Nullable Object count(Treatment treatment, @Nullable Object value, @Nullable Object result) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            treatment.tally().addBlank(1);
        } else {
            treatment.tally().addTreated(1);
            if (treatment.keeps() || Treatment.isSame(value, result)) {
                treatment.tally().addKept(1);
            }
            if (frequencies == Frequencies.COUNTED && treatment.countsFrequencies()) {
                counted.add(new Counted(treatment, result));
            }
        }
        return result;
    }

    private @Nullable Object failed(Location at, Treatment treatment, Reason reason, boolean text) {
        treatment.tally().addFailure(reason);
        return switch (treatment.decision().onError()) {
            case REDACT -> text ? Treatment.REDACTED : null;
            case QUARANTINE -> throw failures.quarantined(at.path(), reason.words());
            case FAIL ->
                throw new MaskingException(place() + at.path() + ": " + treatment.strategyName()
                        + " cannot treat the value: " + reason.words());
        };
    }

    private String place() {
        return failures.place().isEmpty() ? "" : failures.place() + ", ";
    }
}

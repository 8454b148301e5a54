package io.maskwright.plan;

import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.Strategy;
import io.maskwright.Traits.Determinism;
import io.maskwright.UnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.policy.Decision;
import io.maskwright.policy.OnError;
import io.maskwright.strategy.BatchForm;
import io.maskwright.strategy.QuickMask;
import io.maskwright.strategy.ReadsFields;
import io.maskwright.strategy.ShowsByRecord;
import io.maskwright.strategy.Strategies;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a strategy meets a value. Whatever the strategy does, a throw, a null it did not announce, a
 * result of another class than announced, the value does not leave in place of a result.
 *
 * <p>Null stays null, empty text stays empty and blank text stays as it is, unless the strategy leaves every value out.
 *
 * <p>Immutable and thread-safe.
 */
public final class Treatment {

    /** What stands in for a text that must be hidden whole, as {@link Strategies#REDACTED}: {@value}. */
    public static final String REDACTED = Strategies.REDACTED;

    /** What a short way may need beside the text. */
    private static final int ROOM = 8;

    private final Decision decision;
    private final Strategy strategy;
    private final Tally tally;
    private final boolean omitsAll;
    private final boolean keeps;
    private final String strategyName;
    private final @Nullable FrequencyGuard frequencies;
    private final @Nullable QuickMask quick;
    private final boolean isBatched;

    /**
     * Creates the treatment of a decision.
     *
     * @param decision the decision
     * @param tally where failures are counted
     */
    public Treatment(Decision decision, Tally tally) {
        this.decision = decision;
        this.strategy = decision.strategy();
        this.tally = Objects.requireNonNull(tally, "tally must not be null");
        this.omitsAll = omitsAll(strategy);
        this.keeps = strategy.equals(Strategies.keep());
        // Asked for once and before it meets a value, so that no value can stand in it.
        this.strategyName = nameOf(strategy);
        this.frequencies = omitsAll ? null : FrequencyGuard.of(strategy);
        this.quick = strategy instanceof QuickMask mask ? mask : null;
        this.isBatched = !omitsAll && BatchForm.isOf(strategy);
    }

    private static String nameOf(Strategy strategy) {
        try {
            return strategy.toString();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return strategy.getClass().getName();
        }
    }

    private static boolean omitsAll(Strategy strategy) {
        try {
            return strategy.resultType(String.class) == Omitted.class;
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return false; // it fails again, and safely, when it meets a value
        }
    }

    /**
     * Returns the decision behind this treatment.
     *
     * @return the decision
     */
    public Decision decision() {
        return decision;
    }

    /**
     * Returns the strategy in words, for messages and reports.
     *
     * @return the expression of the strategy, or the name of its class where it cannot tell
     */
    public String strategyName() {
        return strategyName;
    }

    /**
     * Returns what can be said of the results before the first value is treated.
     *
     * @return the facts
     */
    public ResultFacts facts() {
        return new ResultFacts(decision);
    }

    /**
     * Returns what must be kept with the results to reverse them, as {@link Strategy#stamps()} tells.
     *
     * @return the stamps; none if no value was treated, or where the strategy cannot tell
     */
    public List<String> stamps() {
        if (tally.treated() == 0) {
            return List.of();
        }
        try {
            return List.copyOf(strategy.stamps());
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return List.of();
        }
    }

    /**
     * Returns where failures of this treatment are counted.
     *
     * @return the tally
     */
    public Tally tally() {
        return tally;
    }

    /**
     * Tells whether results must be given to {@link #leaves}: equal values have equal results, and nobody acknowledged what
     * their frequencies tell.
     *
     * @return whether frequencies are counted
     */
    public boolean countsFrequencies() {
        return frequencies != null;
    }

    /**
     * Counts a result that leaves with its row or document, so that {@link RecordPlan#checkFrequencies} and
     * {@link DocumentPlan#checkFrequencies} can tell whether the frequencies of results betray the values. Of what is
     * counted, at most the first hundred distinct ones and one more are kept until the run ends. Does nothing where frequencies are not counted.
     *
     * @param result what {@link #attempt} gave, or null
     */
    public void leaves(@Nullable Object result) {
        if (frequencies != null) {
            frequencies.add(result);
        }
    }

    /** The same treatment with counts of its own. */
    Treatment fork() {
        return new Treatment(decision, new Tally());
    }

    /** The same decision by another strategy, with counts of its own. */
    Treatment by(Strategy other) {
        Decision same = new Decision(
                decision.path(),
                decision.category(),
                decision.tier(),
                decision.identifiability(),
                other,
                decision.onError(),
                decision.basis(),
                decision.why());
        return new Treatment(same, new Tally());
    }

    /** Returns what was counted and starts again. Nobody may treat meanwhile. */
    FieldCounts takeCounts(boolean met) {
        return tally.take(met, frequencies == null ? null : frequencies.take());
    }

    /** Adds what a fork counted. */
    void addCounts(FieldCounts counts) {
        tally.add(counts);
        FrequencyCounts more = counts.frequencies();
        if (frequencies != null && more != null) {
            frequencies.add(more);
        }
    }

    /** What {@link FrequencyGuard#finding} tells of this field, or null. */
    @Nullable
    String frequencyFinding() {
        return frequencies == null ? null : frequencies.finding();
    }

    /**
     * Tells whether the strategy leaves out whatever it is given.
     *
     * @return whether the field is omitted
     */
    public boolean omitsAll() {
        return omitsAll;
    }

    /** Whether equal values of a table are to be treated once: each call is dear, and its result tells of nothing else. */
    boolean treatsRepeatsOnce() {
        try {
            return isBatched
                    && strategy.traits().determinism() == Determinism.DETERMINISTIC
                    && ReadsFields.of(strategy).isEmpty();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return false;
        }
    }

    /** Whether many values at once cost the strategy less than each of them does. */
    boolean isBatched() {
        return isBatched;
    }

    /**
     * Tells whether all values are shown, whatever the record. A choice between showing and hiding has other traits: it
     * must be asked each time.
     *
     * @return whether values stay as they are
     */
    public boolean keeps() {
        return keeps;
    }

    /**
     * Tells whether the values of a record are shown as they are: always, or because a condition of the policy says so.
     *
     * @param context the untreated fields of the record
     * @return whether they stay as they are; false where the condition cannot be told
     */
    public boolean shows(ValueContext context) {
        if (keeps) {
            return true;
        }
        try {
            return ShowsByRecord.shows(strategy, context);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return false; // its message may hold anything
        }
    }

    /**
     * Treats a value and follows the decision's choice when the strategy cannot: a redacted value is
     * {@link #REDACTED} for text and null for other types.
     *
     * @param value the value, or null
     * @param context what surrounds it
     * @return the treated value
     * @throws MaskingException if the strategy cannot treat the value and the choice is to fail or to quarantine
     * @throws UnavailableException if a key or a vault cannot be reached
     */
    public @Nullable Object treat(@Nullable Object value, ValueContext context) {
        try {
            return attempt(value, context);
        } catch (UntreatableValueException e) {
            return failed(e.reason(), value instanceof CharSequence ? Form.TEXT : Form.OTHER);
        }
    }

    /** Whether {@link #treatInPlace} may be of use. */
    boolean hasShortWay() {
        return quick != null;
    }

    /**
     * Treats a common text without making an object, where the strategy has a short way for it.
     *
     * @return the length of the result in the array, or {@link QuickMask#NOT_COMMON} to go through {@link #treat}
     */
    int treatInPlace(String text, char[] chars) {
        int length = text.length();
        if (quick == null || length == 0 || length > chars.length - ROOM || mayBeBlank(text.charAt(0))) {
            return QuickMask.NOT_COMMON;
        }
        text.getChars(0, length, chars, 0);
        return quick.maskInPlace(chars, length);
    }

    /** What starts with a space, also a wide one, may be blank, and what is blank stays. */
    private static boolean mayBeBlank(char first) {
        return first <= ' ' || Character.isWhitespace(first);
    }

    /** How long a text may be that has a short way in an array. */
    static int mostInPlace(char[] chars) {
        return chars.length - ROOM;
    }

    /** As {@link #treatInPlace(String, char[])}, of a text that stands in the array already and is not too long for it. */
    int treatInPlace(char[] chars, int length) {
        return quick == null || length <= 0 || mayBeBlank(chars[0])
                ? QuickMask.NOT_COMMON
                : quick.maskInPlace(chars, length);
    }

    /** Whether what comes out of a text may be a text, as the strategy announces it. */
    boolean givesTexts() {
        try {
            return announced(String.class).isAssignableFrom(String.class);
        } catch (UntreatableValueException e) {
            return false;
        }
    }

    /** How a value would show where it is written out. */
    enum Form {
        /** As a text. */
        TEXT,
        /** As a number, a truth value or nothing of these. */
        OTHER
    }

    /** Counts a failure and returns what stands in for the value, or throws, as the policy chose. */
    @Nullable
    Object failed(Reason reason, Form form) {
        tally.addFailure(reason);
        if (decision.onError() == OnError.REDACT) {
            return form == Form.TEXT ? REDACTED : null;
        }
        throw new MaskingException(
                decision.path() + ": " + strategyName + " cannot treat the value: " + reason.words());
    }

    /**
     * Treats a value and throws when the strategy cannot.
     *
     * @param value the value, or null
     * @param context what surrounds it
     * @return the treated value
     * @throws UntreatableValueException if the strategy cannot treat the value
     * @throws UnavailableException if a key or a vault cannot be reached
     */
    public @Nullable Object attempt(@Nullable Object value, ValueContext context) {
        if (omitsAll) {
            return Omitted.OMITTED;
        }
        if (value == null) {
            return null;
        }
        try {
            if (value instanceof CharSequence text && isBlank(text)) {
                return value;
            }
            Class<?> announced = announced(value.getClass());
            return checked(strategy.apply(value, context), announced);
        } catch (UntreatableValueException e) {
            throw new UntreatableValueException(e.reason());
        } catch (UnavailableException e) {
            // What it says is about keys and vaults; what a strategy hung on to it may be about the value.
            throw e.alone();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // Its message may hold the value, so nothing of it is passed on.
            throw new UntreatableValueException(Reason.STRATEGY_FAILED);
        }
    }

    /** The class of results that the strategy announces for values of a class. */
    Class<?> announced(Class<?> valueType) {
        Class<?> type;
        try {
            type = strategy.resultType(valueType);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            throw new UntreatableValueException(Reason.STRATEGY_FAILED);
        }
        if (type == null) {
            throw new UntreatableValueException(Reason.TYPE);
        }
        return type;
    }

    /** The result if it is what was announced; a failure of the strategy otherwise. */
    @Nullable
    Object checked(@Nullable Object result, Class<?> announced) {
        if (result == null) {
            if (announced == Void.class || strategy.mayReturnNull()) {
                return null;
            }
            throw new UntreatableValueException(Reason.STRATEGY_FAILED);
        }
        if (announced.isInstance(result) || result == Omitted.OMITTED) {
            return result;
        }
        throw new UntreatableValueException(Reason.STRATEGY_FAILED);
    }

    /** Whether a result is the value as it came. Only of types whose equality is the JDK's: code of others is not asked. */
    static boolean isSame(Object value, @Nullable Object result) {
        return value == result || (isPlain(value) && value.equals(result));
    }

    static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof BigDecimal
                || value instanceof Integer
                || value instanceof Long;
    }

    static boolean isBlank(CharSequence text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return decision.path() + ": " + strategyName;
    }
}

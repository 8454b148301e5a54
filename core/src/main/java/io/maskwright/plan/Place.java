package io.maskwright.plan;

import io.maskwright.MaskingException;
import io.maskwright.Omitted;
import io.maskwright.PlanException;
import io.maskwright.Strategy;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.plan.Treatment.Form;
import io.maskwright.strategy.QuickMask;
import io.maskwright.strategy.ReadsFields;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the values of one property, or of what it holds, for one audience, where they are written out rather
 * than copied: a strategy need not keep the type of a value.
 *
 * <p>Immutable and thread-safe.
 */
public final class Place {

    /** The result of {@link #treat} for a value that {@link #write} must write part by part. */
    public static final Object IN_PARTS = new Object() {
        @Override
        public String toString() {
            return "Place.IN_PARTS";
        }
    };

    /** Stands for any object that has parts of its own; told from others by its identity. */
    private static final Map<String, Object> SOME_OBJECT = Map.of();

    /** Longer texts are treated as objects. */
    private static final ThreadLocal<char[]> ROOM = ThreadLocal.withInitial(() -> new char[72]);

    /** Of lists in lists and maps in maps; deeper ones could take more stack than a thread has. */
    private static final int MAX_DEPTH = 200;

    private final Slot slot;
    private final @Nullable Treatment treatment;
    private final List<Place> arguments;
    private final boolean shown;
    private final boolean omitted;
    private final Set<String> fieldsRead;

    private Place(Slot slot) {
        this.slot = slot;
        this.treatment = slot.treatment();
        this.arguments = slot.arguments().stream().map(Place::new).toList();
        this.shown = treatment == null && arguments.stream().allMatch(Place::isShown);
        this.omitted = treatment == null ? slot.holdsOnlyOmitted() : treatment.omitsAll();
        this.fieldsRead = fieldsRead(treatment, arguments);
    }

    static Place of(Slot slot) {
        return new Place(slot);
    }

    private static Set<String> fieldsRead(@Nullable Treatment treatment, List<Place> arguments) {
        Set<String> fields = new HashSet<>();
        if (treatment != null) {
            fields.addAll(ReadsFields.of(treatment.decision().strategy()));
        }
        arguments.forEach(argument -> fields.addAll(argument.fieldsRead));
        return Set.copyOf(fields);
    }

    /**
     * Tells whether nothing is treated here: the serialiser writes the value by itself.
     *
     * @return whether the value, its elements and its keys are shown
     */
    public boolean isShown() {
        return shown;
    }

    /**
     * Tells whether the property is left out, whatever its value.
     *
     * @return whether it is omitted
     */
    public boolean isOmitted() {
        return omitted;
    }

    /**
     * Returns the fields whose untreated values a condition or a per-entity strategy reads.
     *
     * @return the names, most often none: then {@link ValueContext#NONE} will do
     */
    public Set<String> fieldsRead() {
        return fieldsRead;
    }

    /**
     * Treats a value that is one text, number or other leaf.
     *
     * @param value the value, not null
     * @param context what surrounds it
     * @return the result; null to write a null; {@link Omitted#OMITTED} to leave the value out; {@link #IN_PARTS} if it
     *     must go through {@link #write}; the value itself only if the strategy shows it
     * @throws MaskingException if the strategy cannot treat the value and the policy's choice is to fail
     * @throws io.maskwright.UnavailableException if a key or a vault cannot be reached
     */
    public @Nullable Object treat(Object value, ValueContext context) {
        if (omitted) {
            return Omitted.OMITTED;
        }
        return isLeaf(value) && treatment != null ? leaf(treatment, value, context) : IN_PARTS;
    }

    /**
     * Returns room for {@link #treatInPlace}, one for each thread; what is in it means nothing afterwards.
     *
     * @return an array of 72 characters
     */
    public static char[] room() {
        return ROOM.get();
    }

    /**
     * Treats a common text in an array of characters, so that an outlet which writes characters needs no text at all.
     *
     * @param value the text
     * @param chars takes the result; longer texts than it has room for are not treated here
     * @return the length of the result, or a negative number if the text must go through {@link #treat}
     */
    public int treatInPlace(String value, char[] chars) {
        return treatment == null ? QuickMask.NOT_COMMON : treatment.treatInPlace(value, chars);
    }

    private static boolean isLeaf(Object value) {
        if (value instanceof CharSequence) {
            return true;
        }
        Class<?> type = value.getClass();
        return Holder.of(type) == Holder.NONE && (JdkTypes.isValue(type) || JdkTypes.isChangeableValue(type));
    }

    /**
     * Writes a value, part by part where it has parts.
     *
     * @param value the value, not null
     * @param context what surrounds it
     * @param out takes what is written
     * @param <E> what writing may throw
     * @throws E if the output fails
     * @throws MaskingException if a value cannot be treated and the policy's choice is to fail, or is nested too deep
     */
    public <E extends Exception> void write(Object value, ValueContext context, ValueOutput<E> out) throws E {
        write(value, context, out, 0);
    }

    private <E extends Exception> void write(Object value, ValueContext context, ValueOutput<E> out, int depth)
            throws E {
        if (depth > MAX_DEPTH) {
            throw new MaskingException(slot.path() + ": values are nested deeper than " + MAX_DEPTH + " levels");
        }
        if (omitted) {
            out.nothing();
            return;
        }
        if (shown) {
            out.shown(value);
            return;
        }
        Object opened = out.opened(value);
        if (opened != null) {
            write(opened, context, out, depth + 1);
            return;
        }
        Holder holder = Holder.of(value.getClass());
        if (holder != Holder.NONE) {
            held(value, holder, context, out, depth);
        } else if (treatment == null) {
            throw new PlanException(slot.path() + ": " + value.getClass().getName() + " is no "
                    + slot.raw().getSimpleName() + " whose elements can be treated");
        } else if (isLeaf(value)) {
            result(leaf(treatment, value, context), value, out);
        } else if (slot.leavesOf(value.getClass()) != null) {
            out.leaves(value, this, context);
        } else {
            object(treatment, value, context, out);
        }
    }

    private static <E extends Exception> void result(@Nullable Object result, Object value, ValueOutput<E> out)
            throws E {
        if (result == null || result == Omitted.OMITTED) {
            out.nothing();
        } else {
            out.treated(result, value.getClass());
        }
    }

    private <E extends Exception> void object(Treatment treats, Object value, ValueContext context, ValueOutput<E> out)
            throws E {
        Object result;
        try {
            result = writable(treats.attempt(SOME_OBJECT, context), SOME_OBJECT);
        } catch (UntreatableValueException e) {
            result = treats.failed(e.reason(), Form.TEXT);
        }
        if (result == SOME_OBJECT) {
            out.shown(value);
        } else {
            result(result, value, out);
        }
    }

    /** What {@link #treat} gives for a leaf, or the exception where it cannot. */
    static @Nullable Object leafResult(Treatment treats, Object value, ValueContext context) {
        boolean asText =
                !(value instanceof CharSequence) && !takes(treats.decision().strategy(), value.getClass());
        String text = asText ? LeafText.of(value) : null;
        return writable(treats.attempt(text == null ? value : text, context), value);
    }

    Slot slot() {
        return slot;
    }

    @Nullable
    Treatment treatment() {
        return treatment;
    }

    /** The place of elements, and of the values of a map; this one where they are not spoken of on their own. */
    Place values() {
        return arguments.isEmpty() ? this : arguments.get(arguments.size() - 1);
    }

    /** The place of the keys of a map, or null if they are shown. */
    @Nullable
    Place keys() {
        boolean speaks = slot.holder() == Holder.MAP && arguments.size() == 2;
        Place key = speaks ? arguments.get(0) : slot.reach() == Slot.Reach.KEYS_TOO ? this : null;
        return key == null || key.treatment == null ? null : key;
    }

    private static @Nullable Object leaf(Treatment treats, Object value, ValueContext context) {
        if (value instanceof CharSequence) {
            Object result = treats.treat(value, context);
            return result instanceof CharSequence || isWritable(result)
                    ? result
                    : treats.failed(Reason.TYPE, Form.TEXT);
        }
        boolean isText = !(value instanceof Number || value instanceof Boolean);
        try {
            String text = takes(treats.decision().strategy(), value.getClass()) ? null : LeafText.of(value);
            return writable(treats.attempt(text == null ? value : text, context), value);
        } catch (UntreatableValueException e) {
            return treats.failed(e.reason(), isText ? Form.TEXT : Form.OTHER);
        }
    }

    private static boolean takes(Strategy strategy, Class<?> type) {
        return Slots.resultOf(strategy, type) != null;
    }

    /** A result that says nothing but itself; an object of a strategy's own might say anything. */
    private static @Nullable Object writable(@Nullable Object result, Object value) {
        if (result == value || isWritable(result)) {
            return result;
        }
        throw new UntreatableValueException(Reason.TYPE);
    }

    private static boolean isWritable(@Nullable Object result) {
        return result == null
                || result instanceof CharSequence
                || result == Omitted.OMITTED
                || (result.getClass() != Object.class && JdkTypes.isValue(result.getClass()))
                || JdkTypes.isChangeableValue(result.getClass());
    }

    private <E extends Exception> void held(
            Object value, Holder holder, ValueContext context, ValueOutput<E> out, int depth) throws E {
        boolean speaks = !arguments.isEmpty()
                && (slot.holder() == holder || (slot.holder().holdsOne() && holder.holdsOne()));
        if (!speaks && treatment == null) {
            throw new PlanException(slot.path() + ": " + value.getClass().getName() + " is not the kind of "
                    + slot.raw().getSimpleName() + " that is marked");
        }
        Place element = speaks ? arguments.get(arguments.size() - 1) : this;
        switch (holder) {
            case OPTIONAL -> one(((Optional<?>) value).orElse(null), element, context, out, depth);
            case REFERENCE -> one(((AtomicReference<?>) value).get(), element, context, out, depth);
            case ARRAY -> array(value, element, context, out, depth);
            case MAP -> map((Map<?, ?>) value, speaks ? arguments.get(0) : null, element, context, out, depth);
            default -> collection(value, element, context, out, depth);
        }
    }

    private <E extends Exception> void one(
            @Nullable Object value, Place element, ValueContext context, ValueOutput<E> out, int depth) throws E {
        if (value == null) {
            out.nothing();
        } else {
            element.write(value, context, out, depth + 1);
        }
    }

    private <E extends Exception> void array(
            Object array, Place element, ValueContext context, ValueOutput<E> out, int depth) throws E {
        int length = Array.getLength(array);
        out.startArray(array, length);
        for (int i = 0; i < length; i++) {
            one(Array.get(array, i), element, context, out, depth);
        }
        out.endArray();
    }

    private <E extends Exception> void collection(
            Object value, Place element, ValueContext context, ValueOutput<E> out, int depth) throws E {
        if (!(value instanceof Collection<?> collection)) {
            throw new PlanException(slot.path() + ": " + value.getClass().getName()
                    + " is no collection, so its elements cannot be treated");
        }
        out.startArray(collection, collection.size());
        for (Object each : collection) {
            one(each, element, context, out, depth);
        }
        out.endArray();
    }

    private <E extends Exception> void map(
            Map<?, ?> map, @Nullable Place keys, Place element, ValueContext context, ValueOutput<E> out, int depth)
            throws E {
        Place key = keys != null ? keys : slot.reach() == Slot.Reach.KEYS_TOO ? this : null;
        FreeNames names = new FreeNames();
        out.startObject(map, map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object name = entry.getKey();
            if (element.omitted && entry.getValue() != null) {
                continue;
            }
            if (key != null && key.treatment != null && name != null) {
                out.name(names.free(key.keyText(name, context)));
            } else {
                out.shownName(name);
            }
            one(entry.getValue(), element, context, out, depth);
        }
        out.endObject();
    }

    /**
     * Tells whether nothing is left of a value once it is treated, for serialisers that leave empty values out: a null, a
     * value left out, a text without characters. What is written in parts is as empty as it was before, since what is left
     * out of it leaves a null.
     *
     * @param value the value, or null
     * @param context what surrounds it
     * @return whether it is empty; never decided on the value itself where it is treated as a whole
     */
    public boolean isEmptyOf(@Nullable Object value, ValueContext context) {
        if (value == null || omitted) {
            return true;
        }
        Object result = treat(value, context);
        if (result == IN_PARTS) {
            return (value instanceof Collection<?> collection && collection.isEmpty())
                    || (value instanceof Map<?, ?> map && map.isEmpty())
                    || (value.getClass().isArray() && Array.getLength(value) == 0);
        }
        return result == null
                || result == Omitted.OMITTED
                || (result instanceof CharSequence text && text.length() == 0);
    }

    /**
     * Treats the key of a map, or a value that becomes a name.
     *
     * @param key the key; null is redacted
     * @param context what surrounds it
     * @return the name; never the key itself unless the strategy shows it
     */
    public String keyText(@Nullable Object key, ValueContext context) {
        Treatment treats = treatment;
        if (treats == null || key == null || !isLeaf(key)) {
            return Treatment.REDACTED;
        }
        String text = key instanceof CharSequence ? key.toString() : LeafText.of(key);
        Object result = text == null ? null : treats.treat(text, context);
        return result instanceof CharSequence name ? name.toString() : Treatment.REDACTED;
    }

    /** Returns the decision and no values. */
    @Override
    public String toString() {
        return treatment == null ? slot.path() + ": " + (shown ? "shown" : "in parts") : treatment.toString();
    }
}

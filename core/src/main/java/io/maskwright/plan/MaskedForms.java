package io.maskwright.plan;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.MaskwrightException;
import io.maskwright.Omitted;
import io.maskwright.ReadBackException;
import io.maskwright.Strategy;
import io.maskwright.Traits.Determinism;
import io.maskwright.UnavailableException;
import io.maskwright.UntreatableValueException;
import io.maskwright.internal.reflect.JdkTypes;
import io.maskwright.strategy.Recognisable;
import io.maskwright.strategy.Reversible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The forms that values of one property, or of what it holds, take for the audiences of a policy: how a masked value that
 * comes in is told from a value.
 *
 * <p><b>How masked text is told.</b> Constants exactly. Seals by their structure. Tokens by their shape, and where values
 * can have it, by asking the vault. Pseudonyms of {@value io.maskwright.token.Pseudonyms#DEFAULT_BITS} bits by their shape.
 * Partial masks by a mask character in a text that masking again does not change: a value that only holds such a character
 * is none. Ranges of numbers by their form. Where an object is updated, also whatever some audience gets of what it holds.
 *
 * <p><b>What cannot be told.</b> Results that look like values: of format-preserving encryption, of shifted, truncated and
 * rounded values, short pseudonyms, shown ones. Null is no masked form.
 *
 * <p>Immutable and thread-safe.
 */
public final class MaskedForms {

    private static final int MAX_CAUSES = 100;

    private final SerialPlans plans;
    private final String path;
    private final Map<Audience, Place> places;
    private final List<Treatment> treatments;
    private final @Nullable MaskedForms values;
    private final @Nullable MaskedForms keys;
    private final boolean keysToo;
    private final Class<?> type;

    private MaskedForms(SerialPlans plans, String path, Map<Audience, Place> wrapped) {
        this.plans = plans;
        this.path = path;
        this.places = parts(wrapped, MaskedForms::unwrapped);
        this.treatments = treatments(places);
        this.keysToo = places.values().stream().anyMatch(place -> place.values() == place && place.keys() != null);
        this.type = places.isEmpty()
                ? Object.class
                : places.values().iterator().next().slot().raw();
        this.values = places.values().stream().allMatch(place -> place.values() == place)
                ? null
                : new MaskedForms(plans, path, parts(places, Place::values));
        Map<Audience, Place> ofKeys = parts(places, place -> place.values() == place ? null : place.keys());
        this.keys = ofKeys.isEmpty() ? null : new MaskedForms(plans, path, ofKeys);
    }

    /** The forms for each audience for which the values leave in some form. */
    static MaskedForms of(SerialPlans plans, String path, Map<Audience, Place> places) {
        return new MaskedForms(plans, path, places);
    }

    private static Map<Audience, Place> parts(Map<Audience, Place> places, Function<Place, @Nullable Place> part) {
        Map<Audience, Place> parts = new LinkedHashMap<>();
        places.forEach((audience, place) -> {
            Place found = part.apply(place);
            if (found != null) {
                parts.put(audience, found);
            }
        });
        return parts;
    }

    /** What holds one value or none is written as that value. */
    private static Place unwrapped(Place place) {
        Place inner = place;
        while (inner.values() != inner
                && (inner.slot().holder() == Holder.OPTIONAL || inner.slot().holder() == Holder.REFERENCE)) {
            inner = inner.values();
        }
        return inner;
    }

    /** Each way of treatment once. */
    private static List<Treatment> treatments(Map<Audience, Place> places) {
        Map<String, Treatment> found = new LinkedHashMap<>();
        for (Place place : places.values()) {
            Treatment treatment = place.treatment();
            if (treatment != null && !treatment.omitsAll()) {
                found.putIfAbsent(treatment.strategyName(), treatment);
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * Tells whether values are shown, or left out, for every audience: then there is nothing to tell.
     *
     * @return whether nothing masked can come back
     */
    public boolean isEmpty() {
        return treatments.isEmpty() && (values == null || values.isEmpty()) && (keys == null || keys.isEmpty());
    }

    /**
     * Returns the forms of what the values hold: elements of arrays and collections, values of maps.
     *
     * @return the forms; these, where the values hold nothing that is spoken of on its own
     */
    public MaskedForms values() {
        return values == null ? this : values;
    }

    /**
     * Returns the forms of the keys of a map.
     *
     * @return the forms, or null if keys are not treated
     */
    public @Nullable MaskedForms keys() {
        return keys == null && keysToo ? this : keys;
    }

    /**
     * Returns the class that is declared where the innermost values stand.
     *
     * @return the class, {@code Object} where nothing is declared
     */
    public Class<?> leafType() {
        return values == null ? type : values.leafType();
    }

    /**
     * Returns how messages name the property.
     *
     * @return the type and the property, such as {@code Parcel.phone}
     */
    public String path() {
        return path;
    }

    /**
     * Tells whether parts of an object that stands here may be opened: not those of a bean, whose parts have forms of their
     * own.
     *
     * @return whether nothing but {@code Object} or a type of the JDK is declared here
     */
    public boolean isOpenInside() {
        return type == Object.class || JdkTypes.isJdk(type);
    }

    @Nullable
    Category category() {
        for (Treatment treatment : treatments) {
            if (treatment.decision().category() != null) {
                return treatment.decision().category();
            }
        }
        return values == null ? null : values.category();
    }

    /**
     * Tells whether a text is a masked form.
     *
     * @param text any text
     * @return whether it is one; false where that cannot be told
     * @throws io.maskwright.UnavailableException if a vault that must be asked cannot be reached
     */
    public boolean isMasked(String text) {
        if (Treatment.isBlank(text)) {
            return false;
        }
        for (Treatment treatment : leaf().treatments) {
            // What a strategy cannot treat is redacted.
            String bare = text.strip();
            Strategy strategy = treatment.decision().strategy();
            if (bare.equals(Treatment.REDACTED) || isResult(strategy, bare) || isResult(strategy, text)) {
                return true;
            }
        }
        return false;
    }

    /** A strategy of one's own may fail in any way, with the text in its message. */
    private static boolean isResult(Strategy strategy, String text) {
        try {
            return Recognisable.isResult(strategy, text);
        } catch (UnavailableException e) {
            throw e.alone();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return false;
        }
    }

    /**
     * Decides what is read in place of a text.
     *
     * @param text the text that came in
     * @param current what the property holds now
     * @param call what the call does
     * @return the text itself if it is a value, by identity; else what is read in its place, or null
     * @throws io.maskwright.MaskwrightException if the text is refused, or may not or cannot be opened
     */
    public @Nullable Object read(String text, CurrentValue current, ReadBackCall call) {
        return Treatment.isBlank(text) ? text : leaf().read(text, current, call, Kind.TEXT);
    }

    /**
     * Decides what is read in place of a number. It is opened, or is what some audience gets of the current value; by
     * itself a number is never taken for a masked one.
     *
     * @param digits the number as it came in
     * @param current what the property holds now
     * @param call what the call does
     * @return the digits themselves if they are the value, by identity; else what is read in their place, or null
     * @throws io.maskwright.MaskwrightException as {@link #read}
     */
    public @Nullable Object readNumber(String digits, CurrentValue current, ReadBackCall call) {
        return leaf().read(digits, current, call, Kind.NUMBER);
    }

    /**
     * Decides what is read in place of the name of an entry. A masked name counts also with the suffix that it got because
     * it was taken, such as {@code ~2}.
     *
     * @param name the name as it came in
     * @param call what the call does
     * @return the name itself, or what is read in its place
     * @throws io.maskwright.MaskwrightException if the name is refused, may not or cannot be opened, or null stands in its
     *     place
     */
    public String readKey(String name, ReadBackCall call) {
        Object key = read(name, CurrentValue.NONE, call);
        String bare = FreeNames.withoutSuffix(name);
        if (name.equals(key) && !bare.equals(name) && isMasked(bare)) {
            key = call.choice().resolve(new MaskedInput(this, name, CurrentValue.NONE));
        }
        if (!(key instanceof CharSequence)) {
            throw refused();
        }
        return key.toString();
    }

    /** A text in place of a holder is one of its values: a client may leave out the brackets around one. */
    private MaskedForms leaf() {
        return values == null ? this : values.leaf();
    }

    private enum Kind {
        TEXT,
        NUMBER
    }

    private @Nullable Object read(String text, CurrentValue current, ReadBackCall call, Kind kind) {
        Opener opener = call.opener();
        Strategy reversible = opener == null ? null : reversible(opener.audience(), text, kind);
        if (opener != null && reversible != null) {
            Category category = category();
            if (category == null) {
                throw new ReadBackException(path + ": values without a category cannot be opened");
            }
            return opener.open(category, reversible, text, current.context());
        }
        if (current.holds(text)) {
            return text;
        }
        boolean masked =
                (kind == Kind.TEXT && isMasked(text)) || !origins(text, current).isEmpty();
        return masked ? call.choice().resolve(new MaskedInput(this, text, current)) : text;
    }

    /** What turns a text back that was made for an audience; null if nothing does, or the text is none of its results. */
    private @Nullable Strategy reversible(Audience audience, String text, Kind kind) {
        Place place = places.get(audience);
        if (place == null) {
            plans.requireAudience(audience);
            return null;
        }
        Treatment treatment = place.treatment();
        Strategy strategy = treatment == null ? null : treatment.decision().strategy();
        if (!(strategy instanceof Reversible)) {
            return null;
        }
        // Format-preserving results look like values: all are taken for results.
        boolean result = strategy instanceof Recognisable ? kind == Kind.TEXT && isResult(strategy, text) : true;
        return result ? strategy : null;
    }

    /** The different current values of which some audience gets a text. */
    List<Object> origins(String text, CurrentValue current) {
        List<Object> found = new ArrayList<>();
        for (Object leaf : current.leaves()) {
            if (!found.contains(leaf) && isMaskOf(text, leaf, current)) {
                found.add(leaf);
            }
        }
        return List.copyOf(found);
    }

    private boolean isMaskOf(String text, Object value, CurrentValue current) {
        for (Treatment treatment : treatments) {
            Strategy strategy = treatment.decision().strategy();
            // A token is not made, nor a seal, only to find that the text is none.
            boolean tellsAll = strategy instanceof Recognisable && strategy instanceof Reversible;
            boolean comparable = strategy.traits().determinism() == Determinism.DETERMINISTIC
                    && (!tellsAll || isResult(strategy, text));
            if (comparable && text.equals(result(treatment, value, current))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String result(Treatment treatment, Object value, CurrentValue current) {
        try {
            Object result = Place.leafResult(treatment, value, current.context());
            if (result == null || result == Omitted.OMITTED) {
                return null;
            }
            return result instanceof CharSequence ? result.toString() : LeafText.of(result);
        } catch (UntreatableValueException e) {
            return value instanceof CharSequence ? Treatment.REDACTED : null;
        }
    }

    /**
     * Returns the exception that refuses a masked value.
     *
     * @return an exception that names the property and nothing else
     */
    public ReadBackException refused() {
        return new ReadBackException(
                path + ": the input carries a masked form of the value, which must not replace the value");
    }

    /** Whether an object may be one of the innermost values; what a bean holds may be anything. */
    boolean isLeaf(@Nullable Object object) {
        Class<?> leaf = leafType();
        return leaf == Object.class || !JdkTypes.isJdk(leaf) || leaf.isInstance(object);
    }

    /**
     * Returns the exception for an object that was found, and that is not of the type of the property.
     *
     * @return an exception that names the property and nothing else
     */
    public ReadBackException unfit() {
        return new ReadBackException(path + ": the input, or what stands behind it, does not fit the property");
    }

    /**
     * Returns the exception to throw where a value of the property could not be read. What a serialiser says of it quotes
     * the value, or the keys on the way to it, so nothing of that is passed on.
     *
     * @param failure what was thrown
     * @return the exception of this library that is behind the failure, else one that names the property and nothing else
     */
    public MaskwrightException failed(Throwable failure) {
        Throwable each = failure;
        for (int i = 0; each != null && i < MAX_CAUSES; i++) {
            if (each instanceof MaskwrightException ours) {
                return ours;
            }
            each = each.getCause();
        }
        return unfit();
    }

    /** Names the property. */
    @Override
    public String toString() {
        return "MaskedForms[" + path + "]";
    }
}

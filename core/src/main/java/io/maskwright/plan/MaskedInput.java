package io.maskwright.plan;

import io.maskwright.Category;
import io.maskwright.ReadBackException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A masked text that came in where a value is due. Holds it and perhaps the value, so its own text form names the property
 * alone.
 *
 * <p>Belongs to the thread that reads.
 */
public final class MaskedInput {

    private final MaskedForms forms;
    private final String text;
    private final CurrentValue current;

    MaskedInput(MaskedForms forms, String text, CurrentValue current) {
        this.forms = forms;
        this.text = text;
        this.current = current;
    }

    /**
     * Returns where the text stands.
     *
     * @return the type and the property, such as {@code Parcel.phone}
     */
    public String path() {
        return forms.path();
    }

    /**
     * Returns what the value is.
     *
     * @return the category, or null if the policy only says how it is treated
     */
    public @Nullable Category category() {
        return forms.category();
    }

    /**
     * Returns the masked text.
     *
     * @return the text as it came in
     */
    public String text() {
        return text;
    }

    /**
     * Returns what the property holds now, where an object is updated; in a collection or a map, all of it.
     *
     * @return the value, or null if it is null or the object is new
     */
    public @Nullable Object current() {
        return current.value();
    }

    /**
     * Returns the values that the property holds now, itself or in a collection, array or map, of which some audience gets
     * this very text.
     *
     * @return the different values, most often one or none
     */
    public List<Object> origins() {
        return forms.origins(text, current);
    }

    /**
     * Returns the exception to throw where there is no value.
     *
     * @return an exception that names the property and nothing of the text
     */
    public ReadBackException refused() {
        return forms.refused();
    }

    /** Names the property. */
    @Override
    public String toString() {
        return "MaskedInput[" + path() + "]";
    }
}

package io.maskwright.plan;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How a structured value comes in.
 *
 * @param typeId where the id of its type stands
 * @param typeProperty the property that has the id, if it stands in one; null if not
 * @param tree the class of the outlet for trees of any structure
 * @param known the names of the properties that are its own, where they stand among those of another object; null where
 *     it stands alone
 * @param parts who opens the elements
 */
public record InputShape(
        TypeId typeId, @Nullable String typeProperty, Class<?> tree, @Nullable Collection<?> known, Parts parts) {

    /** Where the id of the type of a value stands, if not in a property. */
    public enum TypeId {
        /** There is none, or it stands in a property. */
        NONE,
        /** The first element of an array around the value. */
        FIRST_OF_ARRAY,
        /** The name of the one entry of an object around the value. */
        NAME_OF_OBJECT
    }

    /** Who opens the elements of a value. */
    public enum Parts {
        /** Whoever opens the value. */
        OPENED_HERE,
        /** They are of a type that is marked itself, and opens them. */
        OPENED_BY_THEIR_TYPE
    }

    /** Whether the entry of an object is none of the value. */
    boolean isApart(String name) {
        return name.equals(typeProperty) || (known != null && !known.contains(name));
    }

    /** Whether what stands inside one array or object is opened, and not what a bean holds: its parts have forms of their own. */
    boolean opensInside(MaskedForms forms) {
        return known == null
                && (forms.values() != forms || tree.isAssignableFrom(forms.leafType()) || forms.isOpenInside());
    }
}

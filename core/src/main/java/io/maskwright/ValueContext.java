package io.maskwright;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds a value while it is treated: the other fields of its record, as they were before any treatment.
 * Conditions and per-entity strategies read it; most strategies do not.
 */
public interface ValueContext {

    /** A value on its own: no other fields are known. */
    ValueContext NONE = new ValueContext() {
        @Override
        public boolean hasField(String name) {
            return false;
        }

        @Override
        public @Nullable Object field(String name) {
            return null;
        }

        @Override
        public String toString() {
            return "ValueContext.NONE";
        }
    };

    /**
     * Tells whether the record has a field.
     *
     * @param name the name of a column or a property, or a path in a document
     * @return whether there is such a field, be it null
     */
    boolean hasField(String name);

    /**
     * Returns the untreated value of a field.
     *
     * @param name the name of a column or a property, or a path in a document
     * @return the value: text, number, boolean, date or other; null if it is null or missing
     */
    @Nullable
    Object field(String name);
}

package io.maskwright.internal.reflect;

import java.lang.reflect.Field;
import java.util.List;

/**
 * A property: an instance field and every place that speaks of it.
 *
 * @param field the field
 * @param type the type of the field
 * @param mentions the places, the field first
 */
public record Property(Field field, TypeTree type, List<Mention> mentions) {

    /** Copies the mentions. */
    public Property {
        mentions = List.copyOf(mentions);
    }

    /**
     * Returns the name.
     *
     * @return the name of the field
     */
    public String name() {
        return field.getName();
    }

    /**
     * Returns how messages and policies name the property.
     *
     * @return the simple name of the declaring class, a dot, the name of the field
     */
    public String path() {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }
}

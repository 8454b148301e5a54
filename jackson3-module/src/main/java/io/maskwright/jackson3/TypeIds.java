package io.maskwright.jackson3;

import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.jsontype.TypeDeserializer;

/**
 * Where the id of the type of a value stands in it.
 *
 * @param place the place, or null if there is none
 * @param property the name of the property that has it
 */
record TypeIds(@Nullable As place, @Nullable String property) {

    static final TypeIds NONE = new TypeIds(null, null);

    static TypeIds of(TypeDeserializer types) {
        return new TypeIds(types.getTypeInclusion(), types.getPropertyName());
    }

    boolean isFirstOfArray() {
        return place == As.WRAPPER_ARRAY || place == As.EXTERNAL_PROPERTY;
    }

    boolean isNameOfObject() {
        return place == As.WRAPPER_OBJECT;
    }

    boolean isProperty(String name) {
        return (place == As.PROPERTY || place == As.EXISTING_PROPERTY) && name.equals(property);
    }
}

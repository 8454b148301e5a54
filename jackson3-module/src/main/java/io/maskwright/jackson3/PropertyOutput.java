package io.maskwright.jackson3;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** Writes the name of a property before its value, unless the property is left out for what the value became. */
final class PropertyOutput extends JacksonOutput {

    private final ProtectedProperty property;
    private boolean begun;

    PropertyOutput(ProtectedProperty property, JsonGenerator gen, SerializationContext call) {
        super(gen, call, property, property.types(), property.depth());
        this.property = property;
    }

    @Override
    boolean begins(@Nullable Object value, int size) {
        if (begun) {
            return true;
        }
        begun = true;
        if (value == null) {
            property.writeNull(gen(), call());
            return false;
        } else if (size == NO_CONTAINER
                ? property.suppresses(value, call())
                : size == 0 && property.suppressesEmpty()) {
            return false;
        }
        gen().writeName(property.getSerializedName());
        return true;
    }
}

package io.maskwright.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The declared type of a value or of what it holds, with what writes type ids there. Immutable but for what it looks up
 * when first asked; a race costs a look-up and nothing else.
 */
final class PartType {

    /** A value that stands by itself. */
    static final PartType NONE = new PartType(null, null);

    private final @Nullable JavaType type;
    private final @Nullable TypeSerializer typeSerializer;
    private @Nullable PartType content;

    /** A declared type; what a reference refers to is written in its place. */
    static PartType of(JavaType declared, @Nullable TypeSerializer typeSerializer) {
        JavaType type = declared;
        TypeSerializer found = typeSerializer;
        while (type.isReferenceType() && type.getContentType() != null) {
            type = type.getContentType();
            TypeSerializer ofReferred = type.getTypeHandler();
            found = ofReferred == null ? found : ofReferred;
        }
        return new PartType(type, found);
    }

    private PartType(@Nullable JavaType type, @Nullable TypeSerializer typeSerializer) {
        this.type = type;
        this.typeSerializer = typeSerializer;
    }

    @Nullable
    TypeSerializer typeSerializer() {
        return typeSerializer;
    }

    /** The type of what a value of this type holds. */
    PartType content(SerializerProvider call) throws JsonMappingException {
        PartType found = content;
        if (found == null) {
            JavaType held = type == null ? null : type.getContentType();
            if (held == null) {
                held = call.constructType(Object.class);
            }
            TypeSerializer ofHeld = held.getTypeHandler();
            found = of(held, ofHeld == null ? call.findTypeSerializer(held) : ofHeld);
            content = found;
        }
        return found;
    }
}

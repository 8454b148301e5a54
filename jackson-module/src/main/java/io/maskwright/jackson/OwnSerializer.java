package io.maskwright.jackson;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The serializer that would write a value if nobody protected it. */
abstract class OwnSerializer {

    /** Looked up by the class of each value. */
    static final OwnSerializer BY_CLASS = new ByClass(null);

    private OwnSerializer() {}

    /** One that Jackson made already. */
    static OwnSerializer of(JsonSerializer<?> serializer) {
        return new Made(serializer);
    }

    /** Looked up by the class of each value, in the format of a property. */
    static OwnSerializer byClass(BeanProperty property) {
        return new ByClass(property);
    }

    /** One that a type names itself. */
    static OwnSerializer of(AnnotatedClass type, Class<?> named) {
        return named == JsonSerializer.None.class ? BY_CLASS : new Named(type, named);
    }

    abstract JsonSerializer<Object> of(Object value, SerializerProvider call) throws JsonMappingException;

    OwnSerializer contextual(SerializerProvider call, @Nullable BeanProperty property) throws JsonMappingException {
        return this;
    }

    void resolve(SerializerProvider call) throws JsonMappingException {}

    final boolean isEmpty(Object value, SerializerProvider call) {
        try {
            return of(value, call).isEmpty(call, value);
        } catch (JsonMappingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Made extends OwnSerializer {
        private final JsonSerializer<Object> serializer;

        @SuppressWarnings("unchecked") // Jackson hands out what takes the values of the type
        Made(JsonSerializer<?> serializer) {
            this.serializer = (JsonSerializer<Object>) serializer;
        }

        @Override
        JsonSerializer<Object> of(Object value, SerializerProvider call) {
            return serializer;
        }

        @Override
        OwnSerializer contextual(SerializerProvider call, @Nullable BeanProperty property) throws JsonMappingException {
            return serializer instanceof ContextualSerializer contextual
                    ? new Made(contextual.createContextual(call, property))
                    : this;
        }

        @Override
        void resolve(SerializerProvider call) throws JsonMappingException {
            if (serializer instanceof ResolvableSerializer resolvable) {
                resolvable.resolve(call);
            }
        }
    }

    private static final class Named extends OwnSerializer {
        private final AnnotatedClass type;
        private final Class<?> named;

        Named(AnnotatedClass type, Class<?> named) {
            this.type = type;
            this.named = named;
        }

        @Override
        JsonSerializer<Object> of(Object value, SerializerProvider call) throws JsonMappingException {
            return call.serializerInstance(type, named);
        }

        @Override
        OwnSerializer contextual(SerializerProvider call, @Nullable BeanProperty property) throws JsonMappingException {
            return new Made(call.serializerInstance(type, named)).contextual(call, property);
        }
    }

    private static final class ByClass extends OwnSerializer {
        private final @Nullable BeanProperty property;

        ByClass(@Nullable BeanProperty property) {
            this.property = property;
        }

        @Override
        JsonSerializer<Object> of(Object value, SerializerProvider call) throws JsonMappingException {
            return call.findPrimaryPropertySerializer(value.getClass(), property);
        }

        @Override
        OwnSerializer contextual(SerializerProvider call, @Nullable BeanProperty property) {
            return new ByClass(property);
        }
    }
}

package io.maskwright.jackson;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.impl.PropertySerializerMap;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's own serializers for the classes of values that meet one property, in the format of that property. A race
 * costs a look-up and nothing else.
 */
final class PartTypes {

    private PropertySerializerMap known = PropertySerializerMap.emptyForProperties();

    JsonSerializer<Object> serializerOf(Class<?> type, @Nullable BeanProperty property, SerializerProvider call)
            throws JsonMappingException {
        PropertySerializerMap map = known;
        JsonSerializer<Object> found = map.serializerFor(type);
        if (found != null) {
            return found;
        }
        JsonSerializer<Object> serializer = call.findValueSerializer(type, property);
        known = map.newWith(type, serializer);
        return serializer;
    }
}

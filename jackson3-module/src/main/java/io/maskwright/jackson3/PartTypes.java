package io.maskwright.jackson3;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.impl.PropertySerializerMap;

/** Jackson's own serializers for the classes of values that meet one property, in the format of that property. */
final class PartTypes {

    private PropertySerializerMap known = PropertySerializerMap.emptyForProperties();

    ValueSerializer<Object> serializerOf(Class<?> type, @Nullable BeanProperty property, SerializationContext call) {
        PropertySerializerMap map = known;
        ValueSerializer<Object> found = map.serializerFor(type);
        if (found != null) {
            return found;
        }
        PropertySerializerMap.SerializerAndMapResult result = map.findAndAddSecondarySerializer(type, call, property);
        // A race loses an entry, which is then looked for again.
        known = result.map;
        return result.serializer;
    }
}

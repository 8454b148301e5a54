package io.maskwright.jackson;

import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ser.std.RawSerializer;
import com.fasterxml.jackson.databind.ser.std.SerializableSerializer;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;

/** Tells serializers that write a type property by property, or part by part, from those that write what they like. */
final class StandardSerializers {

    private static final String JACKSON = "com.fasterxml.jackson.";

    private StandardSerializers() {}

    static boolean contain(JsonSerializer<?> serializer) {
        return serializer.getClass().getName().startsWith(JACKSON)
                && !(serializer instanceof ToStringSerializer)
                && !(serializer instanceof ToStringSerializerBase)
                && !(serializer instanceof RawSerializer<?>)
                && !(serializer instanceof SerializableSerializer)
                && !(serializer instanceof StdDelegatingSerializer);
    }
}

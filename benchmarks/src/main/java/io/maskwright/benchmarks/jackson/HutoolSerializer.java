package io.maskwright.benchmarks.jackson;

import cn.hutool.core.util.DesensitizedUtil;
import cn.hutool.core.util.DesensitizedUtil.DesensitizedType;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** The serializer of the usual approach: contextual, each property with its own rule. */
final class HutoolSerializer extends StdSerializer<String> implements ContextualSerializer {

    private static final long serialVersionUID = 1L;

    private final DesensitizedType type;

    HutoolSerializer() {
        this(DesensitizedType.PASSWORD);
    }

    private HutoolSerializer(DesensitizedType type) {
        super(String.class);
        this.type = type;
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property) {
        HutoolMask mask = property.getAnnotation(HutoolMask.class);
        return mask == null ? this : new HutoolSerializer(mask.value());
    }

    @Override
    public void serialize(String value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeString(DesensitizedUtil.desensitized(value, type));
    }
}

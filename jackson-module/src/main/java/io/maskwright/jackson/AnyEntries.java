package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.ser.AnyGetterWriter;
import com.fasterxml.jackson.databind.ser.PropertyFilter;
import com.fasterxml.jackson.databind.ser.std.MapProperty;
import io.maskwright.MaskingException;
import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the entries of a protected any-getter among the properties of its object. Thread-safe. */
final class AnyEntries {

    private final ProtectedValue value;
    private final AnnotatedMember member;
    private final PartTypes types = new PartTypes();

    AnyEntries(ProtectedValue value, AnnotatedMember member) {
        this.value = value;
        this.member = member;
    }

    AnnotatedMember member() {
        return member;
    }

    void write(Object bean, JsonGenerator gen, SerializerProvider call, AnyGetterWriter base) throws Exception {
        Place place = value.protection().at(value.plan(), call);
        if (place.isShown()) {
            base.getAndSerialize(bean, gen, call);
        } else if (!place.isOmitted()) {
            Map<?, ?> entries = read(bean);
            if (entries != null) {
                ValueContext context = value.context(place, bean);
                place.write(entries, context, new BareEntries(output(gen, call)));
            }
        }
    }

    /** A filter sees each entry as a property by its untreated name; what it lets through is treated as one entry. */
    void filter(Object bean, JsonGenerator gen, SerializerProvider call, PropertyFilter filter, AnyGetterWriter base)
            throws Exception {
        Place place = value.protection().at(value.plan(), call);
        if (place.isShown()) {
            base.getAndFilter(bean, gen, call, filter);
        } else if (!place.isOmitted()) {
            Map<?, ?> entries = read(bean);
            if (entries != null) {
                ValueContext context = value.context(place, bean);
                for (Map.Entry<?, ?> entry : entries.entrySet()) {
                    MapProperty property = new MapProperty(null, null);
                    property.reset(entry.getKey(), entry, NO_NAME, new Entry(place, context));
                    filter.serializeAsField(bean, gen, call, property);
                }
            }
        }
    }

    /** Writes the entries as an object of their own, where the object that has them is written as a list. */
    void writeElement(Object bean, JsonGenerator out, SerializerProvider call, Place place) throws Exception {
        Map<?, ?> entries = place.isOmitted() ? null : read(bean);
        if (entries == null) {
            out.writeNull();
        } else {
            ValueContext context = value.context(place, bean);
            place.write(entries, context, output(out, call));
        }
    }

    ProtectedValue value() {
        return value;
    }

    /** An entry writes its name itself. */
    private static final JsonSerializer<Object> NO_NAME = new JsonSerializer<>() {
        @Override
        public void serialize(Object key, JsonGenerator gen, SerializerProvider call) {}
    };

    /** Writes one entry, name and value. */
    private final class Entry extends JsonSerializer<Object> {
        private final Place place;
        private final ValueContext context;

        Entry(Place place, ValueContext context) {
            this.place = place;
            this.context = context;
        }

        @Override
        public void serialize(Object object, JsonGenerator gen, SerializerProvider call) throws IOException {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) object;
            Map<Object, Object> single = new HashMap<>();
            single.put(entry.getKey(), entry.getValue());
            place.write(single, context, new BareEntries(output(gen, call)));
        }
    }

    private JacksonOutput output(JsonGenerator gen, SerializerProvider call) {
        return new JacksonOutput(gen, call, types, null, OwnSerializer.BY_CLASS, PartType.NONE);
    }

    private @Nullable Map<?, ?> read(Object bean) {
        Object read = value.plan().read(bean, member::getValue);
        if (read != null && !(read instanceof Map<?, ?>)) {
            throw new MaskingException(value.plan().path() + ": an any-getter must give a map, but gave a "
                    + read.getClass().getName());
        }
        return (Map<?, ?>) read;
    }
}

package io.maskwright.jackson3;

import io.maskwright.plan.ObjectFields;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.ser.AnyGetterWriter;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.PropertyFilter;
import tools.jackson.databind.util.NameTransformer;
import tools.jackson.databind.util.TokenBuffer;

/** Writes the entries of a protected map among the properties of the object that holds it. */
final class ProtectedAnyGetter extends AnyGetterWriter {

    private final AnyGetterWriter base;
    private final AnnotatedMember getter;
    private final PropertyPlan plan;
    private final Protection protection;
    private final ObjectFields fields;
    private final PartTypes types = new PartTypes();

    ProtectedAnyGetter(
            AnyGetterWriter base,
            AnnotatedMember getter,
            PropertyPlan plan,
            Protection protection,
            ObjectFields fields) {
        super(
                base,
                new BeanProperty.Std(base.getFullName(), getter.getType(), null, getter, base.getMetadata()),
                getter,
                null);
        this.base = base;
        this.getter = getter;
        this.plan = plan;
        this.protection = protection;
        this.fields = fields;
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        // Entries have names of their own, which Jackson does not change either.
        return this;
    }

    @Override
    public void resolve(SerializationContext call) {
        base.resolve(call);
    }

    @Override
    public void fixAccess(SerializationConfig config) {
        base.fixAccess(config);
    }

    @Override
    public void getAndSerialize(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settleProperty(this, bean, call);
            return;
        }
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base.getAndSerialize(bean, gen, call);
        } else if (!place.isOmitted()) {
            entries(place, bean, call, bufferFor(gen, call), (name, tokens) -> {
                gen.writeName(name);
                if (gen instanceof SettledBuffer settled) {
                    settled.copyValue(tokens);
                } else {
                    gen.copyCurrentStructure(tokens);
                }
            });
        }
    }

    @Override
    public void getAndFilter(Object bean, JsonGenerator gen, SerializationContext call, PropertyFilter filter)
            throws Exception {
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base.getAndFilter(bean, gen, call, filter);
        } else if (!place.isOmitted()) {
            entries(place, bean, call, new TokenBuffer(call, false), (name, tokens) -> {
                TokenBuffer value = new TokenBuffer(call, false);
                value.copyCurrentStructure(tokens);
                filter.serializeAsProperty(bean, gen, call, new TreatedEntry(this, name, value));
            });
        }
    }

    /** In an object written as a list the map is one element, with its own braces. */
    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settleElement(this, bean, call);
            return;
        }
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base.serializeAsElement(bean, gen, call);
            return;
        }
        Object value = place.isOmitted() ? null : read(bean);
        if (value == null) {
            gen.writeNull();
        } else {
            place.write(value, fields.at(place, bean), new JacksonOutput(gen, call, this, types, PartDepth.untyped()));
        }
    }

    /** Within an object each of whose leaves is treated, what is not spoken of here stays open. */
    private static TokenBuffer bufferFor(JsonGenerator gen, SerializationContext call) {
        return gen instanceof SettledBuffer ? new SettledBuffer(call) : new TokenBuffer(call, false);
    }

    private void entries(Place place, Object bean, SerializationContext call, TokenBuffer written, EntryWriter writer)
            throws Exception {
        Object value = read(bean);
        if (value == null) {
            return;
        }
        place.write(value, fields.at(place, bean), new JacksonOutput(written, call, this, types, PartDepth.untyped()));
        try (JsonParser tokens = written.asParser()) {
            if (tokens.nextToken() != JsonToken.START_OBJECT) {
                return; // treated as one value, which has no name to stand under
            }
            while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = tokens.currentName();
                tokens.nextToken();
                writer.write(name, tokens);
            }
        }
    }

    private @Nullable Object read(Object bean) {
        return plan.read(bean, getter::getValue);
    }

    private interface EntryWriter {
        void write(String name, JsonParser tokens) throws Exception;
    }
}

package io.maskwright.jackson3;

import io.maskwright.ValueContext;
import io.maskwright.plan.Place;
import io.maskwright.plan.PropertyPlan;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.util.TokenBuffer;

/** Writes a property that no member gives, such as an appended one: what its writer writes is treated. */
final class ProtectedVirtual extends OverlaidProperty {

    private final PropertyPlan plan;
    private final Protection protection;
    private final PartTypes types = new PartTypes();

    ProtectedVirtual(BeanPropertyWriter base, PropertyPlan plan, Protection protection) {
        super(base);
        this.plan = plan;
        this.protection = protection;
    }

    @Override
    BeanPropertyWriter over(BeanPropertyWriter other) {
        return new ProtectedVirtual(other, plan, protection);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settleProperty(this, bean, call);
            return;
        }
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base().serializeAsProperty(bean, gen, call);
        } else if (place.isOmitted()) {
            serializeAsOmittedProperty(bean, gen, call);
        } else {
            TokenBuffer written = new TokenBuffer(call, false);
            written.writeStartObject();
            base().serializeAsProperty(bean, written, call);
            written.writeEndObject();
            try (JsonParser tokens = written.asParser()) {
                tokens.nextToken();
                if (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
                    gen.writeName(tokens.currentName());
                    tokens.nextToken();
                    treat(tokens, place, gen, call);
                }
            }
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializationContext call) throws Exception {
        if (gen instanceof LeafBuffer buffer) {
            buffer.settleElement(this, bean, call);
            return;
        }
        Place place = protection.at(plan, call);
        if (place.isShown()) {
            base().serializeAsElement(bean, gen, call);
        } else if (place.isOmitted()) {
            serializeAsOmittedElement(bean, gen, call);
        } else {
            TokenBuffer written = new TokenBuffer(call, false);
            base().serializeAsElement(bean, written, call);
            try (JsonParser tokens = written.asParser()) {
                tokens.nextToken();
                treat(tokens, place, gen, call);
            }
        }
    }

    private void treat(JsonParser tokens, Place place, JsonGenerator gen, SerializationContext call) {
        Object value = Opened.value(tokens);
        place.write(value, ValueContext.NONE, new JacksonOutput(gen, call, this, types, PartDepth.untyped()));
    }
}

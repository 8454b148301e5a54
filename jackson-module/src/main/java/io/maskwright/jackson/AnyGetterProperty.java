package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.AnyGetterWriter;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyFilter;
import io.maskwright.plan.Place;

/** A protected any-getter of a Jackson since 2.19. */
@SuppressWarnings("serial") // a mapper with this module is not serialised by Java itself
final class AnyGetterProperty extends AnyGetterWriter {

    private final AnyEntries entries;
    private final AnyGetterWriter base;

    private AnyGetterProperty(AnyGetterWriter base, AnyEntries entries) {
        super(base, base, entries.member(), null);
        this.entries = entries;
        this.base = base;
    }

    static BeanPropertyWriter of(BeanPropertyWriter base, AnyEntries entries) {
        return new AnyGetterProperty((AnyGetterWriter) base, entries);
    }

    /** Under a new name the entries are a property, as Jackson has it. */
    @Override
    protected BeanPropertyWriter _new(PropertyName name) {
        return new ProtectedProperty(base, entries.value()).rename(new NamedAs(name.getSimpleName()));
    }

    @Override
    public void fixAccess(SerializationConfig config) {
        base.fixAccess(config);
    }

    @Override
    public void resolve(SerializerProvider call) throws JsonMappingException {
        base.resolve(call);
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        ProtectedValue value = entries.value();
        Place place = value.protection().at(value.plan(), call);
        if (place.isShown()) {
            base.serializeAsElement(bean, gen, call);
        } else {
            entries.writeElement(bean, gen, call, place);
        }
    }

    @Override
    public void getAndSerialize(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        entries.write(bean, gen, call, base);
    }

    @Override
    public void getAndFilter(Object bean, JsonGenerator gen, SerializerProvider call, PropertyFilter filter)
            throws Exception {
        entries.filter(bean, gen, call, filter, base);
    }
}

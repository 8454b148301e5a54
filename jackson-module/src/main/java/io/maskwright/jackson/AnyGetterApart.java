package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.AnyGetterWriter;
import com.fasterxml.jackson.databind.ser.PropertyFilter;

/** A protected any-getter of a Jackson before 2.19. */
@SuppressWarnings({"serial", "deprecation"}) // extends what those versions have
final class AnyGetterApart extends AnyGetterWriter {

    private final AnyEntries entries;
    private final AnyGetterWriter base;

    AnyGetterApart(AnyEntries entries, AnyGetterWriter base) {
        super(null, entries.member(), null);
        this.entries = entries;
        this.base = base;
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
    public void getAndSerialize(Object bean, JsonGenerator gen, SerializerProvider call) throws Exception {
        entries.write(bean, gen, call, base);
    }

    @Override
    public void getAndFilter(Object bean, JsonGenerator gen, SerializerProvider call, PropertyFilter filter)
            throws Exception {
        entries.filter(bean, gen, call, filter, base);
    }
}

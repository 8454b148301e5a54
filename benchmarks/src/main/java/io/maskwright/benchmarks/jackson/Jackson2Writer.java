package io.maskwright.benchmarks.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.maskwright.Maskwright;
import io.maskwright.jackson.MaskwrightModule;

/** Jackson 2. */
record Jackson2Writer(ObjectWriter writer, Mapping mapping) implements CustomerWriter {

    /** From the plain class to that of the contender. */
    interface Mapping {
        Object of(PlainCustomer customer);
    }

    static CustomerWriter plain() {
        return new Jackson2Writer(JsonMapper.builder().build().writer(), customer -> customer);
    }

    static CustomerWriter masked(Reader reader) {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new MaskwrightModule(Customers.desensitiser()))
                .build();
        return new Jackson2Writer(
                mapper.writer().withAttribute(Maskwright.AUDIENCE, reader.audience()), Customers::marked);
    }

    static CustomerWriter hutool() {
        return new Jackson2Writer(JsonMapper.builder().build().writer(), Customers::hutool);
    }

    @Override
    public Object accept(PlainCustomer customer) {
        return mapping.of(customer);
    }

    @Override
    public byte[] write(Object customer) {
        try {
            return writer.writeValueAsBytes(customer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a customer cannot be written", e);
        }
    }
}

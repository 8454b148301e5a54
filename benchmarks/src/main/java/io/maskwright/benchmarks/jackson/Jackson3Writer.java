package io.maskwright.benchmarks.jackson;

import io.maskwright.Maskwright;
import io.maskwright.jackson3.MaskwrightModule;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3. */
record Jackson3Writer(ObjectWriter writer, Jackson2Writer.Mapping mapping) implements CustomerWriter {

    static CustomerWriter plain() {
        return new Jackson3Writer(JsonMapper.builder().build().writer(), customer -> customer);
    }

    static CustomerWriter masked(Reader reader) {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new MaskwrightModule(Customers.desensitiser()))
                .build();
        return new Jackson3Writer(
                mapper.writer().withAttribute(Maskwright.AUDIENCE, reader.audience()), Customers::marked);
    }

    @Override
    public Object accept(PlainCustomer customer) {
        return mapping.of(customer);
    }

    @Override
    public byte[] write(Object customer) {
        return writer.writeValueAsBytes(customer);
    }
}

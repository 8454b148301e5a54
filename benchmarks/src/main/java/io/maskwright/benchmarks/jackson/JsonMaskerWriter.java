package io.maskwright.benchmarks.jackson;

import dev.blaauwendraad.masker.json.JsonMasker;
import dev.blaauwendraad.masker.json.config.JsonMaskingConfig;

/** Jackson 2, and json-masker over what it wrote. */
final class JsonMaskerWriter implements CustomerWriter {

    private final CustomerWriter plain = Jackson2Writer.plain();
    private final JsonMasker masker = JsonMasker.getMasker(
            JsonMaskingConfig.builder().maskKeys(Reader.EVERYBODY.masked()).build());

    @Override
    public Object accept(PlainCustomer customer) {
        return customer;
    }

    @Override
    public byte[] write(Object customer) {
        return masker.mask(plain.write(customer));
    }
}

package io.maskwright.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.MaskwrightModule;
import io.maskwright.plan.ReadBack;
import io.maskwright.reveal.Opening;
import io.maskwright.reveal.Revealer;
import java.io.IOException;

/** A form that a client sends back as it was shown. */
final class ReadingBack {

    private ReadingBack() {}

    /** What the form is about. */
    static final class Customer {
        @Sensitive("phone")
        public String phone = "";

        public String note = "";
    }

    // region update
    static ObjectMapper mapper(Desensitiser desensitiser) {
        return new ObjectMapper()
                .registerModule(MaskwrightModule.builder(desensitiser)
                        .readBack(ReadBack.KEEP_EXISTING)
                        .build());
    }

    static Customer update(ObjectMapper mapper, Customer known, String form) throws IOException {
        return mapper.readerForUpdating(known).readValue(form);
    }
    // endregion

    // region open
    static Customer open(ObjectMapper mapper, Revealer revealer, String json) throws IOException {
        return mapper.readerFor(Customer.class)
                .withAttribute(Maskwright.OPENING, Opening.of(revealer, Audience.of("partner")))
                .readValue(json);
    }
    // endregion
}

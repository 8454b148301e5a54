package io.maskwright.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.Audience;
import io.maskwright.Maskwright;
import io.maskwright.annotation.Categories;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.jackson.MaskwrightModule;
import io.maskwright.plan.SerialRules;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Annotated types as JSON, with Jackson 2. */
final class JacksonWriting {

    private JacksonWriting() {}

    // region quickstart
    record Parcel(
            String number,
            @Sensitive(Categories.PERSON_NAME) String recipient,
            List<@Sensitive(Categories.PHONE_MOBILE) String> phones) {}

    static ObjectMapper mapper(Path policyFile) {
        Desensitiser desensitiser = Desensitiser.of(Policy.load(policyFile));
        return new ObjectMapper().registerModule(new MaskwrightModule(desensitiser));
    }

    static String forTheLabel(ObjectMapper mapper, Parcel parcel) throws JsonProcessingException {
        return mapper.writer()
                .withAttribute(Maskwright.AUDIENCE, Audience.of("label"))
                .writeValueAsString(parcel);
    }
    // endregion

    // region register
    static ObjectMapper registered(Desensitiser desensitiser) {
        return new ObjectMapper().registerModule(new MaskwrightModule(desensitiser));
    }
    // endregion

    // region audience
    static String forReader(ObjectMapper mapper, Object value, Audience audience) throws JsonProcessingException {
        return mapper.writer().withAttribute(Maskwright.AUDIENCE, audience).writeValueAsString(value);
    }
    // endregion

    // region supplier
    static MaskwrightModule withSupplier(Desensitiser desensitiser, Supplier<@Nullable Audience> caller) {
        return MaskwrightModule.builder(desensitiser).audience(caller).build();
    }
    // endregion

    // region strict
    static MaskwrightModule strict(Desensitiser desensitiser) {
        return MaskwrightModule.builder(desensitiser)
                .undecided(SerialRules.Undecided.REFUSE)
                .build();
    }
    // endregion

    // region check
    static void atStart(MaskwrightModule module, ObjectMapper mapper) {
        module.requireHonoured(mapper);
    }
    // endregion
}

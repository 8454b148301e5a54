package io.maskwright.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.ReadBack;
import io.maskwright.policy.Policy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A module that was found as a service, as frameworks do, and one that was made with a policy, on one mapper. */
class ModuleOrderTest {

    record Parcel(@Sensitive("phone.mobile") String phone) {}

    private static final MaskwrightModule EXPLICIT = MaskwrightModule.builder(
                    Desensitiser.of(Policy.displayDefaults().toBuilder()
                            .category("phone.mobile", category -> category.strategy("redact"))
                            .build()))
            .readBack(ReadBack.NULL)
            .build();

    static List<ObjectMapper> mappers() {
        return List.of(
                JsonMapper.builder().findAndAddModules().addModule(EXPLICIT).build(),
                JsonMapper.builder().addModule(EXPLICIT).findAndAddModules().build());
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void serviceAndExplicitModule_explicitPolicyWrites(ObjectMapper mapper) {
        assertThat(mapper.registeredModules().stream().map(each -> (Object) each))
                .contains(EXPLICIT)
                .hasSizeGreaterThan(1);
        assertThat(mapper.writeValueAsString(new Parcel("13812345678"))).isEqualTo("{\"phone\":\"********\"}");
        assertThatCode(() -> EXPLICIT.requireHonoured(mapper)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void serviceAndExplicitModule_explicitPolicyReads(ObjectMapper mapper) {
        assertThat(mapper.readValue("{\"phone\":\"********\"}", Parcel.class)).isEqualTo(new Parcel(null));
    }
}

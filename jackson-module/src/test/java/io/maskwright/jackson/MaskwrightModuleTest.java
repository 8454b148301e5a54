package io.maskwright.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.maskwright.PlanException;
import io.maskwright.annotation.Sensitive;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskwrightModuleTest {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new MaskwrightModule());

    record Parcel(@Sensitive("phone.mobile") String phone, String note, List<@Sensitive("email") String> mails) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Row(@Sensitive("phone.mobile") String phone, String note) {}

    record Outer(@JsonUnwrapped(prefix = "p_") Parcel parcel) {}

    private static final Parcel PARCEL = new Parcel("13812345678", "fragile", List.of("ann@example.com"));

    @Test
    void annotatedProperty_isTreated() throws Exception {
        assertThat(mapper.writeValueAsString(PARCEL))
                .isEqualTo("{\"phone\":\"138****5678\",\"note\":\"fragile\",\"mails\":[\"a***@example.com\"]}");
    }

    @Test
    void objectAsList_isTreated() throws Exception {
        assertThat(mapper.writeValueAsString(new Row("13812345678", "x"))).isEqualTo("[\"138****5678\",\"x\"]");
    }

    @Test
    void unwrappedWithPrefix_isTreated() throws Exception {
        assertThat(mapper.writeValueAsString(new Outer(PARCEL)))
                .isEqualTo("{\"p_phone\":\"138****5678\",\"p_note\":\"fragile\",\"p_mails\":[\"a***@example.com\"]}");
    }

    record Written(String text) {}

    @Test
    void introspectorReplacedAfterTheModule_isRefused() {
        ObjectMapper replaced = new ObjectMapper().registerModule(new MaskwrightModule());
        replaced.setAnnotationIntrospector(new JacksonAnnotationIntrospector());
        assertThatThrownBy(() -> replaced.writeValueAsString(new Written("x")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("introspector");
    }
}

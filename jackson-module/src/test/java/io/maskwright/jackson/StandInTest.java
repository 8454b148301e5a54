package io.maskwright.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.PlanException;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Members that stand for their object, and what strategies see of the members beside them: as core decides it. */
class StandInTest {

    private static final String PHONE = "13812345678";
    private static final String IN_CHINA = "when(country == \"CN\", phone, redact)";

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new MaskwrightModule());

    record ClearedValue(@NotSensitive @JsonValue String id, @Sensitive("phone") String phone) {}

    record UndecidedValue(@JsonValue String id, @Sensitive("phone") String phone) {}

    record ClearedKey(@NotSensitive @JsonKey String id, @Sensitive("phone") String phone) {}

    record UndecidedKey(@JsonKey String id, @Sensitive("phone") String phone) {}

    record MarkedKey(@JsonKey @Sensitive("phone") String phone) {}

    record MarkedValue(@Sensitive(value = "phone", strategy = IN_CHINA) @JsonValue String phone, String country) {}

    @Sensitive(value = "phone", strategy = "drop")
    record Dropped(String phone) {}

    record Including(@JsonInclude(JsonInclude.Include.NON_EMPTY) Dropped dropped, String note) {}

    record Holder(Map<Object, String> entries) {}

    record Swapped(
            @Sensitive(value = "phone", strategy = IN_CHINA) String phone,
            @JsonProperty("country") String city,
            @JsonProperty("city") String country) {}

    record Entries(
            String country,
            @JsonAnyGetter @Sensitive(value = "phone", strategy = IN_CHINA) Map<String, String> phones) {}

    record Inner(String phone) {}

    record Unwrapping(String country, @JsonUnwrapped @Sensitive(value = "phone", strategy = IN_CHINA) Inner inner) {}

    @Test
    void clearedMemberInPlaceOfObject_isShown() throws Exception {
        assertThat(mapper.writeValueAsString(new ClearedValue("a1", PHONE))).isEqualTo("\"a1\"");
    }

    @Test
    void undecidedMemberInPlaceOfObject_isRefused() {
        assertThatThrownBy(() -> mapper.writeValueAsString(new UndecidedValue("a1", PHONE)))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("id stands for the whole object");
    }

    @Test
    void clearedMemberInPlaceOfKey_isShown() throws Exception {
        assertThat(mapper.writeValueAsString(Map.of(new ClearedKey("a1", PHONE), 1)))
                .isEqualTo("{\"a1\":1}");
    }

    @Test
    void markedMemberInPlaceOfKey_isTreated() throws Exception {
        assertThat(mapper.writeValueAsString(Map.of(new MarkedKey(PHONE), 1))).isEqualTo("{\"138****5678\":1}");
    }

    @Test
    void undecidedMemberInPlaceOfKey_isRefusedWithoutItsText() {
        assertThatThrownBy(() -> mapper.writeValueAsString(new Holder(Map.of(new UndecidedKey("a1", PHONE), "x"))))
                .hasRootCauseInstanceOf(PlanException.class)
                .hasStackTraceContaining("cannot be the key of a map")
                .message()
                .doesNotContain(PHONE);
    }

    @Test
    void markedMemberInPlaceOfObject_seesItsSiblings() throws Exception {
        assertThat(mapper.writeValueAsString(new MarkedValue(PHONE, "CN"))).isEqualTo("\"138****5678\"");
        assertThat(mapper.writeValueAsString(new MarkedValue(PHONE, "VN"))).isEqualTo("\"********\"");
    }

    @Test
    void valueLeftOut_isEmpty() throws Exception {
        assertThat(mapper.writeValueAsString(new Including(new Dropped(PHONE), "x")))
                .isEqualTo("{\"note\":\"x\"}");
    }

    @Test
    void namesExchanged_namesInOutputCount() throws Exception {
        assertThat(mapper.writeValueAsString(new Swapped(PHONE, "CN", "x"))).contains("138****5678");
        assertThat(mapper.writeValueAsString(new Swapped(PHONE, "x", "CN"))).contains("********");
    }

    @Test
    void entriesOfAnyGetter_seeTheSiblings() throws Exception {
        assertThat(mapper.writeValueAsString(new Entries("CN", Map.of("a", PHONE))))
                .contains("138****5678");
    }

    @Test
    void unwrappedLeaves_seeTheSiblings() throws Exception {
        assertThat(mapper.writeValueAsString(new Unwrapping("CN", new Inner(PHONE))))
                .contains("138****5678");
    }
}

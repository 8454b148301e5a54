package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.maskwright.engine.Desensitiser;
import io.maskwright.policy.Policy;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A form that comes back as it was shown leaves what is known as it is. */
class ReadingBackTest {

    private static final ObjectMapper MAPPER = ReadingBack.mapper(Desensitiser.of(Policy.displayDefaults()));

    private static ReadingBack.Customer known() {
        ReadingBack.Customer known = new ReadingBack.Customer();
        known.phone = "13812345678";
        return known;
    }

    @Test
    void maskThatComesBack_keepsTheValue() throws IOException {
        ReadingBack.Customer updated =
                ReadingBack.update(MAPPER, known(), "{\"phone\":\"138****5678\",\"note\":\"rings twice\"}");
        assertThat(updated.phone).isEqualTo("13812345678");
        assertThat(updated.note).isEqualTo("rings twice");
    }

    @Test
    void maskOfAnotherValue_isRefused() {
        assertThatThrownBy(() -> ReadingBack.update(MAPPER, known(), "{\"phone\":\"139****5678\"}"))
                .hasMessageContaining("phone")
                .hasMessageNotContaining("13812345678");
    }
}

package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.PlanException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SelfCheckTest {

    @Test
    void writerThatHides_isAccepted() {
        assertThatCode(() -> SelfCheck.requireHonoured(object -> bytes("{\"text\":\"********\"}")))
                .doesNotThrowAnyException();
    }

    @Test
    void writerThatShowsABean_isRefused() {
        assertThatThrownBy(() -> SelfCheck.requireHonoured(
                        object -> bytes(object instanceof SelfCheck.Bean bean ? bean.getText() : "hidden")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("a bean and its value came out as it is");
    }

    @Test
    void writerThatShowsARecord_isRefused() {
        assertThatThrownBy(() -> SelfCheck.requireHonoured(
                        object -> bytes(object instanceof SelfCheck.Entry entry ? entry.text() : "hidden")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("a record and its value");
    }

    @Test
    void writerThatFails_isRefusedByTypeWithoutItsWords() {
        assertThatThrownBy(() -> SelfCheck.requireHonoured(object -> {
                    throw new IOException("words");
                }))
                .isInstanceOf(PlanException.class)
                .hasMessage("the self-check could not write a bean: java.io.IOException")
                .hasNoCause();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anotherModuleOrNone_isRefused() {
        assertThatCode(() -> SelfCheck.requireModule("own", "own")).doesNotThrowAnyException();
        assertThatThrownBy(() -> SelfCheck.requireModule(null, "own"))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("the mapper does not have this module");
        assertThatThrownBy(() -> SelfCheck.requireModule("other", "own"))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("the mapper has another MaskwrightModule");
    }
}

package io.maskwright.benchmarks.document;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The check before timing lets all contenders through and sees what is wrong. */
class DocumentCheckTest {

    @ParameterizedTest
    @EnumSource
    void contender_isRight(DocumentContender contender) {
        for (DocumentSize size : DocumentSize.values()) {
            for (DocumentShare share : DocumentShare.values()) {
                assertThatCode(() -> DocumentCheck.check(
                                contender.newWorker(), RandomDocuments.draw(size.bytes(), share.share())))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void valueStillThere_isSeen() {
        assertThatThrownBy(() -> DocumentCheck.check(document -> document, utf8("{\"someSecret1\":[{\"a\":\"x\"}]}")))
                .hasMessageContaining("still there");
    }

    @Test
    void otherValueChanged_isSeen() {
        assertThatThrownBy(() -> DocumentCheck.check(document -> utf8("{\"a\":2}"), utf8("{\"a\":1}")))
                .hasMessageContaining("nobody masks");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

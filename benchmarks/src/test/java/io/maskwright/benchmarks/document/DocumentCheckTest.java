package io.maskwright.benchmarks.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.benchmarks.Note;
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
                for (DocumentScript script : DocumentScript.values()) {
                    assertThatCode(() -> DocumentCheck.check(
                                    contender.newWorker(), RandomDocuments.draw(size.bytes(), share.share(), script)))
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void notes_tellWhoShowsValuesOfBrokenDocuments() {
        assertThat(new DocumentSuite().notes())
                .filteredOn(note -> note.kind() == Note.Kind.LEAKS)
                .extracting(Note::contender)
                .containsExactly("JSON_MASKER", "LOGBOOK");
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

package io.maskwright.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.MalformedDocumentException;
import io.maskwright.MaskingException;
import io.maskwright.PlanException;
import io.maskwright.engine.Desensitiser;
import io.maskwright.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

class JsonDocumentsTest {

    private static final Policy POLICY = Policy.parse(
            """
            maskwright: 1
            datasets: {d: {fields: {phone: {strategy: phone}, tags: keep, secret: {strategy: drop}}}}
            """);
    private static final String RAW = "{\"phone\":\"0912345678\",\"secret\":1,\"tags\":[1.0]}";
    private static final String MASKED = "{\"phone\":\"091****678\",\"tags\":[1.0]}";
    private static final Audience READER = Audience.MOST_RESTRICTIVE;

    private final JsonDocuments documents = JsonDocuments.of(Desensitiser.of(POLICY));

    /** A type that nobody can annotate. */
    public record Foreign(String phone, int secret, List<Double> tags) {}

    /** As if the module of the mapper refused it. */
    public static final class Refused {
        public String getPhone() {
            throw new PlanException("Refused.phone is not decided");
        }
    }

    /** Says too much. */
    public static final class Talkative {
        public String getPhone() {
            throw new IllegalStateException("canary 0912345678");
        }
    }

    @Test
    void everyForm_isMasked() throws IOException {
        assertThat(documents.maskJson(RAW, "d", READER)).isEqualTo(MASKED);
        assertThat(documents.maskJson(utf8(RAW), "d", READER)).isEqualTo(utf8(MASKED));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.maskJson(new ByteArrayInputStream(utf8(RAW)), out, "d", READER);
        assertThat(out.toByteArray()).isEqualTo(utf8(MASKED));
    }

    @Test
    void valueWithoutAnnotations_isMaskedByPaths() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.maskValue(new ObjectMapper().writer(), new Foreign("0912345678", 1, List.of(1.0)), out, "d", READER);
        assertThat(new ObjectMapper().readTree(out.toByteArray())).isEqualTo(new ObjectMapper().readTree(MASKED));
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("secret", "12345");
    }

    @Test
    void tree_isMaskedByPaths() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.maskValue(new ObjectMapper().writer(), new ObjectMapper().readTree(RAW), out, "d", READER);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(MASKED);
    }

    @Test
    void valueThatCannotBeWritten_saysNothingOfItself() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> documents.maskValue(new ObjectMapper().writer(), new Talkative(), out, "d", READER))
                .isInstanceOf(MaskingException.class)
                .hasNoCause()
                .hasMessageContaining("Talkative")
                .hasMessageNotContaining("canary");
        assertThat(out.size()).isZero();
    }

    @Test
    void valueThatCannotBeWritten_saysNothingWhereTheMapperWrapsNothing() {
        ObjectWriter writer = new ObjectMapper().writer().without(SerializationFeature.WRAP_EXCEPTIONS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> documents.maskValue(writer, new Talkative(), out, "d", READER))
                .isInstanceOf(MaskingException.class)
                .hasNoCause()
                .hasMessageNotContaining("canary");
    }

    @Test
    void valueThatTheModuleRefuses_isRefusedByThatName() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> documents.maskValue(new ObjectMapper().writer(), new Refused(), out, "d", READER))
                .isInstanceOf(PlanException.class)
                .hasMessage("Refused.phone is not decided");
    }

    @Test
    void malformedDocument_isRefused() {
        assertThatThrownBy(() -> documents.maskJson("{\"tags\":[1,", "d", READER))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessage("document ends too early, at byte 11");
    }

    @Test
    void maps_areMaskedByPaths() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.maskValue(new ObjectMapper().writer(), Map.of("other", "undecided"), out, "d", READER);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"other\":\"********\"}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

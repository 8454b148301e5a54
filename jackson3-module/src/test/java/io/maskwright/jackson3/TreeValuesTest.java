package io.maskwright.jackson3;

import io.maskwright.annotation.Sensitive;
import io.maskwright.jackson.cases.Cases;
import io.maskwright.jackson.cases.Samples;
import io.maskwright.jackson.cases.Setup;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;
import tools.jackson.databind.util.TokenBuffer;

/** T-01, T-02: Jackson's own containers of values. */
class TreeValuesTest extends Cases implements Jackson3.Runner {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    record Marked(@Sensitive("phone") JsonNode value) {}

    record Anything(@Sensitive("phone") Object value) {}

    record Elements(List<@Sensitive("phone") JsonNode> all) {}

    record Unmarked(JsonNode value, @Sensitive("phone") String phone) {}

    @Test
    void t01_stringNode_isMasked() {
        assertMasked(new Marked(NODES.stringNode(Samples.PHONE)), "{\"value\":\"138****5678\"}");
        assertMasked(new Anything(NODES.stringNode(Samples.PHONE)), "{\"value\":\"138****5678\"}");
        assertMasked(new Elements(List.of(NODES.stringNode(Samples.PHONE))), "{\"all\":[\"138****5678\"]}");
    }

    @Test
    void t01_numberNode_isMaskedByItsDigits() {
        assertMasked(new Marked(NODES.numberNode(13812345678L)), "{\"value\":\"138****5678\"}");
    }

    @Test
    void t02_objectAndArrayNodes_areTreatedLeafByLeaf() {
        JsonNode node = NODES.objectNode()
                .put("a", Samples.PHONE)
                .putNull("b")
                .set("c", NODES.arrayNode().add(Samples.OTHER_PHONE).add(13812345678L));
        assertMasked(
                new Marked(node),
                "{\"value\":{\"a\":\"138****5678\",\"b\":null,\"c\":[\"139****4321\",\"138****5678\"]}}");
    }

    @Test
    void t01_nullAndMissingNodes_areNull() {
        assertWritten(masking().write(new Marked(NODES.nullNode())), "{\"value\":null}");
    }

    @Test
    void t01_binaryAndObjectNodes_areNeverRaw() {
        assertNeverRaw(
                display(),
                new Marked(NODES.binaryNode(Samples.PHONE.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertNeverRaw(display(), new Marked(NODES.pojoNode(Samples.PHONE)));
        assertNeverRaw(display(), new Marked(NODES.pojoNode(new Anything(Samples.PHONE))));
    }

    @Test
    void t01_rawValueAndTokenBuffer_areNeverRaw() throws Exception {
        assertNeverRaw(display(), new Anything(new RawValue("\"" + Samples.PHONE + "\"")));
        try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
            buffer.writeString(Samples.PHONE);
            assertNeverRaw(display(), new Anything(buffer));
        }
    }

    @Test
    void unmarkedNode_isWrittenAsItIs() {
        assertMasked(
                new Unmarked(NODES.objectNode().put("a", 1), Samples.PHONE),
                "{\"phone\":\"138****5678\",\"value\":{\"a\":1}}");
    }

    @Test
    void pojoInUnmarkedNode_protectsItsOwn() {
        assertMasked(
                new Unmarked(NODES.pojoNode(new Anything(Samples.PHONE)), Samples.PHONE),
                "{\"phone\":\"138****5678\",\"value\":{\"value\":\"138****5678\"}}");
    }

    private static Setup display() {
        return Setup.of(Samples.display());
    }
}

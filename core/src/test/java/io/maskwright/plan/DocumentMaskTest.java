package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.maskwright.Audience;
import io.maskwright.MalformedDocumentException;
import io.maskwright.MaskingException;
import io.maskwright.PlanException;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentMaskTest {

    private static final int BUFFER = 1 << 20;
    private static final String POLICY =
            """
            maskwright: 1
            audiences: {desk: {clearance: internal}}
            datasets:
              d:
                fields:
                  id: keep
                  phone: {strategy: phone, optional: true}
                  secret: {strategy: drop, optional: true}
                  age: {strategy: redact, optional: true}
                  vip: keep
                  name: {strategy: "when(vip == true, keep, redact)", optional: true}
                  buyer.phones[*]: {strategy: phone, optional: true}
                  buyer.id: keep
                  gone[*]: {strategy: drop, optional: true}
                  whole: {strategy: redact, optional: true}
                  free: keep
                  payload: {content: json, optional: true}
                  payload.phone: {strategy: phone, optional: true}
                  payload.id: keep
                  payload.inner: {content: json, optional: true}
                  payload.inner.phone: {strategy: phone, optional: true}
                  payload.secret: {strategy: drop, optional: true}
            """;

    private static final String SAMPLE =
            """
            {"id" : 1.50E+2, "phone": "13812345678", "secret":"hunter2" ,
             "buyer": {"phones":["13998765432",null, "091\\u00322345678"], "id":"A\\/B"}, "age":44.125,
             "whole": {"deep":["inside-the-whole"]}, "gone":[1,2,{"x":3}], "free":[{"a":"é\\u00e9😀"}],"zzz":"undecided-one",
             "payload":"{\\"phone\\":\\"13800001111\\", \\"id\\" : 7,\\"other\\":\\"undecided-two\\"}"}
            """;

    private static final String[] PROTECTED = {
        "13812345678",
        "345678",
        "hunter2",
        "98765432",
        "44.125",
        "inside-the-whole",
        "deep",
        "undecided-one",
        "undecided-two",
        "13800001111"
    };

    @Test
    void sample_isTreatedAndTheRestStaysAsWritten() {
        assertThat(mask(SAMPLE))
                .isEqualTo(
                        """
                        {"id" : 1.50E+2, "phone": "138****5678" ,
                         "buyer": {"phones":["139****5432",null, "091****5678"], "id":"A\\/B"}, "age":"********",
                         "whole": "********", "gone":[null,null,null], "free":[{"a":"é\\u00e9😀"}],"zzz":"********",
                         "payload":"{\\"phone\\":\\"138****1111\\", \\"id\\" : 7,\\"other\\":\\"********\\"}"}
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 64, 4096})
    void stream_givesTheSameWhateverItsPieces(int pieceBytes) throws IOException {
        String text = SAMPLE + "[" + "\"".repeat(2) + "]" + SAMPLE.repeat(300) + " 12 {\"phone\":\"13812345678\"}";
        assertThat(stream(bytes(text), pieceBytes, BUFFER)).isEqualTo(bytes(mask(text)));
    }

    @Test
    void truncatedAnywhere_nothingProtectedReachesTheOutput() {
        byte[] whole = bytes(SAMPLE.strip());
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Throwable failure = catchThrowable(() -> mask().mask(new Pieces(cut, 3), out));
            assertThat(failure).isInstanceOf(MalformedDocumentException.class);
            assertThat(out.toString(StandardCharsets.UTF_8) + failure.getMessage())
                    .doesNotContain(PROTECTED);
            assertThatThrownBy(() -> mask().mask(cut))
                    .isInstanceOf(MalformedDocumentException.class)
                    .hasMessage(failure.getMessage());
        }
    }

    @Test
    void truncatedKeptText_isNotInTheOutput() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] cut = bytes("{\"id\":\"" + "k".repeat(100_000));
        assertThatThrownBy(() -> mask().mask(new Pieces(cut, 4096), out))
                .isInstanceOf(MalformedDocumentException.class);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("k");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"secret\":1,\"id\":2} => {\"id\":2}",
                "{\"id\":2,\"secret\":1} => {\"id\":2}",
                "{ \"secret\":1 , \"secret\":2 , \"id\":3 , \"secret\":4 } => { \"id\":3 }",
                "{\"secret\":{\"a\":[1,2,{}]},\"secret\":[[]]} => {}",
                "{\"secret\":\"x\"} => {}",
                "{} => {}",
                "[] => []",
                "[{\"secret\":1}] => [null]",
                "\"text\" => \"********\"",
                "17 => null",
                "true => null",
                "null => null",
                "1 2\n3 => null null\nnull",
                "{\"id\":1}{\"id\":2} => {\"id\":1}{\"id\":2}",
                "{\"phone\":\"\",\"phone\":\" \"} => {\"phone\":\"\",\"phone\":\" \"}",
                "{\"phone\":13812345678} => {\"phone\":\"138****5678\"}",
                "{\"ph\\u006fne\":\"13812345678\"} => {\"ph\\u006fne\":\"138****5678\"}",
                "{\"Phone\":\"13812345678\"} => {\"Phone\":\"********\"}",
                "{\"phone\":\"13812345678\",\"phone\":\"13812345678\"} => {\"phone\":\"138****5678\",\"phone\":\"138****5678\"}",
                "{\"id\":\"\\ud800\"} => {\"id\":\"\\ud800\"}",
                "{\"id\":1e999999999} => {\"id\":1e999999999}",
                "{\"phone\":1e999999999} => {\"phone\":null}",
                "{\"gone\":[]} => {\"gone\":[]}"
            })
    void shapes_areTreatedInPlace(String beforeAndAfter) throws IOException {
        String[] parts = beforeAndAfter.split(" => ");
        assertThat(mask(parts[0])).isEqualTo(parts[1]);
        assertThat(stream(bytes(parts[0]), 1, BUFFER))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(parts[1]);
    }

    @Test
    void payload_thatIsNoDocument_isUntreatable() {
        String[] payloads = {
            "13812345678 x",
            "{",
            "{\\\"phone\\\":\\\"13812345678\\\"",
            "not json",
            "{} {}",
            "[1,]",
            "\\ud800",
            "\ufeff{}"
        };
        for (String payload : payloads) {
            assertThat(mask("{\"payload\":\"" + payload + "\"}")).isEqualTo("{\"payload\":\"********\"}");
        }
    }

    @Test
    void payload_ofOtherShapes_followsThePaths() {
        assertThat(mask("{\"payload\":{\"phone\":\"13812345678\",\"id\":1,\"x\":2}}"))
                .isEqualTo("{\"payload\":{\"phone\":\"138****5678\",\"id\":1,\"x\":null}}");
        assertThat(mask("{\"payload\":null}")).isEqualTo("{\"payload\":null}");
        assertThat(mask("{\"payload\":\" \"}")).isEqualTo("{\"payload\":\" \"}");
        assertThat(mask("{\"payload\":5}")).isEqualTo("{\"payload\":null}");
        assertThat(mask("{\"payload\":\"5\"}")).isEqualTo("{\"payload\":\"null\"}");
        assertThat(mask("{\"payload\":\"\\\"13812345678\\\"\"}")).isEqualTo("{\"payload\":\"\\\"********\\\"\"}");
        assertThat(mask("{\"payload\":\"{\\\"secret\\\":1}\"}")).isEqualTo("{\"payload\":\"{}\"}");
        assertThat(mask("{\"payload\":\"{\\\"id\\\":\\u0031}\"}")).isEqualTo("{\"payload\":\"{\\\"id\\\":\\u0031}\"}");
    }

    @Test
    void payloadInAPayload_isTreated() {
        assertThat(
                        mask(
                                "{\"payload\":\"{\\\"inner\\\":\\\"{\\\\\\\"phone\\\\\\\":\\\\\\\"13812345678\\\\\\\"}\\\"}\"}"))
                .isEqualTo(
                        "{\"payload\":\"{\\\"inner\\\":\\\"{\\\\\\\"phone\\\\\\\":\\\\\\\"138****5678\\\\\\\"}\\\"}\"}");
    }

    @Test
    void payloadsInEachOtherTooDeep_areUntreatable() {
        Policy policy = Policy.parse(
                """
                maskwright: 1
                datasets: {d: {fields: {"**.p": {content: json}, "**.v": keep}}}
                """);
        String text = "{\"v\":\"innermost\"}";
        for (int depth = 1; depth <= 5; depth++) {
            text = "{\"p\":" + quoted(text) + "}";
            String masked = mask(policy).mask(text);
            if (depth <= 4) {
                assertThat(masked).isEqualTo(text);
            } else {
                assertThat(masked).contains("********").doesNotContain("innermost");
            }
        }
    }

    @Test
    void condition_readsTheDocumentAhead() throws IOException {
        assertThat(mask("{\"name\":\"Ann\",\"vip\":true} {\"name\":\"Ann\",\"vip\":false} {\"name\":\"Ann\"}"))
                .isEqualTo(
                        "{\"name\":\"Ann\",\"vip\":true} {\"name\":\"********\",\"vip\":false} {\"name\":\"********\"}");
        assertThat(mask("{\"name\":\"Ann\",\"vip\":true,\"vip\":true}")).startsWith("{\"name\":\"********\"");
        assertThat(mask("{\"name\":\"Ann\",\"vip\":{}}")).startsWith("{\"name\":\"********\"");
        assertThat(stream(bytes("{\"name\":\"Ann\",\"vip\":true}"), 1, 1024))
                .asString(StandardCharsets.UTF_8)
                .contains("Ann");
    }

    @Test
    void condition_onAFieldOfAnObjectGivenTwice_protects() {
        Policy policy = Policy.parse(
                """
                maskwright: 1
                datasets: {d: {fields: {name: {strategy: "when(a.vip == true, keep, redact)"},\
                 note: {strategy: "when(a.vip is null, keep, redact)"}, a: keep, a.vip: keep}}}
                """);
        for (String twice : new String[] {
            "\"a\":{\"vip\":true},\"a\":{}",
            "\"a\":{\"vip\":true},\"a\":1",
            "\"a\":[],\"a\":{\"vip\":true}",
            "\"a\":{},\"a\":{}",
            "\"a\":{\"vip\":false},\"\\u0061\":{}"
        }) {
            assertThat(mask(policy).mask("{\"name\":\"Ann\",\"note\":\"Ann\"," + twice + "}"))
                    .isEqualTo("{\"name\":\"********\",\"note\":\"********\"," + twice + "}");
        }
    }

    @Test
    void condition_onADocumentThatDoesNotFit_protects() throws IOException {
        String filler = ("\"id\":\"" + "x".repeat(100) + "\",").repeat(20);
        String text = "{\"name\":\"Ann\"," + filler + "\"vip\":true}";
        for (int piece : new int[] {1, 100, 5000}) {
            assertThat(stream(bytes(text), piece, 1024))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(text.replace("Ann", "********"));
        }
    }

    @Test
    void valueLargerThanTheBuffer_isRefused() {
        byte[] kept = bytes("{\"vip\":1,\"id\":\"" + "x".repeat(2000) + "\"}");
        assertThatThrownBy(() -> stream(kept, 700, 1024))
                .isInstanceOf(MaskingException.class)
                .hasMessage("document has a value of more than 1024 bytes, at byte 8");
    }

    @Test
    void valueLeftOut_mayBeLargerThanTheBuffer() throws IOException {
        String large = "[\"" + "x".repeat(1000) + "\"" + ",{\"a\":1}".repeat(1000) + "]";
        assertThat(stream(bytes("{\"secret\":" + large + ",\"id\":1}"), 700, 2048))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"id\":1}");
    }

    @Test
    void longDocument_passesThroughAWindow() throws IOException {
        byte[] element = bytes("{\"id\":\"" + "y".repeat(500) + "\"},");
        long[] written = {0};
        mask(keepEverything()).mask(new Endless(element, 40_000_000), new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] b, int from, int length) {
                written[0] += length;
            }
        });
        assertThat(written[0]).isEqualTo(40_000_000L / element.length * element.length + 3);
    }

    @Test
    void undecidedFail_fails() {
        Policy policy = Policy.parse(
                """
                maskwright: 1
                datasets: {d: {fields: {a: keep, p: {content: json}, p.a: keep}}}
                defaults: {undecided: fail}
                """);
        assertThat(mask(policy).mask("{\"a\":1,\"p\":\"{\\\"a\\\":1}\"}"))
                .isEqualTo("{\"a\":1,\"p\":\"{\\\"a\\\":1}\"}");
        assertThatThrownBy(() -> mask(policy).mask("{\"a\":1,\"canary-name\":\"canary\"}"))
                .isInstanceOf(PlanException.class)
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> mask(policy).mask("{\"p\":\"{\\\"canary\\\":2}\"}"))
                .isInstanceOf(PlanException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void onErrorFail_namesThePathOnly() {
        Policy policy = Policy.parse(
                """
                maskwright: 1
                datasets: {d: {fields: {p: {content: json, onError: fail}, q: {content: json, onError: quarantine}}}}
                """);
        assertThatThrownBy(() -> mask(policy).mask("{\"p\":\"canary\"}"))
                .isInstanceOf(MaskingException.class)
                .hasMessageContaining("p: ")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> mask(policy).mask("{\"q\":\"canary\"}"))
                .isInstanceOf(MaskingException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void otherEncodings_areRefusedAndAByteOrderMarkStays() {
        assertThat(mask("\ufeff{\"id\":1}")).isEqualTo("\ufeff{\"id\":1}");
        for (byte[] text : new byte[][] {
            "{\"id\":1}".getBytes(StandardCharsets.UTF_16),
            "{\"id\":1}".getBytes(StandardCharsets.UTF_16LE),
            "{\"id\":1}".getBytes(StandardCharsets.UTF_16BE),
            {0, 0, 0, '{', 0, 0, 0, '}'},
            {'{', 0, 0, 0, '}', 0, 0, 0},
        }) {
            assertThatThrownBy(() -> mask().mask(text)).isInstanceOf(MalformedDocumentException.class);
        }
        assertThatThrownBy(() -> mask("\ufeff\ufeff{}")).isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> mask("{\"id\":\"\ud800\"}"))
                .isInstanceOfSatisfying(MalformedDocumentException.class, e -> assertThat(e.byteOffset())
                        .isEqualTo(7));
    }

    @Test
    void emptyInput_staysEmpty() throws IOException {
        assertThat(mask("")).isEmpty();
        assertThat(mask(" \n")).isEqualTo(" \n");
        assertThat(stream(new byte[0], 1, BUFFER)).isEmpty();
    }

    @Test
    void deepNesting_isRefusedInsideWhatIsLeftOutToo() {
        String deep = "[".repeat(600) + "]".repeat(600);
        for (String text : new String[] {deep, "{\"secret\":" + deep + "}", "{\"free\":" + deep + "}"}) {
            assertThatThrownBy(() -> mask(text))
                    .isInstanceOf(MalformedDocumentException.class)
                    .hasMessageContaining("deeper than 500 levels");
        }
        String allowed = "[".repeat(499) + "]".repeat(499);
        assertThat(mask("{\"free\":" + allowed + "}")).isEqualTo("{\"free\":" + allowed + "}");
    }

    @Test
    void failureOfTheInput_isToldAsItIs() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatThrownBy(() -> mask().mask(broken, OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
    }

    private static Policy keepEverything() {
        return Policy.parse("{maskwright: 1, datasets: {d: {fields: {\"**\": keep}}}}");
    }

    private static DocumentMask mask() {
        return mask(Policy.parse(POLICY));
    }

    private static DocumentMask mask(Policy policy) {
        return new DocumentMask(
                DocumentPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE, Delivery.RESPONSE), BUFFER);
    }

    private static String mask(String text) {
        String masked = mask().mask(text);
        assertThat(mask().mask(bytes(text))).isEqualTo(bytes(masked));
        return masked;
    }

    private static byte[] stream(byte[] input, int pieceBytes, int bufferBytes) throws IOException {
        DocumentPlan plan =
                DocumentPlan.compile(Policy.parse(POLICY), "d", Audience.MOST_RESTRICTIVE, Delivery.RESPONSE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocumentMask(plan, bufferBytes).mask(new Pieces(input, pieceBytes), out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Gives at most so many bytes per read. */
    private static final class Pieces extends ByteArrayInputStream {

        private final int size;

        Pieces(byte[] bytes, int size) {
            super(bytes);
            this.size = size;
        }

        @Override
        public synchronized int read(byte[] target, int from, int length) {
            return super.read(target, from, Math.min(length, size));
        }
    }

    /** One array with the same element over and over. */
    private static final class Endless extends InputStream {

        private final byte[] element;
        private final long elements;
        private long at;

        Endless(byte[] element, long aboutBytes) {
            this.element = element;
            this.elements = aboutBytes / element.length;
        }

        @Override
        public int read() {
            long position = at++;
            if (position == 0) {
                return '[';
            }
            if (position <= elements * element.length) {
                return element[(int) ((position - 1) % element.length)];
            }
            return position == elements * element.length + 1
                    ? '1'
                    : position == elements * element.length + 2 ? ']' : -1;
        }
    }
}

package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.maskwright.Audience;
import io.maskwright.MalformedDocumentException;
import io.maskwright.MaskwrightException;
import io.maskwright.plan.DocumentMask;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Documents broken in every way are accepted and refused as Jackson does, and never show what is protected. */
class MutatedDocumentsTest {

    private static final JsonFactory JSON = new JsonFactory();
    private static final DocumentPlan KEEP = plan("\"**\": keep", "keep");
    private static final DocumentPlan PROTECT = plan(
            """
            "**.id": keep, "**.secret": redact, "**.gone": {strategy: drop}, "**.tel": "partial(first=1)",\
             name: {strategy: "when(vip == true, keep, redact)"}, vip: keep, "**.doc": {content: json}""",
            "redact");

    private static final String[] SEEDS = {
        "{\"id\":1.50E+2,\"secret\":\"QZQZQZQ\",\"id\":[true,false,null,-0,\"\\u00e9\\ud83d\\ude00\"]}",
        " { \"tel\" : \"aaaQZQZQZ\" , \"gone\" : { \"x\" : [ 1 , \"QZ\" ] } , \"id\" : { } }\r\n[\"QZQZ\"] 12 ",
        "{\"gone\":[\"QZ\",{\"y\":\"Z\"}],\"gone\":\"QZ\",\"id\":\"é张😀\\\\\\\"\\/\\b\"}",
        "\ufeff{\"s\\u0065cret\":\"Q\\u005aQ\",\"name\":\"QQZ\",\"vip\":\"no\",\"id\":12345678901234567890}",
        "[[[[\"QZ\"],{}],[{\"tel\":{\"z\":[\"QQQQ\"]},\"id\":[[],[0.1e-7]]}]],\"Z\"]",
        "{\"doc\":\"{\\\"secret\\\":\\\"QZQ\\\",\\\"id\\\":[1,\\\"\\\\u0041\\\"]}\",\"doc\":\"QZ\",\"id\":2}",
        "{\"a rather long name\":\"QZQZQZQZQZQZQZQZQZQZQZQZQZQZQZQZ\",\"id\":\"abcdefghijklmnopqrstuvwxyz0123456789\"}",
    };

    private static final String[] BITS = {
        "{", "}", "[", "]", ",", ":", "\"", "\\", " ", "\n", "0", "1", "-", "+", ".", "e", "E", "u", "/", "\t",
        "\u0000", "\u001f", "\u007f", "é", "\ufeff", "01", "1.", "1e", "-.", "\\u", "\\ud800", "\\udead", "\\x", "true",
        "nul", "NaN", "{}", "[]", "\"\"", ",,", "'", "//", "/**/", "\u2028", "\u00a0", "\f"
    };

    @Property(tries = 3000)
    void mutated_isAcceptedAsJacksonDoesAndKeptByteByByte(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 7) int piece) throws IOException {
        byte[] document = mutated(random, 1 + random.nextInt(3), true);
        boolean expected = isJson(document);
        boolean accepted = true;
        byte[] masked = {};
        try {
            masked = new DocumentMask(KEEP, 1 << 20).mask(document);
        } catch (MalformedDocumentException e) {
            accepted = false;
            assertThat(e.byteOffset()).isBetween(0L, (long) document.length);
            if (isWordWithoutEnd(document, (int) e.byteOffset())) {
                expected = false;
            }
        }
        assertThat(accepted).as(shown(document)).isEqualTo(expected);
        if (accepted) {
            assertThat(masked).isEqualTo(document);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Throwable failure = stream(KEEP, document, piece, 1 << 20, out);
        assertThat(failure == null).as(shown(document)).isEqualTo(expected);
        if (accepted) {
            assertThat(out.toByteArray()).isEqualTo(document);
        }
        assertThat(startsWith(document, out.toByteArray())).isTrue();
    }

    @Property(tries = 3000)
    void mutated_neverShowsWhatIsProtected(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 7) int piece,
            @ForAll @IntRange(min = 1, max = 120) int held) {
        byte[] document = mutated(random, 1 + random.nextInt(2), false);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Throwable broken = stream(PROTECT, document, piece, 1 << 20, whole);
        ByteArrayOutputStream tight = new ByteArrayOutputStream();
        Throwable failure = stream(PROTECT, document, piece, held, tight);
        for (String text : new String[] {text(whole), text(tight), broken + "", failure + ""}) {
            assertThat(text).as(shown(document)).doesNotContain("Q").doesNotContain("Z");
        }
        if (broken == null) {
            assertThat(new DocumentMask(PROTECT, 1).mask(document)).isEqualTo(whole.toByteArray());
            if (failure == null) {
                assertThat(isJson(tight.toByteArray())).isTrue();
            }
        } else {
            assertThat(failure).as(shown(document)).isNotNull();
        }
    }

    private static @Nullable Throwable stream(
            DocumentPlan plan, byte[] document, int piece, int held, ByteArrayOutputStream out) {
        try {
            new DocumentMask(plan, held).mask(new Pieces(document, piece), out);
            return null;
        } catch (MaskwrightException | IOException e) {
            return e;
        }
    }

    /** Between documents Jackson takes {@code true{}} for two; here a word ends as a number does in both. */
    private static boolean isWordWithoutEnd(byte[] document, int at) {
        return at > 0
                && at < document.length
                && (document[at - 1] == 'e' || document[at - 1] == 'l')
                && "\"{[".indexOf(document[at]) >= 0;
    }

    /** Whether strict UTF-8, but for one mark at the start, is what Jackson's parser reads to the end. */
    private static boolean isJson(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return false;
        }
        // Half a pair may be escaped wherever RFC 8259 has characters; Jackson refuses it in names.
        text = text.replaceAll("\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}", "\\\\u0041");
        try (JsonParser parser = JSON.createParser(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                parser.getText();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
            return depth == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] mutated(Random random, int times, boolean anywhere) {
        byte[] bytes = SEEDS[random.nextInt(SEEDS.length)].getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            bytes = mutated(random, bytes, anywhere);
        }
        return bytes;
    }

    private static byte[] mutated(Random random, byte[] bytes, boolean anywhere) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        byte[] bit = BITS[random.nextInt(BITS.length)].getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(anywhere ? 7 : 5)) {
            case 0 -> flipped(bytes, at, 1 << random.nextInt(8));
            case 1 -> joined(Arrays.copyOf(bytes, at), new byte[0], Arrays.copyOfRange(bytes, at + 1, bytes.length));
            case 2 -> joined(Arrays.copyOf(bytes, at), bit, Arrays.copyOfRange(bytes, at, bytes.length));
            case 3 -> joined(Arrays.copyOf(bytes, at), bit, Arrays.copyOfRange(bytes, at + 1, bytes.length));
            case 4 -> Arrays.copyOf(bytes, at);
            case 5 ->
                joined(
                        Arrays.copyOf(bytes, at),
                        new byte[] {(byte) random.nextInt(256)},
                        Arrays.copyOfRange(bytes, at, bytes.length));
            default -> {
                int from = random.nextInt(bytes.length);
                int to = from + random.nextInt(bytes.length - from);
                yield joined(
                        Arrays.copyOf(bytes, at),
                        Arrays.copyOfRange(bytes, from, to),
                        Arrays.copyOfRange(bytes, at, bytes.length));
            }
        };
    }

    private static byte[] flipped(byte[] bytes, int at, int bit) {
        byte[] changed = bytes.clone();
        // A flip must not make one protected letter of another byte.
        changed[at] ^= (byte) (bytes[at] == 'Q' || bytes[at] == 'Z' ? 0 : bit);
        return changed[at] == 'Q' || changed[at] == 'Z' ? bytes : changed;
    }

    private static byte[] joined(byte[] a, byte[] b, byte[] c) {
        byte[] all = Arrays.copyOf(a, a.length + b.length + c.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        System.arraycopy(c, 0, all, a.length + b.length, c.length);
        return all;
    }

    private static boolean startsWith(byte[] whole, byte[] part) {
        return part.length <= whole.length && Arrays.equals(whole, 0, part.length, part, 0, part.length);
    }

    private static String shown(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String text(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static DocumentPlan plan(String fields, String undecided) {
        Policy policy = Policy.parse("maskwright: 1\ndatasets: {d: {fields: {" + fields + "}}}\ndefaults: {undecided: "
                + undecided + ", onError: redact}\n");
        return DocumentPlan.compile(policy, "d", Audience.MOST_RESTRICTIVE, Delivery.RESPONSE);
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
}

package io.maskwright.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What is read off bytes by hand is what the decoder of the platform reads. */
class Utf8PropertyTest {

    @Property(tries = 5000, seed = "20261122")
    void textOrNot_isWhatTheDecoderSays(@ForAll("bytes") byte[] bytes, @ForAll @IntRange(max = 9) int from) {
        int start = Math.min(from, bytes.length);

        assertThat(Utf8.isText(bytes, start, bytes.length))
                .isEqualTo(Utf8.malformedAt(bytes, start, bytes.length, Utf8.End.WHOLE) < 0);
    }

    @Example
    void everyTwoAndThreeBytes_areTextAsTheDecoderSays() {
        byte[] bytes = {'a', 0, 0, (byte) 0x80, (byte) 0x80, 'b'};
        for (int first = 0x80; first <= 0xFF; first++) {
            for (int second = 0; second <= 0xFF; second++) {
                bytes[1] = (byte) first;
                bytes[2] = (byte) second;
                for (int to = 1; to <= bytes.length; to++) {
                    assertThat(Utf8.isText(bytes, 0, to)).isEqualTo(Utf8.malformedAt(bytes, 0, to, Utf8.End.WHOLE) < 0);
                }
            }
        }
    }

    @Property(tries = 2000, seed = "20261123")
    void copies_areTheCharacters(@ForAll("texts") String text, @ForAll @IntRange(max = 12) int most) {
        byte[] bytes = Utf8.bytes("x" + text + "y");
        char[] target = new char[20];

        int length = Utf8.copy(bytes, 1, bytes.length - 1, target, most);

        assertThat(length).isEqualTo(text.length() > most ? -1 : text.length());
        if (length >= 0) {
            assertThat(new String(target, 0, length)).isEqualTo(text);
        }
        if (!text.isEmpty()) {
            assertThat(Utf8.first(bytes, 1)).isEqualTo(text.charAt(0));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\u0000", "\u007F", "\u0080", "\u07FF", "\u0800", "\u4E2D", "\uFFFF", "\uD83D\uDE00")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> broken = Arbitraries.of(
                new byte[] {(byte) 0xC0, (byte) 0xAF},
                new byte[] {(byte) 0xE0, (byte) 0x9F, (byte) 0xBF},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xF0, (byte) 0x8F, (byte) 0xBF, (byte) 0xBF},
                new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0x80},
                new byte[] {(byte) 0xE4, (byte) 0xB8},
                new byte[] {(byte) 0xFF});
        Arbitrary<byte[]> whole = Arbitraries.of("abcdefgh", "a", "\u00E9", "\u4E2D", "\uFFFD", "\uD83D\uDE00")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(4);
        return Arbitraries.frequencyOf(Tuple.of(1, broken), Tuple.of(12, whole), Tuple.of(1, any))
                .list()
                .ofMaxSize(14)
                .map(Utf8PropertyTest::joined);
    }

    private static byte[] joined(List<byte[]> parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            all = Arrays.copyOf(all, all.length + part.length);
            System.arraycopy(part, 0, all, all.length - part.length, part.length);
        }
        return all;
    }
}

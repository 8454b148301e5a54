package io.maskwright.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LatinMarksTest {

    @Test
    void marksApart_areComposed() {
        assertThat(compose("Nguye\u0302\u0303n Thi\u0323 Ho\u031b\u0300ng"))
                .isEqualTo("Nguy\u1ec5n Th\u1ecb H\u1eddng");
        assertThat(compose("Pha\u0323\u0302m")).isEqualTo("Ph\u1eadm");
        assertThat(compose("Pha\u0302\u0323m")).isEqualTo("Ph\u1eadm");
    }

    @Test
    void whatDoesNotCompose_isUnknown() {
        assertThat(compose("\u0301a")).isNull();
        assertThat(compose("b\u0301a\u0309\u0309")).isNull();
        assertThat(compose("x\u0323")).isNull();
        assertThat(compose("\u4e00\u0301")).isNull();
        assertThat(compose(" \u0301")).isNull();
        assertThat(compose("a\u0338")).isNull();
        assertThat(compose("a\u200d")).isNull();
    }

    @Property(tries = 2000, seed = "20261122")
    void composedText_isNfc(
            @ForAll
                    @StringLength(max = 8)
                    @CharRange(from = '\u0300', to = '\u0328')
                    @CharRange(from = 'A', to = 'z')
                    @CharRange(from = '\u00c0', to = '\u01b0')
                    @CharRange(from = '\u1ea0', to = '\u1ef9')
                    @Chars({' ', '\u0301', '\u0323', '\u0302', 'a', 'o', '\u4e00'})
                    String text) {
        String composed = compose(text);
        if (composed != null) {
            assertThat(composed).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
            assertThat(composed.chars()).allMatch(c -> Graphemes.isAlone((char) c.intValue()));
        }
    }

    private static String compose(String text) {
        char[] chars = text.toCharArray();
        int length = LatinMarks.compose(chars, 0, chars.length);
        return length == LatinMarks.UNKNOWN ? null : new String(chars, 0, length);
    }
}

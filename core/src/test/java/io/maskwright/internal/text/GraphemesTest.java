package io.maskwright.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphemesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "e\u0301",
                "e\u0323\u0302",
                "\r\n",
                "\n",
                "👨\u200d👩\u200d👧\u200d👦",
                "👍🏽",
                "❤\ufe0f",
                "🇻🇳",
                "각",
                "ᄀ\u1161\u11a8",
                "가\u11a8",
                "नि",
                "\ud800",
                "\udc00",
                "1\ufe0f\u20e3",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc7f",
                "👩🏽\u200d🚀",
                "𠮷",
                "\u0600" + "1"
            })
    void cluster_isOne(String text) {
        assertThat(Graphemes.next(text, 0)).isEqualTo(text.length());
        String framed = "x" + text + "x";
        assertThat(Graphemes.next(framed, 0)).isEqualTo(1);
    }

    @Test
    void sequences_areCounted() {
        assertThat(Graphemes.countUpTo("🇻🇳🇨🇳🇺", 9)).isEqualTo(3);
        assertThat(Graphemes.countUpTo("a\u200db", 9)).isEqualTo(2);
        assertThat(Graphemes.countUpTo("Nguyễn", 9)).isEqualTo(6);
        assertThat(Graphemes.countUpTo("\n\u0301", 9)).isEqualTo(2);
        assertThat(Graphemes.countUpTo("aaaaaaaaaaa", 8)).isEqualTo(8);
        assertThat(Graphemes.countUpTo("", 8)).isZero();
    }

    @Test
    void canonical_composesAndMendsAndGivesUpOnTooManyMarks() {
        assertThat(Texts.canonical("e\u0301", '*')).isEqualTo("é");
        assertThat(Texts.canonical("a\ud800b\udc00😀", '*')).isEqualTo("a*b*😀");
        assertThat(Texts.canonical("e" + "\u0301".repeat(65), '*')).isNull();
        String plain = "plain";
        assertThat(Texts.canonical(plain, '*')).isSameAs(plain);
    }

    @Test
    void numerals_ofAnyScript() {
        assertThat(Numerals.valueOf('１')).isEqualTo(1);
        assertThat(Numerals.valueOf('٣')).isEqualTo(3);
        assertThat(Numerals.valueOf('7')).isEqualTo(7);
        assertThat(Numerals.valueOf('x')).isEqualTo(-1);
        assertThat(Numerals.valueOf('é')).isEqualTo(-1);
    }
}

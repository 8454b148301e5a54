package io.maskwright.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameSetTest {

    @Test
    void names_areFoundAndOthersAreNot() {
        List<String> names =
                IntStream.range(0, 1000).mapToObj(i -> "name " + i * 7).toList();
        NameSet set = NameSet.of(names);

        for (int i = 0; i < 7000; i++) {
            char[] chars = ("<name " + i + ">").toCharArray();
            assertThat(set.contains(chars, 1, chars.length - 1)).isEqualTo(i % 7 == 0);
        }
        assertThat(set.longest()).isEqualTo("name 6993".length());
        assertThat(set.contains(new char[100], 0, 100)).isFalse();
        assertThat(set.contains(new char[1], 0, 0)).isFalse();
    }

    @Test
    void namesWithOneHash_areToldApart() {
        NameSet set = NameSet.of(List.of("Aa", "BB", "Aa"));

        assertThat(set.contains("BB".toCharArray(), 0, 2)).isTrue();
        assertThat(set.contains("Aa".toCharArray(), 0, 2)).isTrue();
        assertThat(NameSet.of(List.of("Aa")).contains("BB".toCharArray(), 0, 2)).isFalse();
        assertThat(NameSet.of(List.of()).contains("BB".toCharArray(), 0, 2)).isFalse();
    }

    @Test
    void classes_areThoseOfTheClassifier() {
        CharClasses classes = CharClasses.of(c -> (c == '号' ? 1 : 0) | (Character.isDigit(c) ? 0x80 : 0));

        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(classes.is((char) c, 1)).isEqualTo(c == '号');
            assertThat(classes.is((char) c, 0x80)).isEqualTo(Character.isDigit((char) c));
        }
    }
}

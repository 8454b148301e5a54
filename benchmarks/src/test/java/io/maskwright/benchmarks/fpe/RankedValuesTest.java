package io.maskwright.benchmarks.fpe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankedValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111112", "411111111111111", "4111 1111 1111 1111", "", "x"})
    void cards_areOfTheLengthAndValid(String other) {
        assertThat(FpeCase.PAN_16.domain().contains("4111111111111111")).isTrue();
        assertThat(FpeCase.PAN_16.domain().contains(other)).isFalse();
    }

    @Test
    void cards_areOfAllBanks() {
        assertThat(Arrays.stream(FpeCase.PAN_16.domain().draw(FpeFeed.VALUES))
                        .map(card -> card.substring(0, 6))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "411111", "401288", "510510", "545454", "353011", "356600", "601100", "601111");
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 1000, 2",
        "1000000000, 31623, 2",
        "4294836225, 65535, 2",
        "4294967297, 257, 4",
        "4611686018427387904, 46341, 4"
    })
    void numerals_haveTheLeastEvenLengthAndRadix(long size, int radix, int length) {
        RankNumerals numerals = RankNumerals.of(size);
        assertThat(numerals).isEqualTo(new RankNumerals(radix, length));
        byte[] array = numerals.newArray();
        assertThat(Stream.of(0L, 1L, size / 3, size - 1)).allSatisfy(rank -> {
            numerals.read(rank, array);
            assertThat(numerals.rank(array)).isEqualTo(rank);
        });
    }

    /** The forms of FormatCipher that the cases do not have stay right too. */
    @ParameterizedTest
    @CsvSource({"'', 0000000000000000", "138, 430000000000008a", "15:1, 0400000031353a31", "16:411111, 80"})
    void tweaks_tellDigitsShortAndOtherTextApart(String kept, String hex) {
        assertThat(HexFormat.of().formatHex(FormatKeys.tweak(kept))).hasSize(16).startsWith(hex);
    }
}

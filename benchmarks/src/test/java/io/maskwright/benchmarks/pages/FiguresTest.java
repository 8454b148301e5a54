package io.maskwright.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1234567.891 | 1 | 1,234,567.9
                    999.5       | 0 | 1,000
                    100         | 0 | 100
                    -1234.5     | 0 | -1,235
                    -123        | 0 | -123
                    0           | 2 | 0.00
                    """)
    void of_roundsAndSeparatesThousands(double figure, int decimals, String text) {
        assertThat(Figures.of(figure, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.8, 0.80", "9.994, 9.99", "9.996, 10.0", "49.94, 49.9", "49.96, 50", "67.7, 68"})
    void ratio_hasLessDigitsTheLargerItIs(double figure, String text) {
        assertThat(Figures.ratio(figure)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"4898, '4,898'", "32401, 32.4 k", "270000, 270 k", "999600, 1.00 M", "17900000, 17.9 M"})
    void big_hasItsUnit(double figure, String text) {
        assertThat(Figures.big(figure)).isEqualTo(text);
    }
}

package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ExactNumbersTest {

    @Test
    void wholeNumbers_areExactOrNone() {
        assertThat(ExactNumbers.whole(new BigDecimal("17.00"), -128, 127)).isEqualTo(17);
        assertThat(ExactNumbers.whole(BigInteger.TEN, -128, 127)).isEqualTo(10);
        assertThat(ExactNumbers.whole(-128, -128, 127)).isEqualTo(-128);
        assertThat(ExactNumbers.whole(17.5, -128, 127)).isNull();
        assertThat(ExactNumbers.whole(128L, -128, 127)).isNull();
        assertThat(ExactNumbers.whole(-129L, -128, 127)).isNull();
        assertThat(ExactNumbers.whole(BigInteger.TWO.pow(70), Long.MIN_VALUE, Long.MAX_VALUE))
                .isNull();
        assertThat(ExactNumbers.whole(Double.NaN, -128, 127)).isNull();
    }

    @Test
    void decimals_keepTheirDigitsOrAreNone() {
        assertThat(ExactNumbers.decimal(1.5f, 3, 2)).isEqualTo(new BigDecimal("1.50"));
        assertThat(ExactNumbers.decimal(new BigDecimal("1.555"), 9, 2)).isNull();
        assertThat(ExactNumbers.decimal(new BigDecimal("100"), 4, 2)).isNull();
        assertThat(ExactNumbers.decimal(new BigDecimal("1E+2000"), 38, 0)).isNull();
    }

    @Test
    void digits_areThoseOfTheText_upToAThousand() {
        assertThat(ExactNumbers.decimal(0.1f)).isEqualTo(new BigDecimal("0.1"));
        assertThat(ExactNumbers.decimal((byte) 7)).isEqualTo(BigDecimal.valueOf(7));
        assertThat(ExactNumbers.decimal(new BigDecimal("1E-1000"))).isNotNull();
        assertThat(ExactNumbers.decimal(new BigDecimal("1E-1001"))).isNull();
        assertThat(ExactNumbers.decimal(BigInteger.TEN.pow(1000))).isNull();
        assertThat(ExactNumbers.decimal(Float.NEGATIVE_INFINITY)).isNull();
        assertThat(ExactNumbers.isFinite(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(ExactNumbers.isFinite(BigInteger.TEN.pow(1000))).isTrue();
    }

    @Test
    void binaryNumbers_keepTheirDigitsOrAreNone() {
        assertThat(ExactNumbers.binary(new BigDecimal("0.1"))).isEqualTo(0.1);
        assertThat(ExactNumbers.binary(0.1f)).isEqualTo(0.1);
        assertThat(ExactNumbers.binary(Float.NaN)).isNaN();
        assertThat(ExactNumbers.binary(Long.MAX_VALUE)).isNull();
        assertThat(ExactNumbers.binary(new BigDecimal("1E400"))).isNull();
        assertThat(ExactNumbers.shortBinary(0.5)).isEqualTo(0.5f);
        assertThat(ExactNumbers.shortBinary(0.1f)).isEqualTo(0.1f);
        assertThat(ExactNumbers.shortBinary(Double.NaN)).isNaN();
        assertThat(ExactNumbers.shortBinary(0.123456789012)).isNull();
        assertThat(ExactNumbers.shortBinary(1e39)).isNull();
    }
}

package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void wholeNumbers_areExactOrRefused() throws MisfitException {
        assertThat(Numbers.whole(new BigDecimal("17.00"), -128, 127)).isEqualTo(17);
        assertThat(Numbers.whole(BigInteger.TEN, -128, 127)).isEqualTo(10);
        assertThatThrownBy(() -> Numbers.whole(17.5, -128, 127)).isInstanceOf(MisfitException.class);
        assertThatThrownBy(() -> Numbers.whole(128L, -128, 127)).isInstanceOf(MisfitException.class);
        assertThatThrownBy(() -> Numbers.whole(BigInteger.TWO.pow(70), -128, 127))
                .isInstanceOf(MisfitException.class);
        assertThatThrownBy(() -> Numbers.whole(Double.NaN, -128, 127)).isInstanceOf(MisfitException.class);
    }

    @Test
    void decimals_keepTheirDigitsOrAreRefused() throws MisfitException {
        assertThat(Numbers.decimal(1.5f, 3, 2)).isEqualTo(new BigDecimal("1.50"));
        assertThatThrownBy(() -> Numbers.decimal(new BigDecimal("1.555"), 9, 2)).isInstanceOf(MisfitException.class);
        assertThatThrownBy(() -> Numbers.decimal(new BigDecimal("100"), 4, 2)).isInstanceOf(MisfitException.class);
        assertThatThrownBy(() -> Numbers.decimal(new BigDecimal("1E+2000"), 38, 0))
                .isInstanceOf(MisfitException.class);
    }

    @Test
    void binaryNumbers_keepTheirDigitsOrAreRefused() throws MisfitException {
        assertThat(Numbers.binary(new BigDecimal("0.1"))).isEqualTo(0.1);
        assertThat(Numbers.binary(0.1f)).isEqualTo(0.1);
        assertThat(Numbers.binary(Float.NaN)).isNaN();
        assertThat(Numbers.shortBinary(0.5)).isEqualTo(0.5f);
        assertThat(Numbers.shortBinary(0.1f)).isEqualTo(0.1f);
        assertThat(Numbers.shortBinary(Double.NaN)).isNaN();
        assertThatThrownBy(() -> Numbers.binary(Long.MAX_VALUE)).isInstanceOf(MisfitException.class);
        assertThatThrownBy(() -> Numbers.shortBinary(0.123456789012)).isInstanceOf(MisfitException.class);
    }
}

package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueKindTest {

    @ParameterizedTest
    @EnumSource(ValueKind.class)
    void everyKind_takesItsOwnAndWhatNobodyKnows_andNeverAnArray(ValueKind kind) {
        assertThat(kind.takes(kind.type())).isTrue();
        assertThat(kind.takes(Object.class)).isTrue();
        assertThat(kind.takes(Map.class)).isTrue();
        assertThat(kind.takes(byte[].class)).isFalse();
        assertThat(kind.takes(String[].class)).isFalse();
        assertThat(kind.words()).isNotBlank();
    }

    @Test
    void text_takesWhateverHasAText() {
        assertThat(Stream.of(Integer.class, UUID.class, LocalDate.class, StringBuilder.class))
                .allMatch(ValueKind.TEXT::takes);
        assertThat(ValueKind.TEXT.isNumber()).isFalse();
    }

    @Test
    void numbers_takeNumbersAlone() {
        for (ValueKind kind : List.of(ValueKind.INT, ValueKind.LONG, ValueKind.DECIMAL, ValueKind.FLOAT)) {
            assertThat(kind.isNumber()).isTrue();
            assertThat(kind.takes(BigInteger.class)).isTrue();
            assertThat(kind.takes(String.class)).isFalse();
            assertThat(kind.takes(Boolean.class)).isFalse();
            assertThat(kind.takes(UUID.class)).isFalse();
        }
    }

    @Test
    void others_takeTheirOwnClassAlone() {
        assertThat(ValueKind.DATE.takes(Year.class)).isFalse();
        assertThat(ValueKind.DATE.takes(String.class)).isFalse();
        assertThat(ValueKind.MOMENT.takes(LocalDate.class)).isFalse();
        assertThat(ValueKind.TRUTH.takes(Integer.class)).isFalse();
        assertThat(ValueKind.UNIQUE_ID.takes(String.class)).isFalse();
        assertThat(ValueKind.UNIQUE_ID.isNumber()).isFalse();
    }
}

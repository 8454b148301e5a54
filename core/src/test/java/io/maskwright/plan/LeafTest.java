package io.maskwright.plan;

import static io.maskwright.plan.FakePolicy.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.MaskingException;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.annotation.Sensitive;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of the JDK: shared where they cannot change, copied where they can. */
class LeafTest {

    private final ObjectPlans plans = new FakePolicy().plans();

    record Any(Object value) {}

    static Stream<Object> unchangeable() {
        return Stream.of(
                "text",
                1,
                2L,
                'c',
                true,
                BigDecimal.ONE,
                new UUID(1, 2),
                URI.create("a:b"),
                Path.of("x"),
                LocalDate.EPOCH,
                Instant.EPOCH,
                ZoneId.of("Asia/Shanghai"),
                Duration.ZERO,
                Locale.ROOT,
                Currency.getInstance("EUR"),
                Pattern.compile("x"),
                OptionalInt.of(1),
                LeafTest.class,
                new Object(),
                Thread.State.NEW);
    }

    @ParameterizedTest
    @MethodSource("unchangeable")
    void unchangeableValue_isShared(Object value) {
        assertThat(plans.mask(new Any(value), READER).value()).isSameAs(value);
    }

    static Stream<Object> changeable() {
        return Stream.of(
                new Date(5),
                new GregorianCalendar(2020, 1, 1),
                TimeZone.getTimeZone("Asia/Shanghai"),
                BitSet.valueOf(new long[] {5}),
                new byte[] {1},
                new char[] {'a'},
                new int[] {1},
                new long[] {1},
                new double[] {1},
                new boolean[] {true},
                new short[] {1},
                new float[] {1});
    }

    @ParameterizedTest
    @MethodSource("changeable")
    void changeableValue_isCopied(Object value) {
        assertThat(plans.mask(new Any(value), READER).value())
                .isNotSameAs(value)
                .isEqualTo(value);
    }

    @Test
    void changeableTextsAndNumbers_areCopied() {
        for (Object value : List.of(
                new StringBuilder("x"),
                new StringBuffer("x"),
                new AtomicInteger(1),
                new AtomicLong(1),
                new AtomicBoolean(true))) {
            Object copy = plans.mask(value, READER);
            assertThat(copy).isNotSameAs(value).hasSameClassAs(value).hasToString(value.toString());
        }
    }

    record Arrays(
            @Sensitive("same") long[] longs,
            @Sensitive("same") double[] doubles,
            @Sensitive("same") boolean[] booleans,
            @Sensitive("same") short[] shorts,
            @Sensitive("same") float[] floats,
            @Sensitive("same") Date date,
            @Sensitive("same") StringBuilder text) {}

    @Test
    void treatedArraysOfNumbers_areFilledOneByOneAndNeverShared() {
        // It claims to treat and gives the value itself: what can change is copied all the same.
        Strategy same = new FakePolicy.Fixed("same", Traits.GROUPING, type -> type, (value, context) -> value);
        Arrays arrays = new Arrays(
                new long[] {1},
                new double[] {2},
                new boolean[] {true},
                new short[] {3},
                new float[] {4},
                new Date(5),
                new StringBuilder("x"));
        Arrays copy = new FakePolicy().with("same", same).plans().mask(arrays, READER);
        assertThat(copy.longs()).containsExactly(1).isNotSameAs(arrays.longs());
        assertThat(copy.doubles()).containsExactly(2).isNotSameAs(arrays.doubles());
        assertThat(copy.booleans()).containsExactly(true).isNotSameAs(arrays.booleans());
        assertThat(copy.shorts()).containsExactly((short) 3).isNotSameAs(arrays.shorts());
        assertThat(copy.floats()).containsExactly(4f).isNotSameAs(arrays.floats());
        assertThat(copy.date()).isEqualTo(new Date(5)).isNotSameAs(arrays.date());
        assertThat(copy.text()).hasToString("x").isNotSameAs(arrays.text());
    }

    static class Plain {
        String value = "CANARY";
    }

    record Aliased(@Sensitive("same") Plain plain) {}

    record Numbers(@Sensitive("ranged") int[] numbers) {}

    @Test
    void strategyThatGivesTheObjectItself_fails() {
        Strategy same = new FakePolicy.Fixed("same", Traits.GROUPING, type -> type, (value, context) -> value);
        ObjectPlans sharing = new FakePolicy().with("same", same).plans();
        assertThatThrownBy(() -> sharing.mask(new Aliased(new Plain()), READER))
                .isInstanceOf(MaskingException.class)
                .hasMessageContaining("Aliased.plain");
        ObjectPlans ranged =
                new FakePolicy().with("ranged", FakePolicy.UNTREATABLE_NUMBER).plans();
        assertThatThrownBy(() -> ranged.mask(new Numbers(new int[] {123456}), READER))
                .isInstanceOf(MaskingException.class)
                .hasMessageContaining("Numbers.numbers")
                .hasMessageNotContaining("123456");
    }
}

package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.EqualityLeak;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.Traits.Determinism;
import io.maskwright.Traits.Reversibility;
import io.maskwright.Uniqueness;
import io.maskwright.ValueContext;
import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrequencyGuardTest {

    private static final int LONG = 1 << 20;

    private final FrequencyGuard guard = guard();

    private static FrequencyGuard guard() {
        return Objects.requireNonNull(FrequencyGuard.of(new Hashing()));
    }

    /** Gives equal values equal results that hide them. */
    private static final class Hashing implements Strategy {

        @Override
        public Traits traits() {
            return new Traits(
                    Reversibility.IRREVERSIBLE, Determinism.DETERMINISTIC, Uniqueness.PRESERVED, EqualityLeak.VALUE);
        }

        @Override
        public Class<?> resultType(Class<?> valueType) {
            return String.class;
        }

        @Override
        public Object apply(Object value, ValueContext context) {
            return "x";
        }

        @Override
        public String toString() {
            return "hashing";
        }
    }

    private static String longText(int place, int number) {
        String before = "x".repeat(place);
        return before + (char) ('a' + number / 10) + (char) ('a' + number % 10) + "x".repeat(LONG - place);
    }

    @Test
    void longResults_areToldApartWhereverTheyDiffer() {
        for (int place : new int[] {0, LONG / 2, LONG}) {
            FrequencyGuard one = guard();
            IntStream.range(0, 100).forEach(i -> one.add(longText(place, i)));
            IntStream.range(0, 900).forEach(i -> one.add("y" + i % 9));
            assertThat(one.finding()).isNull();
        }
        IntStream.range(0, 100).forEach(i -> guard.add(longText(7, i % 5)));
        assertThat(guard.finding()).isEqualTo("5 distinct results of 100 values");
    }

    /** A hundred results of a megabyte for each column are more than an export needs for all the rest. */
    @Test
    void longResults_areNotKept() throws InterruptedException {
        guard.add("the first");
        guard.add("the first");
        WeakReference<Object> result = addLong();
        for (int i = 0; i < 50 && result.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(result.get()).isNull();
    }

    private WeakReference<Object> addLong() {
        String text = longText(5, 1);
        guard.add(text);
        return new WeakReference<>(text);
    }

    @Test
    void resultThatStandsOut_isFoundWhereverItStands() {
        FrequencyGuard first = guard();
        FrequencyGuard last = guard();
        FrequencyGuard mixed = guard();
        FrequencyGuard few = guard();
        for (int i = 0; i < 1000; i++) {
            first.add(i < 760 ? "usual" : "v" + i);
            last.add(i < 240 ? "v" + i : "usual");
            mixed.add(i * 7 % 1000 < 760 ? "usual" : "v" + i);
            few.add(i < 891 || i > 988 ? "usual" : "v" + i);
        }
        assertThat(first.finding()).isEqualTo("one result for 520 or more of 1000 values");
        assertThat(last.finding()).isEqualTo("one result for 760 or more of 1000 values");
        assertThat(mixed.finding()).startsWith("one result for ");
        assertThat(few.finding()).startsWith("99 distinct results").endsWith(" of 1000 values");
    }

    @Test
    void resultOfAFewOfATinyTable_isLeftAlone() {
        IntStream.range(0, 19).forEach(i -> guard.add("usual"));
        assertThat(guard.finding()).isNull();
        guard.add("other");
        assertThat(guard.finding()).isEqualTo("2 distinct results of 20 values");
        FrequencyGuard half = guard();
        IntStream.range(0, 20).forEach(i -> half.add(i < 10 ? "usual" : "v" + i));
        assertThat(half.finding()).isNull();
    }

    @Test
    void resultOfLessThanHalf_neverStandsOut() {
        for (int i = 0; i < 1000; i++) {
            guard.add(i < 500 ? "v" + i : "usual");
        }
        assertThat(guard.finding()).isNull();
    }
}

package io.maskwright.plan;

import static io.maskwright.plan.FakePolicy.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Category;
import io.maskwright.MaskingException;
import io.maskwright.PlanException;
import io.maskwright.annotation.Sensitive;
import io.maskwright.policy.OnError;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be copied is refused by name, and without a word of its content. */
class RefusalTest {

    private final ObjectPlans plans = new FakePolicy().plans();

    class Inner {
        String value = "CANARY";
    }

    static class FinalField {
        final String value = "CANARY" + hashCode();
    }

    static class NoWay {
        String value = "CANARY";

        NoWay(int length) {
            value += length;
        }
    }

    static class OwnList extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
    }

    static class Resource implements AutoCloseable {
        @Override
        public void close() {}
    }

    static class OwnException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OwnException() {
            super("CANARY");
        }
    }

    record HasThread(Thread thread) {}

    record HasOwnList(OwnList list) {}

    record DateAsText(@Sensitive("phone") LocalDate date) {}

    record IdAsText(@Sensitive("phone") UUID id) {}

    record NumberAsText(@Sensitive("phone") int number) {}

    record NoNumber(@Sensitive("nothing") int number) {}

    record DroppedNumber(@Sensitive("drop") long number) {}

    record BytesAsText(@Sensitive("phone") byte[] bytes) {}

    enum Colour {
        RED
    }

    record ColourAsText(@Sensitive("phone") Colour colour) {}

    record ObjectAsText(@Sensitive("phone") DateAsText nested) {}

    sealed interface Shape permits Good, Bad {}

    record Good(int size) implements Shape {}

    record Bad(Thread thread) implements Shape {}

    record HasShape(Shape shape) {}

    static Stream<Arguments> refusedTypes() {
        return Stream.of(
                Arguments.of(Inner.class, "inner class"),
                Arguments.of(FinalField.class, "final field value"),
                Arguments.of(NoWay.class, "no constructor without parameters"),
                Arguments.of(OwnList.class, "collection or map class of its own"),
                Arguments.of(HasOwnList.class, "HasOwnList.list"),
                Arguments.of(Resource.class, "AutoCloseable"),
                Arguments.of(OwnException.class, "extends java.lang.Throwable"),
                Arguments.of(Thread.class, "java.lang.Thread"),
                Arguments.of(HasThread.class, "java.lang.Thread"),
                Arguments.of(HasShape.class, "java.lang.Thread"),
                Arguments.of(ByteArrayInputStream.class, "java.io.ByteArrayInputStream"),
                Arguments.of(DateAsText.class, "DateAsText.date: strategy stars does not take java.time.LocalDate"),
                Arguments.of(IdAsText.class, "IdAsText.id"),
                Arguments.of(NumberAsText.class, "NumberAsText.number"),
                Arguments.of(NoNumber.class, "NoNumber.number"),
                Arguments.of(DroppedNumber.class, "DroppedNumber.number"),
                Arguments.of(BytesAsText.class, "BytesAsText.bytes"),
                Arguments.of(ColourAsText.class, "ColourAsText.colour"),
                Arguments.of(ObjectAsText.class, "ObjectAsText.nested"));
    }

    @ParameterizedTest
    @MethodSource("refusedTypes")
    void type_isRefusedWhenItsPlanIsCompiled(Class<?> type, String words) {
        assertThatThrownBy(() -> plans.compile(type, READER))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining(words)
                .hasNoCause();
    }

    record Any(Object any) {}

    static Stream<Object> refusedValues() {
        Supplier<String> lambda = () -> "CANARY";
        Object proxy = Proxy.newProxyInstance(
                RefusalTest.class.getClassLoader(), new Class<?>[] {Supplier.class}, (p, m, a) -> "CANARY");
        Object anonymous = new Object() {
            @SuppressWarnings("unused")
            final String value = "CANARY";
        };
        return Stream.of(
                lambda,
                proxy,
                anonymous,
                Thread.currentThread(),
                new OwnList(),
                new StringBuilder("x").chars(),
                new OwnException(),
                Map.entry("CANARY", "CANARY"),
                RefusalTest.class.getClassLoader());
    }

    @ParameterizedTest
    @MethodSource("refusedValues")
    void value_isRefusedAtRunTimeByItsClass(Object value) {
        for (Object holder : new Object[] {value, new Any(value), List.of(value), new Object[] {value}}) {
            assertThatThrownBy(() -> plans.mask(holder, READER))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining(value.getClass().getName())
                    .hasMessageNotContaining("CANARY")
                    .hasNoCause();
        }
    }

    record OpenNumber(@Sensitive("phone") Comparable<?> number) {}

    record OpenObject(@Sensitive("phone") Object any) {}

    @Test
    void openType_isRefusedWhereTheStrategyDoesNotKeepTheClass() {
        assertThatThrownBy(() -> plans.mask(new OpenNumber(1), READER))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll("OpenNumber.number", "java.lang.Integer");
        assertThatThrownBy(() -> plans.mask(new OpenObject(new Good(1)), READER))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll("OpenObject.any", "Good");
        assertThatThrownBy(() -> plans.mask(Category.of("phone"), 17, READER))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll("phone", "java.lang.Integer")
                .hasMessageNotContaining("17");
    }

    record Picky(@Sensitive("phone") String value) {
        Picky {
            if (value.equals("***")) {
                throw new IllegalArgumentException("CANARY " + value);
            }
        }
    }

    record Sorted(@Sensitive("phone") Set<String> set) {}

    @Test
    void codeThatRejectsMaskedValues_failsWithoutItsMessage() {
        Comparator<String> picky = (a, b) -> {
            if (a.equals("***")) {
                throw new IllegalStateException("CANARY");
            }
            return a.compareTo(b);
        };
        Set<String> sorted = new TreeSet<>(picky);
        sorted.add("CANARY");
        for (Object object : new Object[] {new Picky("CANARY"), new Sorted(sorted)}) {
            assertThatThrownBy(() -> plans.mask(object, READER))
                    .isInstanceOf(MaskingException.class)
                    .hasMessageNotContaining("CANARY")
                    .hasNoCause();
        }
    }

    record Failing(@Sensitive("failing") String value) {}

    record Ranged(@Sensitive("ranged") int value) {}

    @Test
    void failure_failsWhereThatIsTheChoiceOrNullDoesNotFit() {
        ObjectPlans strict = new FakePolicy().onError(OnError.FAIL).plans();
        assertThatThrownBy(() -> strict.mask(new Failing("CANARY"), READER))
                .isInstanceOf(MaskingException.class)
                .hasMessageContaining("Failing.value")
                .hasMessageNotContaining("CANARY")
                .hasNoCause();
        ObjectPlans ranged =
                new FakePolicy().with("ranged", FakePolicy.UNTREATABLE_NUMBER).plans();
        assertThatThrownBy(() -> ranged.mask(new Ranged(123456), READER))
                .isInstanceOf(MaskingException.class)
                .hasMessageContainingAll("Ranged.value", "primitive")
                .hasMessageNotContaining("123456");
    }

    @Test
    void limits_haveRanges() {
        assertThatThrownBy(() -> new Limits(0, 1)).hasMessageContaining("maxDepth");
        assertThatThrownBy(() -> new Limits(1001, 1)).hasMessageContaining("1001");
        assertThatThrownBy(() -> new Limits(1, 0)).hasMessageContaining("maxObjects");
        assertThat(new Limits(1, 1).maxDepth()).isEqualTo(1);
    }
}

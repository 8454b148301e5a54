package io.maskwright.plan;

import static io.maskwright.plan.FakePolicy.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.MaskingException;
import io.maskwright.MaskwrightException;
import io.maskwright.Strategy;
import io.maskwright.Traits;
import io.maskwright.UntreatableValueException;
import io.maskwright.UntreatableValueException.Reason;
import io.maskwright.ValueContext;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.Sensitive;
import io.maskwright.policy.OnError;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Places where a value once got through, or could have. */
class LeakTest {

    private static final String CANARY = "CANARY-9c41";

    private final ObjectPlans plans = new FakePolicy().plans();

    private <T> T mask(T object) {
        T copy = plans.mask(object, READER);
        assertThat(copy).isNotNull();
        return copy;
    }

    /** Whatever an outcome can show: the copy, its text, or the failure with all that hangs on it. */
    private static String outcome(ObjectPlans plans, Object object) {
        StringWriter seen = new StringWriter();
        try {
            seen.append(String.valueOf(plans.mask(object, READER)));
        } catch (MaskwrightException e) {
            e.printStackTrace(new PrintWriter(seen));
        }
        return seen.append(plans.text(object, READER))
                .append(plans.tally().toString())
                .toString();
    }

    @Sensitive("phone")
    @Repeatable(Tags.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Tag {
        String value();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Tags {
        Tag[] value();
    }

    record Twice(@Tag("a") @Tag("b") String repeated, @Tag("a") String once) {}

    @Test
    void annotationOfOnesOwnThatIsRepeated_counts() {
        assertThat(mask(new Twice(CANARY, CANARY))).isEqualTo(new Twice("***", "***"));
        assertThat(plans.text(new Twice(CANARY, CANARY), READER)).doesNotContain(CANARY);
    }

    record Box<T>(T value) {}

    @Classified
    record KeptBoxes(List<Box<@Sensitive("phone") String>> list, Box<@Sensitive("phone") String> one) {}

    @Test
    void markedTypeArgumentInsideAKeptHolder_counts() {
        ObjectPlans keeping = new FakePolicy().undecided(FakePolicy.KEEP).plans();
        KeptBoxes source = new KeptBoxes(List.of(new Box<>(CANARY)), new Box<>(CANARY));
        assertThat(keeping.mask(source, READER)).isEqualTo(new KeptBoxes(List.of(new Box<>("***")), new Box<>("***")));
        assertThat(keeping.text(source, READER)).doesNotContain(CANARY);
    }

    record Person(@Sensitive("phone") String phone) {}

    record Texts(List<String> list, Map<String, String> map, Optional<String> optional) {}

    static class TextBox extends Generic<String> {}

    static class Generic<T> {
        T held;
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void objectsThatARawTypeLetIn_areLookedInto() {
        Person person = new Person(CANARY);
        Texts texts = new Texts(
                new ArrayList<>((List) List.of(person)), (Map) Map.of(person, person), (Optional) Optional.of(person));
        assertThat(mask(texts).toString()).doesNotContain(CANARY);
        Generic box = new TextBox();
        box.held = person;
        Object held = mask(box).held;
        assertThat(held).isEqualTo(new Person("***"));
    }

    @Tag("own")
    interface Secretive {}

    record Code(String text) implements Secretive {}

    record HoldsCodes(Object any, Code code, List<Object> list) {}

    @Test
    void markOnAnInterface_standsOnItsClasses() {
        ObjectPlans hiding = new FakePolicy().with("phone", FakePolicy.NOTHING).plans();
        HoldsCodes source = new HoldsCodes(new Code(CANARY), new Code(CANARY), List.of(new Code(CANARY)));
        HoldsCodes copy = hiding.mask(source, READER);
        assertThat(copy.any()).isNull();
        assertThat(copy.code()).isNull();
        assertThat(copy.list()).containsExactly((Object) null);
        assertThat(hiding.text(source, READER)).doesNotContain(CANARY);
    }

    @Tag("own")
    enum Degree {
        LOW,
        HIGH {
            @Override
            public String toString() {
                return "high";
            }
        }
    }

    @Test
    void constantWithABody_isTreatedLikeItsEnum() {
        ObjectPlans hiding = new FakePolicy().with("phone", FakePolicy.NOTHING).plans();
        assertThat(hiding.mask(new Object[] {Degree.LOW, Degree.HIGH}, READER)).containsOnlyNulls();
    }

    enum Throw {
        FROM_TRAITS,
        FROM_RESULT_TYPE,
        FROM_APPLY,
        FROM_MAY_RETURN_NULL,
        FROM_TO_STRING,
        FROM_TO_STRING_LATER,
        UNTREATABLE_WITH_A_CAUSE,
        KEY_WITH_A_CAUSE,
        INTERNAL_ERROR,
        STACK_OVERFLOW,
        ASSERTION_ERROR
    }

    private record Hostile(Throw mode, int[] met) implements Strategy {

        @Override
        public Traits traits() {
            if (mode == Throw.FROM_TRAITS) {
                throw new AssertionError(CANARY);
            }
            return Traits.GROUPING;
        }

        @Override
        public Class<?> resultType(Class<?> valueType) {
            if (mode == Throw.FROM_RESULT_TYPE) {
                throw new AssertionError(CANARY);
            }
            return valueType;
        }

        @Override
        public boolean mayReturnNull() {
            if (mode == Throw.FROM_MAY_RETURN_NULL) {
                throw new IllegalStateException(CANARY);
            }
            return false;
        }

        @Override
        @SuppressWarnings("InfiniteRecursion")
        public @Nullable Object apply(Object value, ValueContext context) {
            met[0]++;
            RuntimeException told = new RuntimeException(value.toString());
            switch (mode) {
                case UNTREATABLE_WITH_A_CAUSE -> {
                    UntreatableValueException e = new UntreatableValueException(Reason.SHAPE);
                    e.initCause(told);
                    throw e;
                }
                case KEY_WITH_A_CAUSE -> {
                    KeyUnavailableException e = new KeyUnavailableException("no key");
                    e.addSuppressed(told);
                    throw e;
                }
                case INTERNAL_ERROR -> throw new InternalError(value.toString());
                case ASSERTION_ERROR -> throw new AssertionError(value);
                case STACK_OVERFLOW -> {
                    return apply(value, context);
                }
                case FROM_MAY_RETURN_NULL -> {
                    return null;
                }
                default -> throw told;
            }
        }

        @Override
        public String toString() {
            if (mode == Throw.FROM_TO_STRING) {
                throw new IllegalStateException(CANARY);
            }
            return mode == Throw.FROM_TO_STRING_LATER && met[0] > 0 ? CANARY : "hostile";
        }
    }

    @ParameterizedTest
    @EnumSource(Throw.class)
    void strategyThatThrowsAnywhere_tellsNothing(Throw mode) {
        for (OnError onError : OnError.values()) {
            Strategy hostile = new Hostile(mode, new int[1]);
            ObjectPlans of =
                    new FakePolicy().with("phone", hostile).onError(onError).plans();
            assertThat(outcome(of, new Person(CANARY))).doesNotContain(CANARY);
        }
    }

    static class Text implements CharSequence {
        @Override
        public int length() {
            return 3;
        }

        @Override
        public char charAt(int index) {
            throw new IllegalStateException(CANARY);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            throw new IllegalStateException(CANARY);
        }

        @Override
        public String toString() {
            throw new IllegalStateException(CANARY);
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException(CANARY);
        }

        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException(CANARY);
        }
    }

    record HoldsText(@Sensitive("phone") CharSequence text) {}

    record OpenText(CharSequence text, Map<Object, Object> map) {}

    static class Reluctant {
        @Sensitive("phone")
        private String phone = CANARY;

        @Sensitive("phone")
        private final String copy;

        Reluctant(String phone, String copy) {
            if (!phone.equals(CANARY)) {
                throw new IllegalArgumentException(copy);
            }
            this.phone = phone;
            this.copy = copy;
        }
    }

    static class Pointers extends ArrayList<String> {
        @Override
        public Iterator<String> iterator() {
            throw new IllegalStateException(CANARY);
        }
    }

    @Test
    void codeOfTheObjectsThatThrows_tellsNothing() {
        Text text = new Text();
        List<Object> hostile = List.of(
                new HoldsText(text),
                new OpenText(text, new java.util.IdentityHashMap<>(Map.of("k", text))),
                new Reluctant(CANARY, CANARY),
                List.of(new Pointers()),
                java.util.Collections.unmodifiableList(new Pointers()),
                java.util.Collections.synchronizedList(new Pointers()),
                new java.util.TreeMap<Object, Object>((a, b) -> {
                    if (a == b) {
                        return 0;
                    }
                    throw new IllegalStateException(CANARY);
                }));
        for (Object object : hostile) {
            StringWriter seen = new StringWriter();
            try {
                plans.mask(object, READER);
            } catch (MaskwrightException e) {
                e.printStackTrace(new PrintWriter(seen));
            }
            assertThat(seen.append(plans.text(object, READER)).toString()).doesNotContain(CANARY);
        }
    }

    @Test
    void treatedText_cannotBreakALineOfTheLog() {
        ObjectPlans showing = new FakePolicy()
                .with("phone", FakePolicy.text("first", value -> value.substring(0, 2)))
                .plans();
        assertThat(showing.text(new Person("\n\u202eForged"), READER)).isEqualTo("Person[phone=\\u000a\\u202e]");
    }

    @Test
    void textOfRows_thatThrows_isAFailureOfItsRow() {
        RecordPlan plan = RecordPlan.compile(
                PlanFixtures.policy("datasets: {d: {fields: {a: redact}}}"),
                "d",
                io.maskwright.Audience.MOST_RESTRICTIVE,
                List.of("a"));
        RowBatch batch = new RowBatch(plan, 2);
        batch.add(1, new Object[] {new Text()});
        batch.add(2, new Object[] {"x"});
        batch.treat();
        assertThat(batch.failure(0)).isNotNull();
        assertThat(batch.value(1, 0)).isEqualTo("********");
    }

    @Test
    void failingTreatment_isToldByASingleException() {
        ObjectPlans failing = new FakePolicy()
                .with("phone", new Hostile(Throw.FROM_APPLY, new int[1]))
                .onError(OnError.FAIL)
                .plans();
        assertThatThrownBy(() -> failing.mask(new Person(CANARY), READER))
                .isInstanceOf(MaskingException.class)
                .hasMessage("Person.phone: hostile cannot treat the value: strategy failed")
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }
}

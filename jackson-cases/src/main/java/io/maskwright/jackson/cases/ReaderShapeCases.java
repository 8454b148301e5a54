package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same object for three readers: one to whom it is dropped, one who sees it masked, one who sees all of it. */
public abstract class ReaderShapeCases extends Cases {

    protected ReaderShapeCases() {}

    static class Any {
        public int id = 1;

        @JsonAnyGetter
        @Sensitive("email")
        public @Nullable Map<String, Object> extra() {
            return Map.of("home", Samples.EMAIL);
        }
    }

    @JsonFilter("f")
    static class FilteredAny extends Any {}

    static class NoAny extends Any {
        @Override
        public @Nullable Map<String, Object> extra() {
            return null;
        }
    }

    @JsonFilter("f")
    static class FilteredNoAny extends NoAny {}

    static class Value {
        @JsonValue
        @Sensitive("email")
        public @Nullable String text() {
            return Samples.EMAIL;
        }
    }

    static class NoValue extends Value {
        @Override
        public @Nullable String text() {
            return null;
        }
    }

    @Sensitive("email")
    static class Whole {
        public String text = Samples.EMAIL;
    }

    static class Holder {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        public @Nullable Value value = new Value();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        public @Nullable Whole whole = new Whole();
    }

    record Leaves(@Sensitive(value = "email", nested = Nested.LEAVES) Object all) {}

    static class Address {
        @Sensitive("email")
        public String email = Samples.EMAIL;

        public String street = Samples.NAME;

        @NotSensitive
        public String city = "Oslo";
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    static class ListedAddress extends Address {}

    record Unwraps(@JsonUnwrapped @Sensitive("email") Address address, int id) {}

    record UnwrapsAgain(@JsonUnwrapped(prefix = "p_") Unwraps inner) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"id", "address"})
    record ListedUnwraps(@JsonUnwrapped @Sensitive("email") Address address, int id) {}

    private static Setup readers() {
        return Setup.of(Samples.readers());
    }

    /** What is written for labels, for support, and as plain Jackson writes it for the owner. */
    private void assertReaders(Setup setup, Object value, String label, String support) {
        Mapping masking = masking(setup);
        assertWritten(masking.write(value, Samples.LABEL), label);
        assertWritten(masking.write(value, Samples.SUPPORT), support);
        assertThat(masking.write(value, Samples.OWNER))
                .isEqualTo(jackson().mapping(setup.withoutModule()).write(value));
    }

    private void assertReaders(Object value, String label, String support) {
        assertReaders(readers(), value, label, support);
    }

    @Test
    public void anyGetter_isForEachReader() {
        assertReaders(new Any(), "{\"id\":1}", "{\"id\":1,\"home\":\"a***@example.com\"}");
        assertReaders(new NoAny(), "{\"id\":1}", "{\"id\":1}");
    }

    @Test
    public void filteredAnyGetter_isForEachReader() {
        assertReaders(readers().filter("f", "id"), new FilteredAny(), "{}", "{\"home\":\"a***@example.com\"}");
        assertReaders(readers().filter("f", "id"), new FilteredNoAny(), "{}", "{}");
    }

    @Test
    public void anyGetterInTreatedObject_isForEachReader() {
        assertReaders(new Leaves(new Any()), "{}", "{\"all\":{\"id\":\"*\",\"home\":\"a***@example.com\"}}");
        assertReaders(
                new Leaves(new Leaves(new Any())),
                "{}",
                "{\"all\":{\"all\":{\"id\":\"*\",\"home\":\"a***@example.com\"}}}");
    }

    @Test
    public void standIn_isForEachReader() {
        assertReaders(new Value(), "null", "\"a***@example.com\"");
        assertReaders(new NoValue(), "null", "null");
        assertReaders(List.of(new Value()), "[null]", "[\"a***@example.com\"]");
        assertReaders(new Leaves(new Value()), "{}", "{\"all\":\"a***@example.com\"}");
        assertReaders(new Leaves(new NoValue()), "{}", "{\"all\":null}");
    }

    @Test
    public void markedType_isForEachReader() {
        assertReaders(new Whole(), "null", "\"********\"");
        assertReaders(new Leaves(new Whole()), "{}", "{\"all\":\"********\"}");
        assertReaders(new Leaves(List.of(new Whole())), "{}", "{\"all\":[\"********\"]}");
    }

    @Test
    public void nonEmptyMarkedTypes_areForEachReader() {
        Holder none = new Holder();
        none.value = null;
        none.whole = null;
        assertReaders(new Holder(), "{}", "{\"value\":\"a***@example.com\",\"whole\":\"********\"}");
        assertReaders(none, "{}", "{}");
    }

    @Test
    public void namedTypes_areForEachReader() {
        Setup typed = readers().typing(Setup.DefaultTyping.NON_FINAL);
        assertReaders(
                typed,
                new Value(),
                "[\"io.maskwright.jackson.cases.ReaderShapeCases$Value\",null]",
                "[\"io.maskwright.jackson.cases.ReaderShapeCases$Value\",\"a***@example.com\"]");
        assertReaders(
                typed,
                new Whole(),
                "[\"io.maskwright.jackson.cases.ReaderShapeCases$Whole\",null]",
                "[\"io.maskwright.jackson.cases.ReaderShapeCases$Whole\",\"********\"]");
        assertReaders(
                typed,
                new Leaves(new Value()),
                "{}",
                "{\"all\":[\"io.maskwright.jackson.cases.ReaderShapeCases$Value\",\"a***@example.com\"]}");
        assertReaders(
                typed,
                new Leaves(new Whole()),
                "{}",
                "{\"all\":[\"io.maskwright.jackson.cases.ReaderShapeCases$Whole\",\"********\"]}");
    }

    @Test
    public void clearedProperty_isShownInTreatedObject() {
        assertReaders(
                new Leaves(new Address()),
                "{}",
                "{\"all\":{\"city\":\"Oslo\",\"email\":\"a***@example.com\",\"street\":\"***\"}}");
        assertReaders(new Leaves(new ListedAddress()), "{}", "{\"all\":[\"Oslo\",\"a***@example.com\",\"***\"]}");
    }

    @Test
    public void unwrappedObject_isForEachReader() {
        assertReaders(
                new Unwraps(new Address(), 1),
                "{\"id\":1}",
                "{\"city\":\"Oslo\",\"email\":\"a***@example.com\",\"street\":\"***\",\"id\":1}");
        assertReaders(
                new UnwrapsAgain(new Unwraps(new Address(), 1)),
                "{\"p_id\":1}",
                "{\"p_city\":\"Oslo\",\"p_email\":\"a***@example.com\",\"p_street\":\"***\",\"p_id\":1}");
    }

    @Test
    public void unwrappedObjectInList_isLeftOutOrFailsAsJacksonDoes() {
        ListedUnwraps listed = new ListedUnwraps(new Address(), 1);
        assertWritten(masking(readers()).write(listed, Samples.LABEL), "[1,null]");
        assertThatThrownBy(() -> plain().write(listed)).hasMessageContaining("expecting a value");
        assertThatThrownBy(() -> masking(readers()).write(listed, Samples.SUPPORT))
                .hasMessageContaining("expecting a value")
                .satisfies(e -> assertNoRaw(e.toString()));
    }
}

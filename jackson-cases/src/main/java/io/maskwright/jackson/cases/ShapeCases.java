package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonTypeId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.Sensitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Shapes of objects that meet each other: any-getters in arrays, marked types as keys, holders unwrapped, views. */
public abstract class ShapeCases extends Cases {

    private static final String MASKED = "138****5678";

    protected ShapeCases() {}

    static class WithAny {
        public String id = "1";

        @JsonAnyGetter
        @Sensitive("phone.mobile")
        public Map<String, Object> more() {
            return new LinkedHashMap<>(Map.of("extra", Samples.PHONE));
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    static class ListedAny extends WithAny {}

    record UnwrapsAny(@JsonUnwrapped(prefix = "p_") WithAny any) {}

    @Test
    public void anyGetterInArrayOrUnwrapped_isNeverRaw() {
        assertNeverRaw(Setup.of(Samples.display()), new ListedAny());
        assertNeverRaw(Setup.of(Samples.display()), new UnwrapsAny(new WithAny()));
    }

    static class Number {
        @JsonValue
        @Sensitive("phone.mobile")
        String number() {
            return Samples.PHONE;
        }
    }

    enum Line {
        FIRST;

        @JsonValue
        @Sensitive("phone.mobile")
        public String number() {
            return Samples.PHONE;
        }
    }

    record Holder(Number number, List<Number> numbers, Map<String, Number> named, Object any, Line line) {}

    @Test
    public void memberThatStandsForTheObject_isTreatedEverywhere() {
        assertMasked(new Number(), "\"" + MASKED + "\"");
        assertMasked(Line.FIRST, "\"" + MASKED + "\"");
        assertOnlyRawReplaced(
                new Holder(new Number(), List.of(new Number()), Map.of("a", new Number()), new Number(), Line.FIRST));
    }

    static class TextOfMarked {
        @Sensitive("phone.mobile")
        public String phone = Samples.PHONE;

        @JsonValue
        public String text() {
            return "phone " + phone;
        }
    }

    @Test
    public void unmarkedTextOfMarkedType_isRefused() {
        assertRefused(() -> masking().write(new TextOfMarked()), "TextOfMarked");
    }

    @Sensitive("phone.mobile")
    record Whole(String text) {}

    record HasWhole(Whole whole, Object any, List<Object> list) {}

    @Test
    public void markedDeclaration_isTreatedWherever() {
        Whole whole = new Whole(Samples.PHONE);
        assertNoRaw(masking().write(whole));
        assertNoRaw(masking().write(List.of(whole)));
        assertNoRaw(masking().write(new HasWhole(whole, whole, List.of(whole))));
        assertNoRaw(masking().write(Map.of(whole, 1)));
    }

    record Marked(@Sensitive("phone.mobile") String phone) {}

    @Test
    public void markedTypeAsKey_isRefused() {
        assertRefused(() -> masking().write(Map.of(new Marked(Samples.PHONE), 1)), "Marked");
    }

    record Keyed(@JsonKey @JsonValue @Sensitive("phone.mobile") String phone) {}

    @Test
    public void markedKeyMember_isTreated() {
        assertMasked(Map.of(new Keyed(Samples.PHONE), 1), "{\"" + MASKED + "\":1}");
    }

    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "phone")
    record Identified(@Sensitive("phone.mobile") String phone) {}

    record Refers(
            @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "phone")
                    Marked marked) {}

    @Test
    public void identityThatIsProtected_isRefused() {
        assertRefused(() -> masking().write(new Identified(Samples.PHONE)), "Identified", "phone");
        assertRefused(() -> masking().write(new Refers(new Marked(Samples.PHONE))), "phone");
    }

    static class Address {
        public String street = "Long Street 1";
        public int number = 12;

        @Sensitive("phone.mobile")
        public String phone = Samples.PHONE;
    }

    record Unwraps(@JsonUnwrapped @Sensitive("name.person") Address address, String open) {}

    @Test
    public void unwrappedMarkedHolder_eachLeafIsTreatedAndOwnSayKept() {
        String written = masking().write(new Unwraps(new Address(), "open"));
        assertThat(written)
                .doesNotContain("Long Street")
                .contains("\"phone\":\"" + MASKED + "\"")
                .contains("\"open\":\"open\"");
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Included(
            @Sensitive("phone.mobile") @Nullable String phone,
            @Sensitive("phone.mobile") List<String> phones,
            @Sensitive("phone.mobile") Optional<String> optional) {}

    @Test
    public void emptyHolders_areLeftOutWhereAsked() {
        assertThat(masking().write(new Included(null, List.of(), Optional.empty())))
                .doesNotContain("phone");
        assertThat(masking().write(new Included("", List.of(), Optional.empty())))
                .doesNotContain("phone");
        assertMasked(
                new Included(Samples.PHONE, List.of(Samples.PHONE), Optional.of(Samples.PHONE)),
                "{\"optional\":\"" + MASKED + "\",\"phone\":\"" + MASKED + "\",\"phones\":[\"" + MASKED + "\"]}");
    }

    static class Views {
        @JsonView(Views.class)
        @Sensitive("phone.mobile")
        public String phone = Samples.PHONE;

        @JsonView(String.class)
        public String other = "other";
    }

    @Test
    public void view_isTreated() {
        assertWritten(masking().inView(new Views(), Views.class, null), "{\"phone\":\"" + MASKED + "\"}");
    }

    static class Typed {
        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_ARRAY)
        @Sensitive("phone.mobile")
        public Object phones = new ArrayList<>(List.of(Samples.PHONE));
    }

    @Test
    public void typeIds_areWrittenForContainers() {
        assertMasked(new Typed(), "{\"phones\":[\"java.util.ArrayList\",[\"" + MASKED + "\"]]}");
        String typed = masking(Setup.of(Samples.display()).typing(Setup.DefaultTyping.NON_FINAL))
                .write(new Typed());
        assertThat(typed).contains("java.util.ArrayList");
        assertNoRaw(typed);
    }

    static class Fails {
        @Sensitive("phone.mobile")
        public String getPhone() {
            throw new IllegalStateException(Samples.PHONE);
        }
    }

    @Test
    public void failingGetter_messageHoldsNoContent() {
        assertRefused(() -> masking().write(new Fails()), "Fails.phone");
    }

    static class Counts {
        int calls;

        @Sensitive("phone.mobile")
        public String getPhone() {
            calls++;
            return Samples.PHONE;
        }
    }

    @Test
    public void getter_isInvokedOnce() {
        Counts counts = new Counts();
        masking().write(counts);
        assertThat(counts.calls).isEqualTo(1);
    }

    record Numbers(@Sensitive("phone.mobile") long number, @Sensitive("phone.mobile") BigDecimal big, char[] open) {}

    @Test
    public void numbers_areTreatedAsText() {
        assertMasked(
                new Numbers(13812345678L, new BigDecimal(Samples.PHONE), "x".toCharArray()),
                "{\"big\":\"" + MASKED + "\",\"number\":\"" + MASKED + "\",\"open\":\"x\"}");
    }

    @Test
    public void treesAndConversion_areTreated() {
        assertWritten(masking().tree(new Marked(Samples.PHONE)), "{\"phone\":\"" + MASKED + "\"}");
        assertWritten(
                masking().convert(new Marked(Samples.PHONE), HashMap.class).toString(), "{phone=" + MASKED + "}");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY)
    static class NamedByPhone {
        @JsonTypeId
        @Sensitive("phone.mobile")
        public String phone = Samples.PHONE;

        public String open = "open";
    }

    @Test
    public void typeIdThatIsProtected_isRefused() {
        assertRefused(() -> masking().write(new NamedByPhone()), "phone");
    }

    static class WrongAudience {
        @Sensitive("phone.mobile")
        public String phone = Samples.PHONE;
    }

    @Test
    public void audienceOfAnotherType_isRefused() {
        assertRefused(() -> masking().withAttribute(new WrongAudience(), 7), "java.lang.Integer");
    }

    record LeafBean(@Sensitive(value = "name.person", nested = Nested.LEAVES) Object address) {}

    @Test
    public void leavesOfNestedObject_areTreatedAndOwnSayKept() {
        assertThat(masking().write(new LeafBean(new Address())))
                .startsWith("{\"address\":{")
                .doesNotContain("Long Street")
                .doesNotContain("12,")
                .contains("\"phone\":\"" + MASKED + "\"");
        assertThat(masking().write(new LeafBean(List.of(new Address())))).doesNotContain("Long Street");
    }
}

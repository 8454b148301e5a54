package io.maskwright.jackson.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.Sensitive;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values whose declared type says less than their own class, or says it in another place. */
@SuppressWarnings("unused") // read by reflection
public abstract class DeclaredTypeCases extends Cases {

    private static final String PROTECTED = "{\"city\":\"Oslo\",\"phone\":\"138****5678\"}";

    protected DeclaredTypeCases() {}

    interface View {
        String getCity();

        String getPhone();
    }

    static class Person implements View {
        @Sensitive("phone")
        private final String phone = Samples.PHONE;

        @Override
        public String getCity() {
            return "Oslo";
        }

        @Override
        public String getPhone() {
            return phone;
        }
    }

    static class Open {
        public String phone = Samples.PHONE;
    }

    @Sensitive("phone")
    static class Closed extends Open {}

    @Test
    void objectWrittenAsItsSupertype_isProtectedAsItsClassSays() {
        assertWritten(masking().typed(new Person(), View.class, null), PROTECTED);
        assertWritten(masking().typedList(List.of(new Person()), View.class, null), "[" + PROTECTED + "]");
    }

    @Test
    void objectOfMarkedTypeWrittenAsItsSupertype_isRefused() {
        assertRefused(() -> masking().typed(new Closed(), Open.class, null), "Closed", "Open");
    }

    @Test
    void objectOfTheDeclaredType_isWrittenAsPlain() {
        assertThat(masking().typed(new Open(), Open.class, null)).isEqualTo(plain().write(new Open()));
    }

    record Key(@Sensitive("phone") @JsonKey String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    static class Failing {
        public String getCity() {
            throw new IllegalStateException("no city");
        }
    }

    static class ByAnyKey {
        public Map<Object, Object> held = new HashMap<>();
    }

    static class BySuperKey {
        public Map<Record, Object> held = new HashMap<>();
    }

    @Test
    void failureBelowKeyOfRunTimeType_doesNotShowTheKey() {
        ByAnyKey any = new ByAnyKey();
        any.held.put(new Key(Samples.PHONE), new Failing());
        BySuperKey bySuper = new BySuperKey();
        bySuper.held.put(new Key(Samples.PHONE), new Failing());
        for (Object each : List.of(any, bySuper, any.held)) {
            assertNoRaw(trace(each));
        }
    }

    @Test
    void failureBelowKeyNobodyMarked_saysWhere() {
        ByAnyKey any = new ByAnyKey();
        any.held.put("place", new Failing());
        assertThat(trace(any)).contains("place");
    }

    private String trace(Object value) {
        StringWriter trace = new StringWriter();
        Throwable thrown = catchThrowable(() -> masking().write(value));
        assertThat(thrown).isNotNull();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void keyDeclaredAsSupertype_isProtectedAsItsClassSays() {
        BySuperKey value = new BySuperKey();
        value.held.put(new Key(Samples.PHONE), 1);
        assertMasked(value, "{\"held\":{\"138****5678\":1}}");
    }

    /** A collection whose second argument is what it holds. */
    static class Second<K, V> extends AbstractCollection<V> {
        private final List<V> values = new ArrayList<>();

        Second<K, V> with(V value) {
            values.add(value);
            return this;
        }

        @Override
        public Iterator<V> iterator() {
            return values.iterator();
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    static class HoldsSecond {
        public Second<String, @Sensitive("phone") String> held = new Second<String, String>().with(Samples.PHONE);
    }

    static class MarksFirst {
        public Second<@Sensitive("phone") String, String> held = new Second<String, String>().with(Samples.PHONE);
    }

    static class Phones extends ArrayList<@Sensitive("phone") String> {
        private static final long serialVersionUID = 1;
    }

    static class HoldsPhones {
        public Phones held = new Phones();

        {
            held.add(Samples.PHONE);
        }
    }

    @Test
    void argumentOfOwnCollection_isWhatItStandsFor() {
        assertMasked(new HoldsSecond(), "{\"held\":[\"138****5678\"]}");
        assertRefused(() -> masking().write(new MarksFirst()), "MarksFirst.held");
    }

    @Test
    void markWhereClassNamesItsSupertype_counts() {
        assertMasked(new HoldsPhones(), "{\"held\":[\"138****5678\"]}");
    }

    static class OnlyKeysSaid {
        public Map<@Sensitive("phone") String, String> held = Map.of(Samples.PHONE, Samples.PHONE);
    }

    static class LeavesAroundKeys {
        @Sensitive(value = "phone", nested = Nested.LEAVES)
        public OnlyKeysSaid inner = new OnlyKeysSaid();
    }

    static class UnwrappedAroundKeys {
        @JsonUnwrapped
        @Sensitive("phone")
        public OnlyKeysSaid inner = new OnlyKeysSaid();
    }

    @Test
    void valuesOfWhichInnerMapSaysNothing_areLeavesOfTheObjectAroundIt() {
        assertMasked(new LeavesAroundKeys(), "{\"inner\":{\"held\":{\"138****5678\":\"138****5678\"}}}");
        assertMasked(new UnwrappedAroundKeys(), "{\"held\":{\"138****5678\":\"138****5678\"}}");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    static class Named {
        public String phone = Samples.PHONE;
    }

    static class LeavesAroundNamed {
        @JsonUnwrapped
        @Sensitive("phone")
        public HoldsNamed inner = new HoldsNamed();
    }

    static class HoldsNamed {
        public Named held = new Named();
    }

    @Test
    void typeIdInsideLeaves_isNoValue() {
        assertOnlyRawReplaced(new LeavesAroundNamed());
    }
}

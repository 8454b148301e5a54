package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.maskwright.annotation.Sensitive;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** T-07: maps whose entries are written as properties. */
public abstract class AnyGetterCases extends Cases {

    protected AnyGetterCases() {}

    record Values(String city, @JsonAnyGetter @Sensitive("phone") Map<String, String> extra) {}

    static class Method {
        private final Map<String, Object> extra = new LinkedHashMap<>();

        Method with(String name, Object value) {
            extra.put(name, value);
            return this;
        }

        @JsonAnyGetter
        @Sensitive("phone")
        public Map<String, Object> extra() {
            return extra;
        }
    }

    static class Elements {
        @JsonAnyGetter
        public Map<String, @Sensitive("phone") String> extra() {
            return Map.of("home", Samples.PHONE);
        }
    }

    static class Keys {
        @JsonAnyGetter
        public Map<@Sensitive("phone") String, Integer> extra() {
            return Map.of(Samples.PHONE, 3);
        }
    }

    static class Beans {
        @JsonAnyGetter
        public Map<String, Object> extra() {
            return Map.of("person", new Person(Samples.PHONE, "Oslo"));
        }
    }

    static class Beside {
        @Sensitive("email")
        public String email = Samples.EMAIL;

        @JsonAnyGetter
        public Map<String, String> extra() {
            return Map.of("note", "n");
        }
    }

    record Person(@Sensitive("phone") String phone, String city) {}

    record Outer(int id, @JsonUnwrapped Method inner) {}

    @Test
    public void t07_anyGetter_valuesAreMaskedAndNamesStay() {
        assertMasked(new Method().with("home", Samples.PHONE), "{\"home\":\"138****5678\"}");
        assertMasked(new Elements(), "{\"home\":\"138****5678\"}");
    }

    @Test
    public void t07_anyGetterOfRecordComponent_isNeverRaw() {
        assertNeverRaw(Setup.of(Samples.display()), new Values("Oslo", Map.of("home", Samples.PHONE)));
    }

    @Test
    public void t07_anyGetterWithMixedValues_eachIsTreated() {
        Method any = new Method()
                .with("a", 13812345678L)
                .with("b", java.util.List.of(Samples.PHONE))
                .with("c", new Person(Samples.PHONE, "Oslo"));
        assertMasked(any, "{\"a\":\"138****5678\",\"b\":[\"138****5678\"],\"c\":\"********\"}");
    }

    @Test
    public void t07_anyGetterWithMarkedKeys_namesAreMasked() {
        assertMasked(new Keys(), "{\"138****5678\":3}");
    }

    @Test
    public void t07_unmarkedAnyGetter_protectsWhatItHolds() {
        assertMasked(new Beans(), "{\"person\":{\"city\":\"Oslo\",\"phone\":\"138****5678\"}}");
    }

    @Test
    public void t07_unmarkedAnyGetterBesideMarkedProperty_staysAsItIs() {
        assertMasked(new Beside(), "{\"email\":\"a***@example.com\",\"note\":\"n\"}");
    }

    @Test
    public void t07_anyGetterOfUnwrappedObject_isMasked() {
        assertMasked(new Outer(1, new Method().with("home", Samples.PHONE)), "{\"id\":1,\"home\":\"138****5678\"}");
    }

    @Test
    public void t07_droppedAnyGetter_writesNothing() {
        class Mails {
            @JsonAnyGetter
            @Sensitive("email")
            public Map<String, String> extra() {
                return Map.of("home", Samples.EMAIL);
            }
        }
        assertMasked(Setup.of(Samples.readers()), new Mails(), Samples.LABEL, "{}");
        assertMasked(Setup.of(Samples.readers()), new Mails(), Samples.SUPPORT, "{\"home\":\"a***@example.com\"}");
    }
}

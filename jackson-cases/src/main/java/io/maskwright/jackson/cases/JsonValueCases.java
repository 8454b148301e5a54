package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonValue;
import io.maskwright.annotation.Sensitive;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** T-07: types that are written as one value. */
@SuppressWarnings("unused") // read by reflection
public abstract class JsonValueCases extends Cases {

    protected JsonValueCases() {}

    record Phone(String digits) {
        @JsonValue
        @Sensitive("phone")
        public String text() {
            return digits;
        }
    }

    static class FieldValue {
        @JsonValue
        @Sensitive("phone")
        private final String digits = Samples.PHONE;
    }

    static class NumberValue {
        @JsonValue
        @Sensitive("phone")
        public long digits() {
            return 13812345678L;
        }
    }

    static class ListValue {
        @JsonValue
        public List<@Sensitive("phone") String> all() {
            return List.of(Samples.PHONE);
        }
    }

    static class BeanValue {
        @JsonValue
        public Person person() {
            return new Person(Samples.PHONE, "Oslo");
        }
    }

    /** The property is marked on its field, and the value is taken from its getter. */
    static class MarkedField {
        @Sensitive("phone")
        private final String digits = Samples.PHONE;

        @JsonValue
        public String getDigits() {
            return digits;
        }
    }

    /** Jackson cannot tell that the value shows the marked field. */
    static class MarkedFieldElsewhere {
        @Sensitive("phone")
        private final String digits = Samples.PHONE;

        @JsonValue
        public String anything() {
            return "tel:" + digits;
        }
    }

    record Key(String digits) {
        @JsonKey
        @Sensitive("phone")
        public String text() {
            return digits;
        }
    }

    record Person(@Sensitive("phone") String phone, String city) {}

    record Holder(Phone one, List<Phone> more, Map<String, Phone> named) {}

    record Marked(@Sensitive("phone") Phone phone) {}

    record Keyed(Map<Phone, Integer> calls) {}

    record KeyedByKey(Map<Key, Integer> calls) {}

    enum Code {
        ONE;

        @JsonValue
        @Sensitive("phone")
        public String text() {
            return Samples.PHONE;
        }
    }

    record Coded(Code code) {}

    private static final Phone PHONE = new Phone(Samples.PHONE);

    @Test
    public void t07_jsonValue_isMaskedAtTheRoot() {
        assertMasked(PHONE, "\"138****5678\"");
        assertMasked(new FieldValue(), "\"138****5678\"");
        assertMasked(new NumberValue(), "\"138****5678\"");
    }

    @Test
    public void t07_jsonValue_isMaskedInPropertiesListsAndMaps() {
        assertMasked(
                new Holder(PHONE, List.of(PHONE), Map.of("a", PHONE)),
                "{\"more\":[\"138****5678\"],\"named\":{\"a\":\"138****5678\"},\"one\":\"138****5678\"}");
    }

    @Test
    public void t07_jsonValueInMarkedProperty_isNeverRaw() {
        assertNeverRaw(Setup.of(Samples.display()), new Marked(PHONE));
    }

    @Test
    public void t07_jsonValueGivingList_isMaskedElementByElement() {
        assertMasked(new ListValue(), "[\"138****5678\"]");
    }

    @Test
    public void t07_jsonValueGivingMarkedBean_protectsItsProperties() {
        assertMasked(new BeanValue(), "{\"city\":\"Oslo\",\"phone\":\"138****5678\"}");
    }

    @Test
    public void t07_jsonValueOfMarkedProperty_isMaskedOrRefused() {
        assertNeverRaw(Setup.of(Samples.display()), new MarkedField());
        assertNeverRaw(Setup.of(Samples.display()), new MarkedFieldElsewhere());
    }

    @Test
    public void t07_jsonValueAsMapKey_isMaskedOrRefused() {
        assertNeverRaw(Setup.of(Samples.display()), new Keyed(Map.of(PHONE, 1)));
        assertNeverRaw(Setup.of(Samples.display()), new KeyedByKey(Map.of(new Key(Samples.PHONE), 1)));
        assertNeverRaw(Setup.of(Samples.display()), Map.of(PHONE, 1));
    }

    @Test
    public void t07_jsonValueOfEnum_isMasked() {
        assertMasked(new Coded(Code.ONE), "{\"code\":\"138****5678\"}");
        assertNeverRaw(Setup.of(Samples.display()), Map.of(Code.ONE, 1));
    }
}

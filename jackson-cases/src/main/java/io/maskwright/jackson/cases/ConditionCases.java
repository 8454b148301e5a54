package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.Sensitive;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conditions on other fields, where these may be out of reach: then values are protected, whichever way they decide. */
@SuppressWarnings("unused") // read by reflection
public abstract class ConditionCases extends Cases {

    private static final String HIDES = "when(age < 18, redact, keep)";
    private static final String SHOWS = "when(age < 18, keep, redact)";

    protected ConditionCases() {}

    static class Inner {
        public String phone = Samples.PHONE;
    }

    static class Unwrapped {
        public int age = 9;

        @JsonUnwrapped
        @Sensitive(value = "phone", strategy = HIDES)
        public Inner inner = new Inner();
    }

    static class UnwrappedOtherwise {
        public int other = 9;

        @JsonUnwrapped
        @Sensitive(value = "phone", strategy = HIDES)
        public Inner inner = new Inner();
    }

    static class UnwrappedOtherWay {
        public int other = 9;

        @JsonUnwrapped
        @Sensitive(value = "phone", strategy = SHOWS)
        public Inner inner = new Inner();
    }

    static class Leaves {
        public int age = 9;

        @Sensitive(value = "phone", strategy = HIDES, nested = Nested.LEAVES)
        public Inner inner = new Inner();
    }

    static class LeavesOtherWay {
        public int other = 9;

        @Sensitive(value = "phone", strategy = SHOWS, nested = Nested.LEAVES)
        public Inner inner = new Inner();
    }

    static class AnyGetter {
        public int age = 9;

        @JsonAnyGetter
        @Sensitive(value = "phone", strategy = HIDES)
        public Map<String, Object> rest() {
            return Map.of("phone", Samples.PHONE);
        }
    }

    static class AnyGetterOtherWay {
        public int other = 9;

        @JsonAnyGetter
        @Sensitive(value = "phone", strategy = SHOWS)
        public Map<String, Object> rest() {
            return Map.of("phone", Samples.PHONE);
        }
    }

    static class Property {
        public int age = 9;

        @Sensitive(value = "phone", strategy = HIDES)
        public String phone = Samples.PHONE;
    }

    @Test
    public void conditionWhoseFieldMayBeOutOfReach_neverShows() {
        Setup setup = Setup.of(Samples.display());
        for (Object each : new Object[] {
            new Unwrapped(),
            new UnwrappedOtherwise(),
            new UnwrappedOtherWay(),
            new Leaves(),
            new LeavesOtherWay(),
            new AnyGetter(),
            new AnyGetterOtherWay(),
            new Property()
        }) {
            assertNeverRaw(setup, each);
        }
    }
}

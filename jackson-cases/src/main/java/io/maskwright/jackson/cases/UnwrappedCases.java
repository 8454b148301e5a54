package io.maskwright.jackson.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.maskwright.annotation.Sensitive;
import org.junit.jupiter.api.Test;

/** T-05: properties of a held object written as if they were the holder's. */
public abstract class UnwrappedCases extends Cases {

    protected UnwrappedCases() {}

    record Contact(@Sensitive("phone") String phone, String city) {}

    record Plain(String phone, String city) {}

    record Unwrapping(@JsonUnwrapped Contact contact, int weight) {}

    record Prefixed(@JsonUnwrapped(prefix = "to_") Contact to, @JsonUnwrapped(prefix = "from_") Contact from) {}

    record Affixed(@JsonUnwrapped(prefix = "a_", suffix = "_z") Contact contact) {}

    record Nested(@JsonUnwrapped(prefix = "n_") Affixed inner) {}

    record MarkedHolder(@JsonUnwrapped(prefix = "to_") @Sensitive("phone") Plain to) {}

    record MarkedHolderNoPrefix(@JsonUnwrapped @Sensitive("phone") Plain to, int weight) {}

    private static final Contact CONTACT = new Contact(Samples.PHONE, "Oslo");

    @Test
    public void t05_unwrapped_isMaskedUnderItsOwnName() {
        assertMasked(new Unwrapping(CONTACT, 3), "{\"city\":\"Oslo\",\"phone\":\"138****5678\",\"weight\":3}");
    }

    @Test
    public void t05_unwrappedWithPrefix_isMaskedUnderItsPrefixedName() {
        assertMasked(
                new Prefixed(CONTACT, new Contact(Samples.OTHER_PHONE, "Bergen")),
                "{\"from_city\":\"Bergen\",\"from_phone\":\"139****4321\",\"to_city\":\"Oslo\",\"to_phone\":\"138****5678\"}");
    }

    @Test
    public void t05_unwrappedWithPrefixAndSuffix_isMaskedOnce() {
        assertMasked(new Affixed(CONTACT), "{\"a_city_z\":\"Oslo\",\"a_phone_z\":\"138****5678\"}");
    }

    @Test
    public void t05_unwrappedTwice_isMaskedUnderTheNameOfPlainJackson() {
        assertOnlyRawReplaced(new Nested(new Affixed(CONTACT)));
    }

    @Test
    public void t05_unwrappedHolderIsMarked_eachLeafIsTreatedUnderItsPrefixedName() {
        assertMasked(
                new MarkedHolder(new Plain(Samples.PHONE, "Oslo")),
                "{\"to_city\":\"****\",\"to_phone\":\"138****5678\"}");
    }

    @Test
    public void t05_unwrappedHolderWithoutPrefixIsMarked_eachLeafIsTreated() {
        assertMasked(
                new MarkedHolderNoPrefix(new Plain(Samples.PHONE, "Oslo"), 3),
                "{\"city\":\"****\",\"phone\":\"138****5678\",\"weight\":3}");
    }
}

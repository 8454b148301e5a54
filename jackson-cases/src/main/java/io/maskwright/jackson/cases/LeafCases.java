package io.maskwright.jackson.cases;

import io.maskwright.annotation.Nested;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import io.maskwright.engine.Desensitiser;
import io.maskwright.policy.Policy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Marked holders of objects of which each leaf is treated, and types that a policy decides by name. */
public abstract class LeafCases extends Cases {

    protected LeafCases() {}

    record Holder(@Sensitive(value = "phone", nested = Nested.LEAVES) Object inner) {}

    record Typed(@Sensitive(value = "phone", nested = Nested.LEAVES) List<Contact> all) {}

    record Contact(String phone, @Sensitive("email") String email, @NotSensitive String city) {}

    record Deep(Contact contact, Map<String, String> named) {}

    /** As a class of another library, without annotations. */
    public static class ThirdParty {
        public String phone = Samples.PHONE;
        public String city = "Oslo";
        private final String mail = Samples.EMAIL;

        public String getMail() {
            return mail;
        }
    }

    private static final Contact CONTACT = new Contact(Samples.PHONE, Samples.EMAIL, "Oslo");
    private static final String MASKED = "{\"city\":\"Oslo\",\"email\":\"a***@example.com\",\"phone\":\"138****5678\"}";

    @Test
    public void leaves_areTreatedAndThoseWithASayOfTheirOwnKeepIt() {
        assertMasked(new Holder(CONTACT), "{\"inner\":" + MASKED + "}");
        assertMasked(new Typed(List.of(CONTACT)), "{\"all\":[" + MASKED + "]}");
    }

    @Test
    public void leavesOfNestedObjects_areTreated() {
        assertMasked(
                new Holder(new Deep(CONTACT, Map.of("a", Samples.PHONE))),
                "{\"inner\":{\"contact\":" + MASKED + ",\"named\":{\"a\":\"138****5678\"}}}");
    }

    @Test
    public void typeDecidedByThePolicy_isMaskedWithoutAnnotations() {
        Setup setup = Setup.of(Desensitiser.of(Policy.displayDefaults().toBuilder()
                .type(ThirdParty.class.getName(), t -> t.property("phone", "phone")
                        .property("mail", "email"))
                .build()));
        assertMasked(
                setup,
                new ThirdParty(),
                null,
                "{\"city\":\"Oslo\",\"mail\":\"a***@example.com\",\"phone\":\"138****5678\"}");
        assertMasked(
                setup,
                Map.of("x", List.of(new ThirdParty())),
                null,
                "{\"x\":[{\"city\":\"Oslo\",\"mail\":\"a***@example.com\",\"phone\":\"138****5678\"}]}");
    }

    @Test
    public void typeDecidedByThePolicy_namingStrategyDoesNotMatter() {
        Setup setup = Setup.of(Desensitiser.of(Policy.displayDefaults().toBuilder()
                        .type(ThirdParty.class.getName(), t -> t.property("phone", "phone")
                                .property("mail", "email"))
                        .build()))
                .naming(Setup.Naming.SNAKE_CASE);
        assertOnlyRawReplaced(setup, new ThirdParty());
    }
}

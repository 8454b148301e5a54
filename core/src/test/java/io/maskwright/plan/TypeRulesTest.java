package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.Sensitive;
import io.maskwright.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a policy says of classes without annotations holds for copies and for texts. */
class TypeRulesTest {

    private static final Audience READER = Audience.MOST_RESTRICTIVE;
    private static final String HERE = TypeRulesTest.class.getName() + "$";

    private static Policy policy(String types) {
        return Policy.parse(
                """
                maskwright: 1
                refuse: [secret]
                categories:
                  phone: {tier: confidential, strategy: "fixed(3)"}
                  state: {tier: secret}
                types:
                """
                        + types.replace("HERE.", HERE));
    }

    private static ObjectPlans plans(String types) {
        return new ObjectPlans(policy(types), 100, 1000);
    }

    private static <T> T mask(ObjectPlans plans, T object) {
        T copy = plans.mask(object, READER);
        assertThat(copy).isNotNull();
        return copy;
    }

    private static void refused(String types, Object object, String... words) {
        ObjectPlans plans = plans(types);
        assertThatThrownBy(() -> plans.mask(object, READER))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("CANARY");
        assertThat(plans.text(object, READER)).doesNotContain("CANARY");
    }

    interface HasPhone {
        String phone();
    }

    interface HasMobile extends HasPhone {}

    interface Other {}

    record Customer(String phone, String note, List<String> phones, Map<String, String> more, Optional<String> other)
            implements HasMobile, Other {}

    private static final Customer CUSTOMER =
            new Customer("CANARY1", "hello", List.of("CANARY2"), Map.of("k", "CANARY3"), Optional.of("CANARY4"));

    @Test
    void namedProperties_areTreatedThroughHolders() {
        ObjectPlans plans = plans(
                """
                  HERE.Customer:
                    properties: {phone: phone, phones: phone, more: phone, other: redact}
                """);
        assertThat(mask(plans, CUSTOMER))
                .isEqualTo(new Customer("***", "hello", List.of("***"), Map.of("k", "***"), Optional.of("********")));
        assertThat(plans.text(CUSTOMER, READER))
                .isEqualTo("Customer[phone=***, note=hello, phones=[***], more={k=***}, other=********]");
    }

    @Test
    void undecidedOfAType_coversTheRest() {
        ObjectPlans plans = plans(
                """
                  HERE.Other: {undecided: redact}
                  HERE.Customer:
                    properties: {note: keep, phone: phone, phones: keep}
                """);
        Customer copy = mask(plans, CUSTOMER);
        assertThat(copy).isEqualTo(new Customer("***", "hello", List.of("CANARY2"), null, null));
        refused("  HERE.Customer: {undecided: fail}\n", CUSTOMER, "Customer.phone is not decided");
    }

    @Test
    void nearestClass_holds() {
        ObjectPlans plans = plans(
                """
                  HERE.HasPhone: {properties: {phone: drop, note: "fixed(7)"}}
                  HERE.HasMobile: {properties: {phone: "fixed(5)"}}
                  HERE.Other: {properties: {phones: redact}}
                """);
        Customer copy = mask(plans, CUSTOMER);
        assertThat(copy.phone()).isEqualTo("*****");
        assertThat(copy.note()).isEqualTo("*******");
        assertThat(copy.phones()).containsExactly("********");
        ObjectPlans own = plans(
                """
                  HERE.HasMobile: {properties: {phone: "fixed(5)"}}
                  HERE.Other: {properties: {phone: "fixed(6)"}}
                  HERE.Customer: {properties: {phone: "fixed(4)"}}
                """);
        assertThat(mask(own, CUSTOMER).phone()).isEqualTo("****");
    }

    @Test
    void unrelatedInterfaces_mustSayTheSame() {
        refused(
                """
                  HERE.HasMobile: {properties: {phone: "fixed(5)"}}
                  HERE.Other: {properties: {phone: "fixed(6)"}}
                """,
                CUSTOMER,
                "different things of property phone",
                "Customer");
        refused(
                """
                  HERE.HasMobile: {undecided: keep}
                  HERE.Other: {undecided: redact}
                """,
                CUSTOMER,
                "different things of undecided properties");
        ObjectPlans same = plans(
                """
                  HERE.HasMobile: {properties: {phone: {category: phone, purpose: x}}}
                  HERE.Other: {properties: {phone: {category: phone, purpose: [x]}}}
                """);
        assertThat(mask(same, CUSTOMER).phone()).isEqualTo("********");
    }

    static class Person {
        String name = "CANARY";
        boolean isActive = true;
        Integer age = 42;
        LocalDate born = LocalDate.of(1990, 3, 7);
    }

    static class Employee extends Person {
        String desk = "d";
    }

    @Test
    void superclass_countsForItsSubclasses() {
        ObjectPlans plans = plans(
                """
                  HERE.Person:
                    properties: {name: redact, active: keep, age: "null", born: truncateDate(year)}
                """);
        Employee copy = mask(plans, new Employee());
        assertThat(copy.name).isEqualTo("********");
        assertThat(copy.isActive).isTrue();
        assertThat(copy.age).isNull();
        assertThat(copy.born).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(copy.desk).isEqualTo("d");
        assertThat(mask(plans, new Person[] {new Employee()})[0].name).isEqualTo("********");
    }

    @Test
    void strategyThatDoesNotKeepTheType_isRefused() {
        refused("  HERE.Person: {properties: {name: redact, age: redact}}\n", new Person(), "Person.age", "Integer");
    }

    @Test
    void propertyThatTheClassLacks_isRefusedUnlessOptional() {
        refused(
                "  HERE.Person: {properties: {nmae: redact}}\n",
                new Person(),
                "property nmae at policy:7:",
                "Person has no such property",
                "did you mean name?");
        ObjectPlans optional = plans("  HERE.Person: {properties: {nmae: {strategy: redact, optional: true}}}\n");
        assertThat(mask(optional, new Person()).name).isEqualTo("CANARY");
        refused(
                "  HERE.Person: {properties: {active: keep, isActive: drop}}\n",
                new Person(),
                "field isActive",
                "under two names");
    }

    static class Renamed {
        private String mPhone = "CANARY";

        String getPhone() {
            return mPhone;
        }
    }

    @Test
    void getterWithoutField_isRefusedUnlessEveryFieldIsDecided() {
        refused("  HERE.Renamed: {properties: {phone: redact}}\n", new Renamed(), "[phone]", "getter without a field");
        refused(
                "  HERE.Renamed: {undecided: keep, properties: {phone: redact}}\n",
                new Renamed(),
                "getter without a field");
        ObjectPlans both = plans("  HERE.Renamed: {properties: {phone: redact, mPhone: redact}}\n");
        assertThat(mask(both, new Renamed()).mPhone).isEqualTo("********");
        ObjectPlans rest = plans("  HERE.Renamed: {undecided: redact, properties: {phone: redact}}\n");
        assertThat(mask(rest, new Renamed()).mPhone).isEqualTo("********");
    }

    record Annotated(
            @Sensitive("phone") String open,
            @Sensitive(value = "phone", purpose = "support") String closed,
            List<@Sensitive("phone") String> list,
            Map<@Sensitive("phone") String, @Sensitive("phone") String> map) {}

    @Test
    void rule_beatsAnAnnotation() {
        ObjectPlans plans = plans(
                """
                  HERE.Annotated:
                    properties: {open: "fixed(5)", closed: "fixed(5)", list: "fixed(6)", map: "fixed(7)"}
                """);
        assertThat(mask(plans, new Annotated("a", "b", List.of("c"), Map.of("d", "e"))))
                .isEqualTo(new Annotated("*****", "********", List.of("******"), Map.of("***", "*******")));
    }

    record Stated(@Sensitive("state") String state) {}

    @Test
    void refusedTier_beatsARule() {
        ObjectPlans plans = plans(
                """
                  HERE.Stated: {properties: {state: keep}}
                  HERE.Person: {properties: {name: {category: state, strategy: keep}}}
                """);
        assertThatThrownBy(() -> plans.mask(new Stated("CANARY"), READER)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> plans.mask(new Person(), READER)).isInstanceOf(RefusedException.class);
        assertThat(plans.text(new Stated("CANARY"), READER)).isEqualTo("Stated(hidden)");
    }

    @Classified
    record Strict(String a, String b) {}

    record Holds(Customer customer, Object any) {}

    @Test
    void ruleInAClassifiedType_decidesItsProperty() {
        ObjectPlans plans = plans("  HERE.Strict: {properties: {a: keep}}\n");
        assertThat(mask(plans, new Strict("1", "2"))).isEqualTo(new Strict("1", "********"));
        ObjectPlans open = plans("  HERE.Strict: {undecided: keep}\n");
        assertThat(mask(open, new Strict("1", "2"))).isEqualTo(new Strict("1", "2"));
    }

    @Test
    void keptObject_isLookedInto() {
        ObjectPlans plans = plans(
                """
                  HERE.Holds: {properties: {customer: keep, any: keep}}
                  HERE.Customer: {properties: {phone: phone}}
                """);
        Holds copy = mask(plans, new Holds(CUSTOMER, CUSTOMER));
        assertThat(copy.customer().phone()).isEqualTo("***");
        assertThat(((Customer) copy.any()).phone()).isEqualTo("***");
        refused("  HERE.Holds: {properties: {customer: redact}}\n", new Holds(CUSTOMER, null), "Holds.customer");
    }

    @Test
    void ruling_tellsWhatAnOutletAsks() {
        FieldDecider decider = FieldDecider.of(
                policy(
                        """
                  HERE.HasPhone: {properties: {phone: phone}}
                  HERE.Customer: {undecided: drop, properties: {x: {strategy: keep, optional: true}}}
                """));
        TypeRuling ruling = TypeRuling.of(Customer.class, decider);
        assertThat(ruling.property("phone")).hasToString(HERE + "HasPhone: phone");
        assertThat(ruling.property("note")).isNull();
        assertThat(ruling.undecided()).isEqualTo(io.maskwright.policy.Undecided.DROP);
        assertThat(ruling.names()).containsExactly("x", "phone");
        ruling.requireAmong(Set.of("phone"));
        assertThatThrownBy(() -> ruling.requireAmong(Set.of("phon"))).isInstanceOf(PlanException.class);
        assertThat(TypeRuling.of(Person.class, decider).names()).isEmpty();
    }
}

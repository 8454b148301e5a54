package io.maskwright.plan;

import static io.maskwright.plan.FakePolicy.CLEAR;
import static io.maskwright.plan.FakePolicy.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.MaskingException;
import io.maskwright.PlanException;
import io.maskwright.annotation.Classified;
import io.maskwright.annotation.Nested;
import io.maskwright.annotation.NotSensitive;
import io.maskwright.annotation.Sensitive;
import io.maskwright.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An annotation that speaks of each value inside an object. */
class NestedLeavesTest {

    private final ObjectPlans plans = new FakePolicy().plans();

    private <T> T mask(T object) {
        T copy = plans.mask(object, READER);
        assertThat(copy).isNotNull();
        return copy;
    }

    record Room(String number) {}

    record Address(
            String street,
            Room room,
            List<String> lines,
            Map<String, Room> rooms,
            String[] parts,
            Optional<Room> spare,
            @Sensitive("email") String mail,
            @NotSensitive String city,
            @NotSensitive Room lobby) {}

    record Parcel(@Sensitive(value = "phone", nested = Nested.LEAVES) Address to, String open) {}

    private static Address address() {
        return new Address(
                "CANARY1",
                new Room("CANARY2"),
                List.of("CANARY3"),
                Map.of("k", new Room("CANARY4")),
                new String[] {"CANARY5"},
                Optional.of(new Room("CANARY6")),
                "CANARY7",
                "Hue",
                new Room("L"));
    }

    @Test
    void eachValue_isTreatedUnlessItHasItsOwnSay() {
        Parcel parcel = new Parcel(address(), "open");
        Parcel copy = mask(parcel);
        assertThat(copy.open()).isEqualTo("open");
        Address to = copy.to();
        assertThat(to.street()).isEqualTo("***");
        assertThat(to.room()).isEqualTo(new Room("***"));
        assertThat(to.lines()).containsExactly("***");
        assertThat(to.rooms()).isEqualTo(Map.of("k", new Room("***")));
        assertThat(to.parts()).containsExactly("***").isNotSameAs(parcel.to().parts());
        assertThat(to.spare()).contains(new Room("***"));
        assertThat(to.mail()).isEqualTo("e***");
        assertThat(to.city()).isEqualTo("Hue");
        assertThat(to.lobby()).isEqualTo(new Room("L")).isNotSameAs(parcel.to().lobby());
        assertThat(mask(new Room("plain"))).as("elsewhere").isEqualTo(new Room("plain"));
        assertThat(plans.mask(parcel, CLEAR).to().street()).as("shown").isEqualTo("CANARY1");
    }

    @Test
    void text_showsTheObjectWithEachValueTreated() {
        assertThat(plans.text(new Parcel(address(), "open"), READER))
                .isEqualTo("Parcel[to=Address[street=***, room=Room[number=***], lines=[***],"
                        + " rooms={k=Room[number=***]}, parts=[***], spare=Room[number=***], mail=e***, city=Hue,"
                        + " lobby=Room[number=L]], open=open]");
    }

    interface Place {}

    record Shop(String name) implements Place {}

    static class Node implements Place {
        String label = "CANARY";
        Place next;
        Object any;
        Number count;
        CharSequence text;
    }

    enum Corner implements Place {
        NORTH
    }

    record Open(
            @Sensitive(value = "phone", nested = Nested.LEAVES) Object any,
            @Sensitive(value = "phone", nested = Nested.LEAVES) Place place,
            @Sensitive(value = "phone", nested = Nested.LEAVES) List<Object> list) {}

    @Test
    void valuesWhoseClassIsMet_areLookedIntoToo() {
        Node node = new Node();
        node.next = new Node();
        ((Node) node.next).any = List.of(new Shop("CANARY"), Map.of("k", "CANARY"));
        node.any = new Object[] {"CANARY", new Shop("CANARY")};
        node.text = "CANARY";
        Open copy = mask(new Open(node, node, new ArrayList<>(List.of("CANARY", node))));
        for (Object each : new Object[] {copy.any(), copy.place(), copy.list().get(1)}) {
            Node masked = (Node) each;
            assertThat(masked).isNotSameAs(node);
            assertThat(masked.label).isEqualTo("***");
            assertThat(masked.text).hasToString("***");
            assertThat((Object[]) masked.any).containsExactly("***", new Shop("***"));
            assertThat(((Node) masked.next).label).isEqualTo("***");
            assertThat(((Node) masked.next).any).isEqualTo(List.of(new Shop("***"), Map.of("k", "***")));
        }
        assertThat(copy.list().get(0)).isEqualTo("***");
        assertThat(plans.text(new Open(node, node, List.of(node)), READER)).doesNotContain("CANARY");
    }

    private void refused(ObjectPlans each, Object object, String... words) {
        assertThatThrownBy(() -> each.mask(object, READER))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("CANARY");
    }

    record Aged(String name, int age) {}

    record HasAged(@Sensitive(value = "phone", nested = Nested.LEAVES) Aged aged) {}

    record Dated(LocalDate day) {}

    record HasDated(@Sensitive(value = "year", nested = Nested.LEAVES) Dated dated) {}

    record Thready(Thread thread) {}

    @Test
    void leafWhoseTypeIsNotKept_isRefused() {
        refused(plans, new HasAged(null), "Aged.age", "stars", "int");
        refused(plans, new Open(new Aged("CANARY", 1), null, null), "Aged.age");
        refused(plans, new Open(12345, null, null), "Open.any", "Integer");
        refused(plans, new Open(null, Corner.NORTH, null), "Corner");
        refused(plans, new Open(new Thready(null), null, null), "Thready.thread");
        refused(plans, new Open((Runnable) () -> {}, null, null), "NestedLeavesTest");
        assertThat(mask(new HasDated(new Dated(LocalDate.of(1990, 3, 7)))))
                .isEqualTo(new HasDated(new Dated(LocalDate.of(1990, 1, 1))));
        assertThat(plans.text(new HasAged(new Aged("CANARY", 77)), READER))
                .isEqualTo("HasAged[aged=Aged[name=***, age=********]]");
    }

    record Dropped(
            @Sensitive(value = "drop", nested = Nested.LEAVES) Address address,
            @Sensitive(value = "drop", nested = Nested.LEAVES) Object any) {}

    @Test
    void leftOutValues_areNull() {
        Dropped copy = mask(new Dropped(address(), new Shop("CANARY")));
        assertThat(copy.address().street()).isNull();
        assertThat(copy.address().room()).isEqualTo(new Room(null));
        assertThat(copy.address().lines()).isNull();
        assertThat(copy.address().mail()).isEqualTo("e***");
        assertThat(copy.any()).isEqualTo(new Shop(null));
    }

    @Sensitive(value = "phone", nested = Nested.LEAVES)
    record Contact(String name, Contact next) {}

    record HasContact(Contact contact, List<Contact> list, Object any) {}

    @Sensitive("phone")
    record Secret(String name) {}

    record HasSecret(Secret secret) {}

    record Around(@Sensitive(value = "email", nested = Nested.LEAVES) Object any) {}

    @Test
    void markOnATypeDeclaration_standsOnEachUse() {
        Contact contact = new Contact("CANARY", new Contact("CANARY", null));
        Contact masked = new Contact("***", new Contact("***", null));
        assertThat(mask(contact)).isEqualTo(masked);
        assertThat(mask(new HasContact(contact, List.of(contact), contact)))
                .isEqualTo(new HasContact(masked, List.of(masked), masked));
        assertThat(mask(new Around(contact))).as("its own say").isEqualTo(new Around(masked));
        refused(plans, new Around(new Secret("CANARY")), "Secret", "stars");
        refused(plans, new Around(new HasSecret(null)), "Secret", "stars");
        assertThat(plans.text(contact, READER)).isEqualTo("Contact[name=***, next=Contact[name=***, next=null]]");
        assertThat(plans.text(new Around(new Secret("CANARY")), READER)).isEqualTo("Around[any=Secret(hidden)]");
    }

    @Sensitive("phone")
    interface Marked<T> {}

    record Told<T>(T value, String other) implements Supplying<T> {}

    interface Supplying<T> {}

    record HasSupplying(
            @Sensitive(value = "phone", nested = Nested.LEAVES) Supplying<@Sensitive("email") String> any) {}

    @Sensitive("drop")
    record Hushed<T>(T value) implements Supplying<T> {}

    record OnlyArgument(Supplying<@Sensitive("email") String> any) {}

    @Test
    void markedTypeArgument_keepsItsOwnSay() {
        assertThat(mask(new HasSupplying(new Told<>("a@b.c", "CANARY"))))
                .isEqualTo(new HasSupplying(new Told<>("e***", "***")));
        assertThat(mask(new OnlyArgument(new Hushed<>("a@b.c")))).isEqualTo(new OnlyArgument(null));
    }

    static class TwoFaced {
        @Sensitive(value = "phone", nested = Nested.LEAVES)
        Room room = new Room("CANARY");

        @Sensitive("phone")
        Room getRoom() {
            return room;
        }
    }

    record Elements(@Sensitive("phone") List<@Sensitive(value = "phone", nested = Nested.LEAVES) Room> rooms) {}

    record Use(@Sensitive("phone") Contact contact) {}

    @Test
    void wholeHereAndLeavesThere_contradict() {
        refused(plans, new TwoFaced(), "TwoFaced.room", "contradict", "phone (nested = LEAVES)");
        refused(plans, new Elements(List.of()), "Elements.rooms", "contradict");
        refused(plans, new Use(null), "Use.contact", "contradict");
    }

    record Chain(
            @Sensitive(value = "phone", nested = Nested.LEAVES) Object left,
            @Sensitive(value = "phone", nested = Nested.LEAVES) Object right,
            @Sensitive(value = "email", nested = Nested.LEAVES) Chain next) {}

    @Test
    @Timeout(20)
    void placesWithinEachOther_shareTheirPlans() {
        Chain chain = new Chain("CANARY", "CANARY", null);
        for (int i = 0; i < 90; i++) {
            chain = switch (i % 3) {
                case 0 -> new Chain(chain, "CANARY", null);
                case 1 -> new Chain("CANARY", chain, null);
                default -> new Chain("CANARY", "CANARY", chain);
            };
        }
        ObjectPlans deep = new ObjectPlans(new FakePolicy(), new Limits(1000, 10_000_000));
        assertThat(deep.mask(chain, READER)).isNotNull();
        assertThat(deep.text(chain, READER)).doesNotContain("CANARY");
    }

    @Classified
    record Strict(String a, @NotSensitive String b) {}

    @Test
    void classifiedObjectInside_isTreatedByWhatIsAroundIt() {
        assertThat(mask(new Around(new Strict("CANARY", "b")))).isEqualTo(new Around(new Strict("e***", "b")));
    }

    @Test
    void objectWithinItself_fails() {
        Node node = new Node();
        node.next = node;
        assertThatThrownBy(() -> mask(new Open(node, null, null))).isInstanceOf(MaskingException.class);
        assertThat(plans.text(new Open(node, null, null), READER)).contains("label=***, next=(cycle)");
    }

    @Test
    void typeRuleInside_isASayOfItsOwn() {
        String here = NestedLeavesTest.class.getName() + "$";
        Policy policy = Policy.parse(
                """
                maskwright: 1
                categories: {phone: {strategy: "fixed(3)"}, email: {strategy: "fixed(4)"}}
                types:
                  HERE.Room: {properties: {number: keep}}
                  HERE.Parcel: {properties: {to: "fixed(6)"}}
                  HERE.Strict: {undecided: redact}
                """
                        .replace("HERE.", here));
        ObjectPlans ruled = new ObjectPlans(policy, 100, 1000);
        Parcel copy = ruled.mask(new Parcel(address(), "open"), Audience.MOST_RESTRICTIVE);
        assertThat(copy).isNotNull();
        assertThat(copy.to().street()).as("the rule beats the annotation").isEqualTo("******");
        assertThat(copy.to().room()).isEqualTo(new Room("CANARY2"));
        assertThat(ruled.mask(new Around(new Strict("CANARY", "b")), Audience.MOST_RESTRICTIVE))
                .isEqualTo(new Around(new Strict("****", "b")));
    }
}

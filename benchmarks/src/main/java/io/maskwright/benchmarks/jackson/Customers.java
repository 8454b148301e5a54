package io.maskwright.benchmarks.jackson;

import io.maskwright.engine.Desensitiser;
import io.maskwright.policy.Policy;

/** The same customer in the class of each contender, and the policy that they are shown under. */
final class Customers {

    private Customers() {}

    /** The masks that are shown to people: three and four digits of a phone, the surname, the last digits of a card. Those
     * who call customers back see more. */
    static Desensitiser desensitiser() {
        return Desensitiser.of(Policy.displayDefaults().toBuilder()
                .audience("support", "restricted")
                .categoryRule("person.name", "support", "keep")
                .categoryRule("phone", "support", "keep")
                .categoryRule("email", "support", "keep")
                .categoryRule("plate", "support", "keep")
                .build());
    }

    static MarkedCustomer marked(PlainCustomer from) {
        MarkedCustomer to = new MarkedCustomer();
        to.id = from.id;
        to.name = from.name;
        to.phone = from.phone;
        to.email = from.email;
        to.idNumber = from.idNumber;
        to.card = from.card;
        to.vehicle = from.vehicle;
        to.status = from.status;
        to.parcels = from.parcels;
        to.active = from.active;
        return to;
    }

    static HutoolCustomer hutool(PlainCustomer from) {
        HutoolCustomer to = new HutoolCustomer();
        to.id = from.id;
        to.name = from.name;
        to.phone = from.phone;
        to.email = from.email;
        to.idNumber = from.idNumber;
        to.card = from.card;
        to.vehicle = from.vehicle;
        to.status = from.status;
        to.parcels = from.parcels;
        to.active = from.active;
        return to;
    }

    static HoubbCustomer houbb(PlainCustomer from) {
        HoubbCustomer to = new HoubbCustomer();
        to.id = from.id;
        to.name = from.name;
        to.phone = from.phone;
        to.email = from.email;
        to.idNumber = from.idNumber;
        to.card = from.card;
        to.vehicle = from.vehicle;
        to.status = from.status;
        to.parcels = from.parcels;
        to.active = from.active;
        return to;
    }
}

package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import io.maskwright.reveal.Protection;
import io.maskwright.waybill.PhoneAlias;
import java.util.List;

/** Turns the alias of a telephone number back, for whom the policy grants it. */
final class RevealAlias {

    private RevealAlias() {}

    static String phone(
            Policy policy, RevealActor actor, Protection protection, PhoneAlias aliases, String parcel, String alias) {
        try (RevealStores stores = RevealStores.open(policy)) {
            return actor.revealer(policy, stores)
                    .reveal(protection, List.of(alias), List.of(aliases.parcel(parcel)))
                    .get(0);
        }
    }

    static Protection protection(String dataset, String column, Audience audience) {
        return Protection.ofField(dataset, column, audience);
    }
}

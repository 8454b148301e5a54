package io.maskwright.policy;

import io.maskwright.Assurance;
import io.maskwright.Tier;
import io.maskwright.token.StoreReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says about getting values back: who may, how sure their login must be, and where it is written down. A
 * policy that says nothing lets nobody.
 *
 * @param grants who may get what back
 * @param assurance how sure a login must be at least for values of a tier; tiers not named need what the grant says
 * @param auditFile the file that audit events are appended to; null if none is named
 * @param auditStore the database that audit events go to; null if none is named
 * @param budgets the database that keeps what was used of budgets; null if none is named
 */
public record RevealRules(
        List<RevealGrant> grants,
        Map<Tier, Assurance> assurance,
        @Nullable Path auditFile,
        @Nullable StoreReference auditStore,
        @Nullable StoreReference budgets) {

    /** Nobody may get anything back. */
    public static final RevealRules NONE = new RevealRules(List.of(), Map.of(), null, null, null);

    /**
     * Copies the collections.
     *
     * @param grants who may get what back
     * @param assurance how sure a login must be by tier
     * @param auditFile the file of audit events, or null
     * @param auditStore the database of audit events, or null
     * @param budgets the database of budgets, or null
     */
    public RevealRules {
        grants = List.copyOf(grants);
        assurance = Map.copyOf(assurance);
    }

    /**
     * Finds what an actor may get back for a purpose.
     *
     * @param actor who
     * @param purpose what for
     * @return the grant, or empty if there is none
     */
    public Optional<RevealGrant> grant(String actor, String purpose) {
        return grants.stream()
                .filter(grant -> grant.actor().equals(actor) && grant.purpose().equals(purpose))
                .findFirst();
    }
}

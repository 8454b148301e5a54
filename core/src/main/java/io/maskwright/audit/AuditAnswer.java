package io.maskwright.audit;

import java.util.List;
import java.util.Objects;

/**
 * The answer to a query.
 *
 * @param events what was found, in the order of the trail
 * @param report whether the trail can be believed
 * @param notCompared the keys that could not be had: whether events under them are about the subject is not known
 */
public record AuditAnswer(List<RevealEvent> events, AuditReport report, List<MissingKey> notCompared) {

    /**
     * A version of a key that made pseudonyms and cannot be had.
     *
     * @param domain the domain
     * @param keyVersion the version
     * @param events how many events are under it, among those that the rest of the query asks for
     */
    public record MissingKey(String domain, int keyVersion, long events) {
        /**
         * Checks that nothing is missing.
         *
         * @param domain the domain
         * @param keyVersion the version
         * @param events how many events
         */
        public MissingKey {
            Objects.requireNonNull(domain, "domain must not be null");
        }
    }

    /**
     * Copies the lists.
     *
     * @param events what was found
     * @param report whether the trail can be believed
     * @param notCompared the keys that could not be had
     */
    public AuditAnswer {
        events = List.copyOf(events);
        Objects.requireNonNull(report, "report must not be null");
        notCompared = List.copyOf(notCompared);
    }

    /** Tells how many events there are. */
    @Override
    public String toString() {
        return "AuditAnswer[" + events.size() + " events]";
    }
}

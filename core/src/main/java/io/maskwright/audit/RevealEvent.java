package io.maskwright.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to get values back, or to compare them. It says who, why and what, and holds no value and no token: whom the
 * values were about is told by pseudonyms under the key of their domain.
 *
 * @param id unlike any other
 * @param time when
 * @param actor who
 * @param purpose what for
 * @param assurance how sure the actor's login is, such as {@code high}
 * @param action what was asked for
 * @param policy the digest of the policy
 * @param dataset the dataset, or null where there is none
 * @param field the field, or null where there is none
 * @param category what the values are
 * @param domain the domain of the values
 * @param keyVersions the versions of the domain's key that were used or asked for, ascending; empty if none was
 * @param count how many values were asked for, 1 or more
 * @param outcome what became of it
 * @param reason why it was refused or failed, in words; empty if it was granted
 * @param subjectKeyVersion the version of the domain's key that made the pseudonyms; 0 where there are none
 * @param subjects the pseudonyms of the values that were given back or compared, each once; empty if there are none
 */
public record RevealEvent(
        UUID id,
        Instant time,
        String actor,
        String purpose,
        String assurance,
        Action action,
        String policy,
        @Nullable String dataset,
        @Nullable String field,
        String category,
        String domain,
        List<Integer> keyVersions,
        long count,
        Outcome outcome,
        String reason,
        int subjectKeyVersion,
        List<String> subjects) {

    /** What was asked for. */
    public enum Action {
        /** To give values back. */
        REVEAL,
        /** To say whether a value matches a guess. */
        MATCH
    }

    /** What became of it. */
    public enum Outcome {
        /** The values, or the answer, were given. */
        GRANTED,
        /** The actor may not have them: nothing was given. */
        REFUSED,
        /** They could not be had: nothing was given. */
        FAILED
    }

    /**
     * Copies the lists and checks that nothing is missing.
     *
     * @param id unlike any other
     * @param time when
     * @param actor who
     * @param purpose what for
     * @param assurance how sure the actor's login is
     * @param action what was asked for
     * @param policy the digest of the policy
     * @param dataset the dataset, or null
     * @param field the field, or null
     * @param category what the values are
     * @param domain the domain of the values
     * @param keyVersions the versions of the key
     * @param count how many values
     * @param outcome what became of it
     * @param reason why it was refused or failed
     * @param subjectKeyVersion the version that made the pseudonyms
     * @param subjects the pseudonyms
     */
    public RevealEvent {
        Objects.requireNonNull(id, "id must not be null");
        Objects.requireNonNull(time, "time must not be null");
        Objects.requireNonNull(actor, "actor must not be null");
        Objects.requireNonNull(purpose, "purpose must not be null");
        Objects.requireNonNull(assurance, "assurance must not be null");
        Objects.requireNonNull(action, "action must not be null");
        Objects.requireNonNull(policy, "policy must not be null");
        Objects.requireNonNull(category, "category must not be null");
        Objects.requireNonNull(domain, "domain must not be null");
        Objects.requireNonNull(outcome, "outcome must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
        keyVersions = List.copyOf(keyVersions);
        subjects = List.copyOf(subjects);
    }
}

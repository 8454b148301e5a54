package io.maskwright.audit;

import io.maskwright.Category;
import io.maskwright.key.DomainKeys;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a trail are asked for: those that meet all conditions. Without conditions, all.
 *
 * <p>Immutable and thread-safe.
 */
public final class AuditQuery {

    private final @Nullable String actor;
    private final @Nullable Instant since;
    private final @Nullable Instant until;
    private final @Nullable Category category;
    private final @Nullable String domain;
    private final @Nullable SubjectTest subject;

    private AuditQuery(Builder builder) {
        actor = builder.actor;
        since = builder.since;
        until = builder.until;
        category = builder.category;
        domain = builder.domain;
        subject = builder.subject;
    }

    /**
     * Starts a query.
     *
     * @return a builder without conditions
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether an event meets all conditions but that of the subject. */
    boolean asksFor(RevealEvent event) {
        return (actor == null || actor.equals(event.actor()))
                && (since == null || !event.time().isBefore(since))
                && (until == null || event.time().isBefore(until))
                && (domain == null || domain.equals(event.domain()))
                && (category == null || isWithin(event.category(), category));
    }

    private static boolean isWithin(String name, Category ancestor) {
        return Category.isValidName(name) && Category.of(name).isWithin(ancestor);
    }

    @Nullable
    SubjectTest subject() {
        return subject;
    }

    /** Says nothing of what is asked for: it may be about a person. */
    @Override
    public String toString() {
        return "AuditQuery[]";
    }

    /** Collects conditions. Not thread-safe. */
    public static final class Builder {

        private @Nullable String actor;
        private @Nullable Instant since;
        private @Nullable Instant until;
        private @Nullable Category category;
        private @Nullable String domain;
        private @Nullable SubjectTest subject;

        private Builder() {}

        /**
         * Asks for what an actor did or tried.
         *
         * @param actor the actor
         * @return this
         */
        public Builder actor(String actor) {
            this.actor = Objects.requireNonNull(actor, "actor must not be null");
            return this;
        }

        /**
         * Asks for events from a time on.
         *
         * @param since the time, included
         * @return this
         */
        public Builder since(Instant since) {
            this.since = Objects.requireNonNull(since, "since must not be null");
            return this;
        }

        /**
         * Asks for events before a time.
         *
         * @param until the time, not included
         * @return this
         */
        public Builder until(Instant until) {
            this.until = Objects.requireNonNull(until, "until must not be null");
            return this;
        }

        /**
         * Asks for events about values of a category or of one within it.
         *
         * @param category the category
         * @return this
         */
        public Builder category(Category category) {
            this.category = Objects.requireNonNull(category, "category must not be null");
            return this;
        }

        /**
         * Asks for events about values of a domain.
         *
         * @param domain the name of the domain
         * @return this
         */
        public Builder domain(String domain) {
            this.domain = Objects.requireNonNull(domain, "domain must not be null");
            return this;
        }

        /**
         * Asks for events about a subject.
         *
         * @param pseudonym the pseudonym of the subject, 32 hexadecimal digits, as it stands in the events
         * @return this
         */
        public Builder subjectPseudonym(String pseudonym) {
            Objects.requireNonNull(pseudonym, "pseudonym must not be null");
            if (!AuditSubjects.isPseudonym(pseudonym)) {
                throw new IllegalArgumentException("pseudonym must be 32 lower-case hexadecimal digits");
            }
            subject = SubjectTest.pseudonym(pseudonym);
            return this;
        }

        /**
         * Asks for events about a subject. Its pseudonym is made for each domain and key version that events name.
         *
         * @param value the value, as text
         * @param keys the keys of the domains
         * @return this
         */
        public Builder subjectValue(String value, DomainKeys keys) {
            Objects.requireNonNull(value, "value must not be null");
            Objects.requireNonNull(keys, "keys must not be null");
            subject = SubjectTest.value(value, keys);
            return this;
        }

        /**
         * Ends collecting.
         *
         * @return the query
         */
        public AuditQuery build() {
            return new AuditQuery(this);
        }
    }
}

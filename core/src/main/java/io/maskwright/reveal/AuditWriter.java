package io.maskwright.reveal;

import io.maskwright.audit.AuditException;
import io.maskwright.audit.AuditSink;
import io.maskwright.audit.RevealEvent;
import io.maskwright.audit.RevealEvent.Action;
import io.maskwright.audit.RevealEvent.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Writes what is asked of a revealer, and what became of it, to its sinks. */
final class AuditWriter {

    /** The most values that one event tells of. */
    static final int MAX_EVENT_VALUES = 1_000;

    private final List<AuditSink> sinks;
    private final String policyDigest;
    private final Grant grant;
    private final Clock clock;

    AuditWriter(List<AuditSink> sinks, String policyDigest, Grant grant, Clock clock) {
        this.sinks = List.copyOf(sinks);
        this.policyDigest = policyDigest;
        this.grant = grant;
        this.clock = clock;
    }

    /**
     * What an event tells of some of the values that were given.
     *
     * @param keyVersions the versions of the key that were used
     * @param count how many values
     * @param subjectKeyVersion the version of the key that made the pseudonyms
     * @param subjects the pseudonyms, each once
     */
    record Given(Set<Integer> keyVersions, int count, int subjectKeyVersion, List<String> subjects) {}

    void granted(Action action, Target target, Given given) {
        write(event(
                action,
                target,
                given.keyVersions(),
                given.count(),
                Outcome.GRANTED,
                "",
                given.subjectKeyVersion(),
                given.subjects()));
    }

    void stopped(Action action, Target target, long count, Stopped why) {
        write(event(action, target, why.keyVersions(), count, why.outcome(), why.reason(), 0, List.of()));
    }

    private RevealEvent event(
            Action action,
            Target target,
            Set<Integer> keyVersions,
            long count,
            Outcome outcome,
            String reason,
            int subjectKeyVersion,
            List<String> subjects) {
        return new RevealEvent(
                UUID.randomUUID(),
                clock.instant(),
                grant.actor(),
                grant.purpose(),
                grant.assurance().word(),
                action,
                policyDigest,
                target.dataset(),
                target.field(),
                target.categoryName(),
                target.domain(),
                List.copyOf(new TreeSet<>(keyVersions)),
                count,
                outcome,
                reason,
                subjectKeyVersion,
                subjects);
    }

    /**
     * Writes to every sink.
     *
     * @throws UnwrittenEvent if one of them fails
     */
    private void write(RevealEvent event) {
        for (AuditSink sink : sinks) {
            try {
                sink.write(event);
            } catch (AuditException e) {
                throw unwritten(event, e.getMessage());
            } catch (RuntimeException | Error e) {
                // A sink of someone else's; its message may hold anything.
                throw unwritten(event, e.getClass().getName());
            }
        }
    }

    private static UnwrittenEvent unwritten(RevealEvent event, String why) {
        String reason = event.reason().isEmpty() ? "" : " (" + event.reason() + ")";
        return new UnwrittenEvent("nothing is revealed: the audit event of what was " + RevealWords.of(event.outcome())
                + reason + " cannot be written: " + why);
    }
}

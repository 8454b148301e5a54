package io.maskwright.reveal;

import io.maskwright.UnavailableException;
import io.maskwright.audit.AuditSubjects;
import io.maskwright.audit.RevealEvent.Action;
import io.maskwright.policy.Policy;
import io.maskwright.token.EnvelopeSeal;
import io.maskwright.token.OpenedRecord;
import io.maskwright.token.RecordSeal;
import io.maskwright.token.Reversed;
import io.maskwright.token.SealedEnvelope;
import io.maskwright.token.SealedRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Attempts at whole records, sealed on their own or in envelopes. */
final class SealedAttempts {

    private final Policy policy;
    private final Guard guard;
    private final AuditWriter audit;
    private final Clock clock;

    SealedAttempts(Policy policy, Guard guard, AuditWriter audit, Clock clock) {
        this.policy = policy;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** The contents of sealed records. */
    List<byte[]> records(Protection from, List<SealedRecord> sealed) {
        return guard.run(Action.REVEAL, from, sealed.size(), target -> {
            guard.requireRevealKey(target.domain());
            guard.take(sealed.size());
            List<OpenedRecord> opened;
            try {
                RecordSeal seals = RecordSeal.of(policy.revealKeys(), target.domain());
                opened = sealed.stream().map(seals::open).toList();
            } catch (UnavailableException e) {
                // Its message is about keys.
                throw Stopped.failed(e.getMessage());
            }
            List<byte[]> contents = contentsOf(opened, sealed);
            for (int start = 0; start < opened.size(); start += AuditWriter.MAX_EVENT_VALUES) {
                List<OpenedRecord> some =
                        opened.subList(start, Math.min(start + AuditWriter.MAX_EVENT_VALUES, opened.size()));
                TreeSet<Integer> versions = new TreeSet<>();
                some.forEach(record -> versions.add(record.keyVersion()));
                audit.granted(Action.REVEAL, target, new AuditWriter.Given(versions, some.size(), 0, List.of()));
            }
            return contents;
        });
    }

    /** The content of an envelope. */
    byte[] envelope(Protection from, SealedEnvelope envelope) {
        return guard.run(Action.REVEAL, from, 1, target -> {
            requireOpen(envelope, target.domain());
            guard.requireRevealKey(target.domain());
            guard.take(1);
            OpenedRecord opened;
            AuditWriter.Given given;
            try {
                opened = EnvelopeSeal.of(policy.revealKeys()).open(envelope, target.domain());
                given = givenOf(envelope, target.domain(), opened.keyVersion());
            } catch (UnavailableException e) {
                // Its message is about keys.
                throw Stopped.failed(e.getMessage());
            }
            byte[] content = opened.content();
            Reversed.Failure failure = opened.failure();
            if (content == null || failure != null) {
                throw Stopped.failed(
                        RevealWords.of(failure == null ? Reversed.Failure.SHAPE : failure, opened.keyVersion()),
                        opened.keyVersion());
            }
            audit.granted(Action.REVEAL, target, given);
            return content;
        });
    }

    private void requireOpen(SealedEnvelope envelope, String domain) {
        Instant end = envelope.terms().expires();
        if (!clock.instant().isBefore(end)) {
            throw Stopped.refused("it expired at " + end);
        }
        if (envelope.parties().stream().noneMatch(party -> party.domain().equals(domain))) {
            throw Stopped.refused("it is not sealed for a party of domain " + domain);
        }
    }

    private AuditWriter.Given givenOf(SealedEnvelope envelope, String domain, int keyVersion) {
        AuditSubjects subjects = AuditSubjects.of(policy.revealKeys(), domain);
        int version = subjects.keyVersion();
        String subject = subjects.pseudonym(envelope.terms().subject(), version);
        return new AuditWriter.Given(Set.of(keyVersion), 1, version, List.of(subject));
    }

    private static List<byte[]> contentsOf(List<OpenedRecord> opened, List<SealedRecord> sealed) {
        List<byte[]> contents = new ArrayList<>(opened.size());
        for (OpenedRecord record : opened) {
            byte[] content = record.content();
            Reversed.Failure failure = record.failure();
            if (content == null || failure != null) {
                throw Stopped.failed(
                        "row " + sealed.get(contents.size()).row() + ": "
                                + RevealWords.of(
                                        failure == null ? Reversed.Failure.SHAPE : failure, record.keyVersion()),
                        record.keyVersion());
            }
            contents.add(content);
        }
        return contents;
    }
}

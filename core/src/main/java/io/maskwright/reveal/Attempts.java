package io.maskwright.reveal;

import io.maskwright.MaskwrightException;
import io.maskwright.Strategy;
import io.maskwright.UnavailableException;
import io.maskwright.audit.AuditSubjects;
import io.maskwright.audit.RevealEvent.Action;
import io.maskwright.audit.RevealEvent.Outcome;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.Reversible;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Runs attempts step by step. Whatever stops one is written down before it is thrown. */
final class Attempts {

    private static final int MAX_EVENT_VALUES = 1_000;

    private final Policy policy;
    private final Grant grant;
    private final BudgetLedger ledger;
    private final AuditWriter audit;
    private final Clock clock;
    private final Targets targets;
    private final GrantCheck check;
    private final Map<String, Reversible> made = new ConcurrentHashMap<>();

    Attempts(Policy policy, Grant grant, BudgetLedger ledger, AuditWriter audit, Clock clock) {
        this.policy = policy;
        this.grant = grant;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
        this.targets = new Targets(policy);
        this.check = new GrantCheck(policy, grant);
    }

    /** The values behind the pending texts of a request. */
    List<String> values(Request request) {
        return guarded(request.action(), request.from(), request.count(), target -> {
            List<Reversed> results = turnBack(target, request);
            List<String> values = valuesOf(results);
            writeGranted(request, target, results, values);
            return values;
        });
    }

    /** Whether the one value of a request is what was guessed. */
    boolean matches(Request request, String guess) {
        return guarded(request.action(), request.from(), 1, target -> {
            Guess parsed = Guess.parse(guess);
            if (request.isBlank()) {
                throw Stopped.failed("it is blank, and blank values were never protected");
            }
            List<Reversed> results = turnBack(target, request);
            List<String> values = valuesOf(results);
            boolean answer = parsed.matches(values.get(0));
            writeGranted(request, target, results, values);
            return answer;
        });
    }

    /** The contents of sealed records. */
    List<byte[]> records(Protection from, List<SealedRecord> sealed) {
        return guarded(Action.REVEAL, from, sealed.size(), target -> {
            requireRevealKey(target.domain());
            take(sealed.size());
            List<OpenedRecord> opened;
            try {
                RecordSeal seals = RecordSeal.of(policy.revealKeys(), target.domain());
                opened = sealed.stream().map(seals::open).toList();
            } catch (UnavailableException e) {
                // Its message is about keys.
                throw Stopped.failed(e.getMessage());
            }
            List<byte[]> contents = contentsOf(opened, sealed);
            for (int start = 0; start < opened.size(); start += MAX_EVENT_VALUES) {
                List<OpenedRecord> some = opened.subList(start, Math.min(start + MAX_EVENT_VALUES, opened.size()));
                TreeSet<Integer> versions = new TreeSet<>();
                some.forEach(record -> versions.add(record.keyVersion()));
                audit.granted(Action.REVEAL, target, new AuditWriter.Given(versions, some.size(), 0, List.of()));
            }
            return contents;
        });
    }

    /** The content of an envelope. */
    byte[] envelope(Protection from, SealedEnvelope envelope) {
        return guarded(Action.REVEAL, from, 1, target -> {
            requireOpen(envelope, target.domain());
            requireRevealKey(target.domain());
            take(1);
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

    private void requireRevealKey(String domain) {
        if (!policy.revealKeys().domains().contains(domain)) {
            throw Stopped.failed("the policy names no key for revealing domain " + domain);
        }
    }

    /** Writes down a reason from outside. */
    RevealException rejected(Protection from, long count, String reason) {
        try {
            return guarded(Action.REVEAL, from, count, target -> {
                throw Stopped.failed(reason);
            });
        } catch (RevealException e) {
            return e;
        }
    }

    private <T> T guarded(Action action, Protection from, long count, Function<Target, T> work) {
        Target target = Targets.named(from);
        try {
            target = targets.find(from);
            check.check(target);
            return work.apply(target);
        } catch (UnwrittenEvent e) {
            throw e.told();
        } catch (Stopped e) {
            throw told(action, target, count, e);
        } catch (RuntimeException | Error e) {
            // Its message may hold anything, so nothing of it is passed on.
            throw told(
                    action,
                    target,
                    count,
                    Stopped.failed("unexpected " + e.getClass().getName()));
        }
    }

    private RevealException told(Action action, Target target, long count, Stopped why) {
        try {
            audit.stopped(action, target, count, why);
        } catch (UnwrittenEvent e) {
            return e.told();
        }
        return new RevealException(
                why.outcome() == Outcome.REFUSED
                        ? grant.actor() + " may not have " + target.words() + " for " + grant.purpose() + ": "
                                + why.reason()
                        : target.words() + " cannot be revealed: " + why.reason());
    }

    private List<Reversed> turnBack(Target target, Request request) {
        Reversible reversible = underRevealKeys(Targets.reversible(target));
        take(request.count());
        List<Reversed> results;
        try {
            results = reversible.reverse(request.pending(), request.from().stamps(), request.contexts());
        } catch (UnavailableException e) {
            // Its message is about keys and vaults.
            throw Stopped.failed(e.getMessage());
        }
        if (results.size() != request.count()) {
            throw Stopped.failed("asked for " + request.count() + " values, it gives " + results.size());
        }
        return results;
    }

    private Reversible underRevealKeys(Strategy strategy) {
        requireRevealKey(((Reversible) strategy).domain());
        return made.computeIfAbsent(strategy.toString(), expression -> {
            try {
                if (policy.underRevealKeys(strategy) instanceof Reversible reversible) {
                    return reversible;
                }
            } catch (MaskwrightException e) {
                throw Stopped.failed("its strategy cannot be made under the keys for revealing: " + e.getMessage());
            }
            throw Stopped.failed("its strategy cannot be turned back under the keys for revealing");
        });
    }

    private void take(int count) {
        for (Budget budget : check.budgets()) {
            boolean enough;
            try {
                enough = ledger.take(grant.actor(), grant.purpose(), budget, count);
            } catch (RevealException e) {
                throw Stopped.failed(e.getMessage());
            }
            if (!enough) {
                throw Stopped.refused("the budget of " + budget.limit() + " values in " + budget.window()
                        + " has no room for " + count);
            }
        }
    }

    private static List<String> valuesOf(List<Reversed> results) {
        List<String> values = new ArrayList<>(results.size());
        for (Reversed result : results) {
            String value = result.value();
            Reversed.Failure failure = result.failure();
            if (failure != null || value == null) {
                String place =
                        results.size() == 1 ? "" : "value " + (values.size() + 1) + " of " + results.size() + ": ";
                throw Stopped.failed(
                        place + RevealWords.of(failure == null ? Reversed.Failure.SHAPE : failure, result.keyVersion()),
                        result.keyVersion());
            }
            values.add(value);
        }
        return values;
    }

    /** All events are written before the first value leaves. */
    private void writeGranted(Request request, Target target, List<Reversed> results, List<String> values) {
        List<AuditWriter.Given> events = new ArrayList<>();
        try {
            AuditSubjects subjects = AuditSubjects.of(policy.revealKeys(), target.domain());
            int subjectKeyVersion = subjects.keyVersion();
            for (int from = 0; from < values.size(); from += MAX_EVENT_VALUES) {
                int to = Math.min(from + MAX_EVENT_VALUES, values.size());
                TreeSet<Integer> versions = new TreeSet<>();
                results.subList(from, to).stream()
                        .map(Reversed::keyVersion)
                        .filter(version -> version > 0)
                        .forEach(versions::add);
                List<String> pseudonyms = values.subList(from, to).stream()
                        .map(value -> subjects.pseudonym(value, subjectKeyVersion))
                        .distinct()
                        .toList();
                events.add(new AuditWriter.Given(versions, to - from, subjectKeyVersion, pseudonyms));
            }
        } catch (UnavailableException e) {
            throw Stopped.failed(e.getMessage());
        }
        events.forEach(event -> audit.granted(request.action(), target, event));
    }
}

package io.maskwright.reveal;

import io.maskwright.MaskwrightException;
import io.maskwright.Strategy;
import io.maskwright.UnavailableException;
import io.maskwright.audit.AuditSubjects;
import io.maskwright.policy.Policy;
import io.maskwright.strategy.Reversible;
import io.maskwright.token.Reversed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Attempts at values, step by step. */
final class Attempts {

    private final Policy policy;
    private final Guard guard;
    private final AuditWriter audit;
    private final Clock clock;
    private final Map<String, Reversible> made = new ConcurrentHashMap<>();

    Attempts(Policy policy, Guard guard, AuditWriter audit, Clock clock) {
        this.policy = policy;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** The values behind the pending texts of a request. */
    List<String> values(Request request) {
        return guard.run(request.action(), request.from(), request.count(), target -> {
            List<Reversed> results = turnBack(target, request);
            List<String> values = valuesOf(results);
            writeGranted(request, target, results, values);
            return values;
        });
    }

    /** Whether the one value of a request is what was guessed. */
    boolean matches(Request request, String guess) {
        return guard.run(request.action(), request.from(), 1, target -> {
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

    private List<Reversed> turnBack(Target target, Request request) {
        Reversible reversible = underRevealKeys(Targets.reversible(target));
        guard.take(request.count());
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
        guard.requireRevealKey(((Reversible) strategy).domain());
        return made.computeIfAbsent(strategy.toString(), expression -> {
            try {
                if (policy.underRevealKeys(strategy) instanceof Reversible reversible) {
                    return reversible.by(clock);
                }
            } catch (MaskwrightException e) {
                throw Stopped.failed("its strategy cannot be made under the keys for revealing: " + e.getMessage());
            }
            throw Stopped.failed("its strategy cannot be turned back under the keys for revealing");
        });
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
            for (int from = 0; from < values.size(); from += AuditWriter.MAX_EVENT_VALUES) {
                int to = Math.min(from + AuditWriter.MAX_EVENT_VALUES, values.size());
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

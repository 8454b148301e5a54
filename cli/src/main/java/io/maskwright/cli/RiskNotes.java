package io.maskwright.cli;

import io.maskwright.Audience;
import io.maskwright.EqualityLeak;
import io.maskwright.Identifiability;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.policy.Dataset;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import io.maskwright.policy.RiskRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a policy leaves unsaid of fields that together may point at a person: that it asks for nothing is no mistake, for only
 * whoever knows the data knows whether it should.
 */
final class RiskNotes {

    private final Policy policy;

    private RiskNotes(Policy policy) {
        this.policy = policy;
    }

    /** Whole lines, one for each dataset with such fields; none for one whose risk names all that leave. */
    static List<String> of(Policy policy) {
        RiskNotes notes = new RiskNotes(policy);
        List<String> lines = new ArrayList<>();
        new TreeSet<>(policy.datasets())
                .forEach(name -> notes.note(policy.dataset(name)).ifPresent(lines::add));
        return lines;
    }

    private Optional<String> note(Dataset dataset) {
        RiskRule risk = dataset.risk().orElse(null);
        List<String> asked = risk == null ? List.of() : risk.quasi();
        List<String> unsaid = dataset.fields().stream()
                .filter(field -> !asked.contains(field.path()))
                .filter(field -> readers(risk == null ? reader -> true : risk::concerns)
                        .anyMatch(reader -> tellsOfAPerson(field, reader)))
                .map(FieldRule::path)
                .toList();
        if (unsaid.isEmpty()) {
            return Optional.empty();
        }
        String fields = String.join(", ", unsaid);
        return Optional.of("note: dataset " + dataset.name() + ": "
                + (risk == null
                        ? "no risk asks that rows which leave look alike by " + fields + " (kind quasi)"
                        : "risk at " + risk.declaredAt() + " does not ask for " + fields + " (kind quasi)"));
    }

    private Stream<Audience> readers(Predicate<Audience> concerned) {
        return Stream.concat(policy.audiences().stream().map(Audience::of), Stream.of(Audience.MOST_RESTRICTIVE))
                .filter(concerned);
    }

    private boolean tellsOfAPerson(FieldRule field, Audience reader) {
        try {
            Decision decision = policy.decide(field, reader, Delivery.EXPORT);
            return decision.identifiability() == Identifiability.QUASI
                    && decision.strategy().traits().equalityLeak() != EqualityLeak.NOTHING;
        } catch (RefusedException | PlanException e) {
            // It does not leave.
            return false;
        }
    }
}

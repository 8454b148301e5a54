package io.maskwright.export;

import io.maskwright.plan.Treatment;
import io.maskwright.policy.Decision;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.ReversibleOutput;
import io.maskwright.policy.Standing;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reports call the values of the fields of one export. */
final class FieldStandings {

    /** All that is ever said; what says anything else was not written here. */
    private static final Set<String> WORDS = Arrays.stream(Standing.values())
            .flatMap(standing -> Arrays.stream(ReversibleOutput.values()).map(standing::words))
            .collect(Collectors.toUnmodifiableSet());

    private final Options options;
    private final Decided decided;

    FieldStandings(Options options, Decided decided) {
        this.options = options;
        this.decided = decided;
    }

    static boolean isKnown(String words) {
        return WORDS.contains(words);
    }

    /** The words; null where there are none for the field as a whole, or its strategy cannot tell. */
    @Nullable
    String words(Treatment treatment) {
        Decision decision = treatment.decision();
        if (isDecidedInside(decision)) {
            return null;
        }
        try {
            return Standing.of(decision.strategy()).words(options.policy().reversibleOutput());
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // A strategy of somebody else's; its message may hold anything.
            return null;
        }
    }

    /** A text that is a document has members that are decided one by one. */
    private boolean isDecidedInside(Decision decision) {
        if (!(decided instanceof DocumentExport) || decision.basis() != Decision.Basis.FIELD) {
            return false;
        }
        FieldRule rule = options.policy().dataset(options.dataset()).field(decision.path());
        return rule != null && rule.content() == FieldRule.Content.JSON;
    }
}

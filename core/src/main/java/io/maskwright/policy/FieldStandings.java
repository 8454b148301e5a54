package io.maskwright.policy;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What reports and manifests of one run call the values of its fields: the words of {@link Standing}.
 *
 * <p>Immutable and thread-safe.
 */
public final class FieldStandings {

    /** All that is ever said; what says anything else was not written here. */
    private static final Set<String> WORDS = Arrays.stream(Standing.values())
            .flatMap(standing -> Arrays.stream(ReversibleOutput.values()).map(standing::words))
            .collect(Collectors.toUnmodifiableSet());

    private final ReversibleOutput reversible;
    private final @Nullable Dataset documents;

    private FieldStandings(ReversibleOutput reversible, @Nullable Dataset documents) {
        this.reversible = reversible;
        this.documents = documents;
    }

    /**
     * Tells of the columns of a table.
     *
     * @param policy the policy of the run
     * @return the words for its decisions
     */
    public static FieldStandings ofColumns(Policy policy) {
        return new FieldStandings(policy.reversibleOutput(), null);
    }

    /**
     * Tells of the paths of documents.
     *
     * @param policy the policy of the run
     * @param dataset the name of the dataset
     * @return the words for its decisions
     * @throws io.maskwright.PlanException if the policy has no such dataset
     */
    public static FieldStandings ofDocuments(Policy policy, String dataset) {
        return new FieldStandings(policy.reversibleOutput(), policy.dataset(dataset));
    }

    /**
     * Tells whether words are those of a standing.
     *
     * @param words what a manifest says
     * @return false for anything that is never said
     */
    public static boolean isKnown(String words) {
        return WORDS.contains(words);
    }

    /**
     * Returns the words for the values of a field.
     *
     * @param decision how the field is treated
     * @return the words; null where there are none for the field as a whole, because it is a text whose members are decided
     *     one by one, or where a strategy of somebody else's cannot tell
     */
    public @Nullable String words(Decision decision) {
        Objects.requireNonNull(decision, "decision must not be null");
        if (isDecidedInside(decision)) {
            return null;
        }
        try {
            return Standing.of(decision.strategy()).words(reversible);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            // A strategy of somebody else's; its message may hold anything.
            return null;
        }
    }

    /** A text that is a document has members that are decided one by one. */
    private boolean isDecidedInside(Decision decision) {
        if (documents == null || decision.basis() != Decision.Basis.FIELD) {
            return false;
        }
        FieldRule rule = documents.field(decision.path());
        return rule != null && rule.content() == FieldRule.Content.JSON;
    }

    @Override
    public String toString() {
        return "FieldStandings[" + (documents == null ? "columns" : "documents") + "]";
    }
}

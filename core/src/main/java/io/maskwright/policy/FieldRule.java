package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.Identifiability;
import io.maskwright.Tier;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of one field of a dataset, or of one property of a class.
 *
 * <p>Immutable and thread-safe.
 */
public final class FieldRule {

    private final FieldOwner owner;
    private final String path;
    private final @Nullable Category category;
    private final @Nullable Tier tier;
    private final @Nullable Identifiability kind;
    private final Set<String> purposes;
    private final @Nullable OnError onError;
    private final Presence presence;
    private final @Nullable StrategyChoice strategy;
    private final Map<String, StrategyChoice> byAudience;
    private final Source at;

    /** Whether the data must have the field. */
    public enum Presence {
        /** The field must be there. */
        REQUIRED,
        /** The field may be absent. */
        OPTIONAL
    }

    FieldRule(
            FieldOwner owner,
            String path,
            @Nullable Category category,
            @Nullable Tier tier,
            @Nullable Identifiability kind,
            Set<String> purposes,
            @Nullable OnError onError,
            Presence presence,
            @Nullable StrategyChoice strategy,
            Map<String, StrategyChoice> byAudience,
            Source at) {
        this.owner = owner;
        this.path = path;
        this.category = category;
        this.tier = tier;
        this.kind = kind;
        this.purposes = Set.copyOf(purposes);
        this.onError = onError;
        this.presence = presence;
        this.strategy = strategy;
        this.byAudience = Map.copyOf(byAudience);
        this.at = at;
    }

    /**
     * Returns the name of the field as the policy writes it.
     *
     * @return a column name, a path, or the name of a property
     */
    public String path() {
        return path;
    }

    /**
     * Returns the path as a pattern for documents.
     *
     * @return the pattern
     */
    public PathPattern pattern() {
        return PathPattern.parse(path);
    }

    /**
     * Returns what the field is.
     *
     * @return the category, or null if the policy only says how it is treated
     */
    public @Nullable Category category() {
        return category;
    }

    /**
     * Tells whether the data must have the field.
     *
     * @return whether it is required or optional
     */
    public Presence presence() {
        return presence;
    }

    /**
     * Returns where the policy says it, for messages.
     *
     * @return file, line and column with a colon between them
     */
    public String declaredAt() {
        return at.position();
    }

    /**
     * Tells whether another rule means the same, wherever each stands.
     *
     * @param other the other rule
     * @return whether both decide alike, for every audience
     */
    public boolean saysTheSameAs(FieldRule other) {
        return Objects.equals(category, other.category)
                && Objects.equals(tier, other.tier)
                && kind == other.kind
                && purposes.equals(other.purposes)
                && onError == other.onError
                && presence == other.presence
                && text(strategy).equals(text(other.strategy))
                && texts(byAudience).equals(texts(other.byAudience));
    }

    private static String text(@Nullable StrategyChoice choice) {
        return choice == null ? "" : choice.strategy().toString();
    }

    private static Map<String, String> texts(Map<String, StrategyChoice> choices) {
        Map<String, String> texts = new HashMap<>();
        choices.forEach((audience, choice) -> texts.put(audience, text(choice)));
        return texts;
    }

    @Nullable
    Tier tier() {
        return tier;
    }

    @Nullable
    Identifiability kind() {
        return kind;
    }

    Set<String> purposes() {
        return purposes;
    }

    @Nullable
    OnError onError() {
        return onError;
    }

    @Nullable
    StrategyChoice strategy() {
        return strategy;
    }

    Map<String, StrategyChoice> byAudience() {
        return byAudience;
    }

    /** How messages name the field. */
    String shownAs() {
        return owner.shown(path);
    }

    @Override
    public String toString() {
        return owner + ": " + path;
    }
}

package io.maskwright.policy;

import io.maskwright.Category;
import io.maskwright.Identifiability;
import io.maskwright.Strategy;
import io.maskwright.Tier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one field is treated for one audience, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path the field as named in messages: a column, a path, {@code Type.property} or a category
 * @param category what the value is, or null where the policy only says how it is treated
 * @param tier how much harm its disclosure does, or null without a category
 * @param identifiability how the value helps to find the person
 * @param strategy how the value is treated
 * @param onError what happens when the strategy cannot treat a value
 * @param basis which step of the precedence decided
 * @param why the rule and the place it stands, in words for people
 */
public record Decision(
        String path,
        @Nullable Category category,
        @Nullable Tier tier,
        Identifiability identifiability,
        Strategy strategy,
        OnError onError,
        Basis basis,
        String why) {

    /** The steps of the precedence, strongest first. */
    public enum Basis {
        /** The audience's purpose is not among those of the field. */
        PURPOSE,
        /** A rule for the field and the audience. */
        FIELD_AND_AUDIENCE,
        /** A rule for the field. */
        FIELD,
        /** A rule for the category, or its nearest parent, and the audience. */
        CATEGORY_AND_AUDIENCE,
        /** The strategy of an annotation. */
        ANNOTATION,
        /** The strategy of the category or its nearest parent. */
        CATEGORY,
        /** The fallback of the tier. */
        TIER,
        /** The default for undecided fields. */
        UNDECIDED,
        /** The field would be shown and the audience is not cleared for its tier. */
        CLEARANCE,
        /** No audience was given and the audiences do not agree. */
        MOST_RESTRICTIVE
    }

    /**
     * Checks that nothing is missing.
     *
     * @param path the field as named in messages: a column, a path, {@code Type.property} or a category
     * @param category what the value is, or null where the policy only says how it is treated
     * @param tier how much harm its disclosure does, or null without a category
     * @param identifiability how the value helps to find the person
     * @param strategy how the value is treated
     * @param onError what happens when the strategy cannot treat a value
     * @param basis which step of the precedence decided
     * @param why the rule and the place it stands, in words for people
     */
    public Decision {
        Objects.requireNonNull(path, "path must not be null");
        Objects.requireNonNull(identifiability, "identifiability must not be null");
        Objects.requireNonNull(strategy, "strategy must not be null");
        Objects.requireNonNull(onError, "onError must not be null");
        Objects.requireNonNull(basis, "basis must not be null");
        Objects.requireNonNull(why, "why must not be null");
    }
}

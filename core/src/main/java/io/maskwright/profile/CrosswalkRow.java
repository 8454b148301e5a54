package io.maskwright.profile;

import io.maskwright.policy.Certainty;
import java.util.Objects;

/**
 * Where a tier of a profile stands among the tiers of profile {@code display}. The comparison is this library's proposal and no
 * rule of any law.
 *
 * <p>Immutable and thread-safe.
 *
 * @param profile the name of the profile
 * @param tier a tier of it
 * @param level the tier of profile {@code display} that it compares to
 * @param certainty how sure it is that the instruments of the profile have such a tier; {@code UNVERIFIED} too where the tier
 *     is the library's own
 */
public record CrosswalkRow(String profile, String tier, String level, Certainty certainty) {

    /**
     * Checks that nothing is missing.
     *
     * @param profile the name of the profile
     * @param tier a tier of it
     * @param level the tier of profile {@code display} that it compares to
     * @param certainty how sure it is that the instruments of the profile have such a tier
     */
    public CrosswalkRow {
        Objects.requireNonNull(profile, "profile must not be null");
        Objects.requireNonNull(tier, "tier must not be null");
        Objects.requireNonNull(level, "level must not be null");
        Objects.requireNonNull(certainty, "certainty must not be null");
    }
}

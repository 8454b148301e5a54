package io.maskwright.profile;

import io.maskwright.policy.Certainty;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The profiles that ship with the library. A profile is a policy: load it with {@link #find}, extend it in a file with
 * {@code extends: [profile:NAME]}, or in Java with {@link Policy#toBuilder()}. {@link Policy#about()} tells which law it
 * follows and how sure that is.
 *
 * <p>A profile that makes pseudonyms names a key as {@code provided}: it can be read and explained as it is, and treats values
 * once the policy that extends it says where the key is.
 *
 * <p>Thread-safe.
 */
public final class Profiles {

    private static final String CROSSWALK = "/io/maskwright/profile/crosswalk.csv";

    private Profiles() {}

    /**
     * Returns the names of the profiles.
     *
     * @return the names without {@code profile:}, {@code display} first; immutable
     */
    public static List<String> names() {
        return Policy.profiles();
    }

    /**
     * Returns a profile.
     *
     * @param name its name without {@code profile:}
     * @return the policy, or empty if there is no such profile
     */
    public static Optional<Policy> find(String name) {
        return names().contains(name) ? Optional.of(Policy.profile(name)) : Optional.empty();
    }

    /**
     * Returns how the tiers of the profiles compare: each tier of each profile once, from the least harm to the most.
     *
     * @return the rows; immutable
     */
    public static List<CrosswalkRow> crosswalk() {
        try (InputStream in = Profiles.class.getResourceAsStream(CROSSWALK)) {
            if (in == null) {
                throw new IllegalStateException("the crosswalk is missing from the library");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Profiles::row).toList();
        } catch (IOException e) {
            throw new IllegalStateException("the crosswalk cannot be read from the library", e);
        }
    }

    private static CrosswalkRow row(String line) {
        String[] cells = line.split(",", -1);
        return new CrosswalkRow(cells[0], cells[1], cells[2], Certainty.valueOf(cells[3].toUpperCase(Locale.ROOT)));
    }
}

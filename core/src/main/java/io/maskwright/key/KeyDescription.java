package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What is known of a stored key without the key itself: its versions, their states, which one is the primary.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name of the key
 * @param primaryVersion the version that new values are written with; it is active
 * @param versions all versions, ascending, also destroyed ones
 */
public record KeyDescription(String name, int primaryVersion, List<KeyVersion> versions) {

    /**
     * Checks the rules of a key: ascending versions, a primary that is active.
     *
     * @param name the name of the key
     * @param primaryVersion the version that new values are written with
     * @param versions all versions, ascending; copied
     */
    public KeyDescription {
        Objects.requireNonNull(name, "name must not be null");
        versions = List.copyOf(versions);
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i - 1).version() >= versions.get(i).version()) {
                throw new IllegalArgumentException("versions of key " + name + " must ascend");
            }
        }
        if (versions.stream().noneMatch(v -> v.version() == primaryVersion && v.state() == KeyState.ACTIVE)) {
            throw new IllegalArgumentException("key " + name + " must have an active primary version");
        }
    }

    static KeyDescription first(String name, Instant created) {
        return new KeyDescription(name, 1, List.of(new KeyVersion(1, KeyState.ACTIVE, created)));
    }

    /** This key with a new version as its primary; the others only decrypt from now on. */
    KeyDescription rotated(Instant created) {
        List<KeyVersion> all = new ArrayList<>(replaced(v ->
                v.state() == KeyState.ACTIVE ? new KeyVersion(v.version(), KeyState.DECRYPT_ONLY, v.created()) : v));
        // Numbers of destroyed versions stand in the list, so none is given twice.
        int next = Math.addExact(all.get(all.size() - 1).version(), 1);
        all.add(new KeyVersion(next, KeyState.ACTIVE, created));
        return new KeyDescription(name, next, all);
    }

    /** Checks that a version can be destroyed; messages start with {@code where}. */
    void requireDestructible(int version, String where) {
        KeyVersion found = versions.stream()
                .filter(v -> v.version() == version)
                .findFirst()
                .orElseThrow(() -> new KeyUnavailableException(
                        where + ": key " + name + " version " + version + " is unknown (known: 1 to "
                                + versions.get(versions.size() - 1).version() + ")"));
        if (version == primaryVersion) {
            throw new KeyUnavailableException(
                    where + ": key " + name + " version " + version + " is the primary; rotate first");
        }
        if (found.state() == KeyState.DESTROYED) {
            throw new KeyUnavailableException(
                    where + ": key " + name + " version " + version + " is destroyed already");
        }
    }

    KeyDescription destroyed(int version) {
        return new KeyDescription(
                name,
                primaryVersion,
                replaced(v -> v.version() == version ? new KeyVersion(version, KeyState.DESTROYED, v.created()) : v));
    }

    private List<KeyVersion> replaced(UnaryOperator<KeyVersion> change) {
        return versions.stream().map(change).toList();
    }

    /** How files say what a version is. */
    Standing standing(KeyVersion version) {
        return Standing.of(version.state(), version.version(), primaryVersion);
    }
}

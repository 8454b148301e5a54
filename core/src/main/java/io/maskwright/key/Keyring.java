package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One named key in all its versions. New values are written with the primary version; old ones are reversed with the
 * version they were written with, as long as it is not destroyed. A version that is unknown or destroyed is an error that
 * says so: another one never steps in.
 *
 * <p>Immutable and thread-safe, as long as nobody closes the secrets it was made of.
 */
public final class Keyring {

    private final String name;
    private final int primaryVersion;
    private final TreeMap<Integer, Version> versions;

    private record Version(KeyState state, @Nullable Secret secret) {}

    private Keyring(Builder builder, int primaryVersion) {
        this.name = builder.name;
        this.primaryVersion = primaryVersion;
        this.versions = new TreeMap<>(builder.versions);
    }

    /**
     * Makes a key with the one version 1, its primary.
     *
     * @param name the name of the key, not blank
     * @param secret the key
     * @return the keyring
     * @throws IllegalArgumentException if the name is blank
     */
    public static Keyring of(String name, Secret secret) {
        return builder(name).primary(1, secret).build();
    }

    /**
     * Starts a keyring.
     *
     * @param name the name of the key, not blank
     * @return a builder without versions
     * @throws IllegalArgumentException if the name is blank
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * Returns the name of the key.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the version that new values are written with.
     *
     * @return the version, from 1
     */
    public int primaryVersion() {
        return primaryVersion;
    }

    /**
     * Returns the numbers of all versions, also of destroyed ones.
     *
     * @return the versions, ascending, immutable, never empty
     */
    public Set<Integer> versions() {
        return Collections.unmodifiableSet(versions.keySet());
    }

    /**
     * Returns the state of a version.
     *
     * @param version the version
     * @return its state
     * @throws KeyUnavailableException if there is no such version; the message names the key and the version
     */
    public KeyState state(int version) {
        return known(version).state();
    }

    /**
     * Returns the key of a version, for code that hands it to a cipher. Strategies ask {@link Subkeys} instead.
     *
     * @param version the version
     * @return the key, a new secret each time
     * @throws KeyUnavailableException if the version is unknown or destroyed; the message names the key, the version and
     *     its state
     */
    public Secret secret(int version) {
        Version known = known(version);
        if (known.secret() == null) {
            throw new KeyUnavailableException("key " + name + " version " + version + " is destroyed");
        }
        try {
            return known.secret().copy();
        } catch (KeyUnavailableException e) {
            throw new KeyUnavailableException("key " + name + " version " + version + ": " + e.getMessage());
        }
    }

    private Version known(int version) {
        Version known = versions.get(version);
        if (known == null) {
            throw new KeyUnavailableException(
                    "key " + name + " version " + version + " is unknown (known: " + words() + ")");
        }
        return known;
    }

    private String words() {
        return versions.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + Standing.of(entry.getValue().state(), entry.getKey(), primaryVersion)
                                .word())
                .collect(Collectors.joining(", "));
    }

    /** Names the key, its versions and their states, and nothing of what they are made of. */
    @Override
    public String toString() {
        return "Keyring[" + name + ": " + words() + "]";
    }

    /** Collects the versions of a key. Not thread-safe; can be used further after {@code build()}. */
    public static final class Builder {

        private final String name;
        private final TreeMap<Integer, Version> versions = new TreeMap<>();
        private @Nullable Integer primary;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name must not be null");
            if (name.isBlank()) {
                throw new IllegalArgumentException("name of a key must not be blank");
            }
        }

        /**
         * Adds the version that new values are written with.
         *
         * @param version the version, from 1, not added before
         * @param secret the key, unlike that of other versions
         * @return this
         * @throws IllegalArgumentException if the version or the key stands in it already, or a primary does
         */
        public Builder primary(int version, Secret secret) {
            if (primary != null) {
                throw new IllegalArgumentException(
                        "key " + name + " must have one primary, but versions " + primary + " and " + version + " are");
            }
            add(version, KeyState.ACTIVE, Objects.requireNonNull(secret, "secret must not be null"));
            primary = version;
            return this;
        }

        /**
         * Adds a version that could be the primary and is not, such as one that is being handed out before it is used.
         *
         * @param version the version, from 1, not added before
         * @param secret the key, unlike that of other versions
         * @return this
         * @throws IllegalArgumentException if the version or the key stands in it already
         */
        public Builder active(int version, Secret secret) {
            return add(version, KeyState.ACTIVE, Objects.requireNonNull(secret, "secret must not be null"));
        }

        /**
         * Adds a version that reverses old values and writes no new ones.
         *
         * @param version the version, from 1, not added before
         * @param secret the key, unlike that of other versions
         * @return this
         * @throws IllegalArgumentException if the version or the key stands in it already
         */
        public Builder decryptOnly(int version, Secret secret) {
            return add(version, KeyState.DECRYPT_ONLY, Objects.requireNonNull(secret, "secret must not be null"));
        }

        /**
         * Adds a version that is gone for good.
         *
         * @param version the version, from 1, not added before
         * @return this
         * @throws IllegalArgumentException if the version stands in it already
         */
        public Builder destroyed(int version) {
            return add(version, KeyState.DESTROYED, null);
        }

        /** Adds a version as a file says it; only a destroyed one has no secret. */
        Builder add(Standing standing, int version, Secret secret) {
            return standing == Standing.PRIMARY ? primary(version, secret) : add(version, standing.state(), secret);
        }

        private Builder add(int version, KeyState state, @Nullable Secret secret) {
            if (version < 1) {
                throw new IllegalArgumentException("version of key " + name + " must be from 1, but was " + version);
            }
            if (versions.containsKey(version)) {
                throw new IllegalArgumentException("version " + version + " of key " + name + " stands twice");
            }
            if (secret != null) {
                // A rotation to the same key would be none.
                versions.forEach((other, known) -> {
                    if (secret.equals(known.secret())) {
                        throw new IllegalArgumentException(
                                "versions " + other + " and " + version + " of key " + name + " are the same key");
                    }
                });
            }
            versions.put(version, new Version(state, secret));
            return this;
        }

        /**
         * Makes the keyring.
         *
         * @return the keyring
         * @throws IllegalArgumentException if no version is the primary
         */
        public Keyring build() {
            if (primary == null) {
                throw new IllegalArgumentException("key " + name + " must have a primary version");
            }
            return new Keyring(this, primary);
        }
    }
}

package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keys in a PKCS12 file under a password: the provider that needs no service. The file is read each time a key is asked
 * for, and the password fetched and wiped each time.
 *
 * <p>Changes replace the file as a whole: a reader sees the old one or the new one, writers of this and other processes
 * take turns by the empty file {@code FILE.lock} beside it, and what a writer left that died does no harm. A new file is
 * for its owner only.
 *
 * <p><b>Security.</b> Key material is encrypted under the password, by AES-256 and 10,000 rounds of HMAC-SHA-256. Names,
 * versions, states and times can be read without the password; nothing can be changed without it, since a check value
 * covers the content and a file without one is refused. What nothing in a file can tell is that an older file was put in
 * place of a newer one. Whoever has the file can try passwords on it: use a long one that a machine made.
 *
 * <p>Names of keys are 1 to 64 lower-case letters, digits, '.', '_' and '-', and start with a letter or digit.
 *
 * <p>Thread-safe.
 */
public final class KeyStoreFile implements KeyProvider {

    private static final int MIN_PASSWORD_CHARS = 8;

    private final GuardedFile file;
    private final PasswordSource passwords;

    KeyStoreFile(Path file, PasswordSource passwords) {
        this.file = new GuardedFile(file, "key store");
        this.passwords = Objects.requireNonNull(passwords, "passwords must not be null");
    }

    /**
     * Fetches a key.
     *
     * @param name the name of the key
     * @return the key in all its versions
     * @throws KeyUnavailableException if the file cannot be read or opened, or has no such key
     */
    @Override
    public Keyring keyring(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return withPassword(password -> keyring(name, opened(file.read(), password)));
    }

    private Keyring keyring(String name, StoredKeys keys) {
        KeyDescription key = keys.describe(name);
        Keyring.Builder keyring = Keyring.builder(name);
        try {
            for (KeyVersion version : key.versions()) {
                if (version.state() == KeyState.DESTROYED) {
                    keyring.destroyed(version.version());
                } else {
                    keyring.add(key.standing(version), version.version(), keys.secret(name, version.version()));
                }
            }
            return keyring.build();
        } catch (IllegalArgumentException e) {
            throw new KeyUnavailableException(file.name() + ": " + e.getMessage());
        }
    }

    /**
     * Lists the keys, without the keys themselves.
     *
     * @return the keys in the order of their names, immutable
     * @throws KeyUnavailableException if the file cannot be read or opened
     */
    public List<KeyDescription> list() {
        return withPassword(password -> {
            StoredKeys keys = opened(file.read(), password);
            return keys.names().stream().map(keys::describe).toList();
        });
    }

    /**
     * Makes a new key of 32 random bytes, version 1, and the file where there is none.
     *
     * @param name a name that no key of the file has
     * @return the new key
     * @throws KeyUnavailableException if there is such a key already, the password of a new file is shorter than 8
     *     characters, or the file cannot be opened or written
     * @throws IllegalArgumentException if the name is none
     */
    public KeyDescription create(String name) {
        KeyNames.required(name);
        return change(Missing.IS_MADE, keys -> {
            if (keys.has(name)) {
                throw new KeyUnavailableException(
                        file.name() + " has a key " + name + " already; rotate adds a version");
            }
            KeyDescription key = KeyDescription.first(name, now());
            putNew(keys, key);
            return key;
        });
    }

    /**
     * Adds a version of 32 random bytes and makes it the primary. The versions before it reverse old values and write no
     * new ones.
     *
     * @param name the name of a key of the file
     * @return the key with its new version
     * @throws KeyUnavailableException if there is no such key, or the file cannot be opened or written
     */
    public KeyDescription rotate(String name) {
        return change(Missing.FAILS, keys -> {
            KeyDescription before = keys.describe(name);
            KeyDescription key = before.rotated(now());
            putNew(keys, key);
            keys.putAgain(key, before.primaryVersion());
            return key;
        });
    }

    /**
     * Destroys a version: its key leaves the file, its number stays. Values written with it can never be reversed again.
     * Copies of the file that were made before still hold the key.
     *
     * @param name the name of a key of the file
     * @param version a version that is neither the primary nor destroyed
     * @return the key without that version
     * @throws KeyUnavailableException if there is no such key or version, it is the primary or destroyed already, or the
     *     file cannot be opened or written
     */
    public KeyDescription destroy(String name, int version) {
        return change(Missing.FAILS, keys -> {
            KeyDescription before = keys.describe(name);
            before.requireDestructible(version, file.name());
            KeyDescription key = before.destroyed(version);
            keys.remove(name, version);
            keys.putAgain(key, key.primaryVersion());
            return key;
        });
    }

    private static void putNew(StoredKeys keys, KeyDescription key) {
        try (Secret secret = Secret.random()) {
            keys.put(key, key.primaryVersion(), secret);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What a change makes of a file that is not there. */
    private enum Missing {
        IS_MADE,
        FAILS
    }

    private KeyDescription change(Missing missing, Function<StoredKeys, KeyDescription> change) {
        return withPassword(password -> {
            KeyDescription[] changed = new KeyDescription[1];
            file.update(old -> {
                KeyStore store = open(old, password, missing);
                changed[0] = change.apply(new StoredKeys(store, password, file.name()));
                return Pkcs12.write(store, password, file.name());
            });
            return Objects.requireNonNull(changed[0]);
        });
    }

    private KeyStore open(byte @Nullable [] bytes, char[] password, Missing missing) {
        if (bytes != null) {
            return Pkcs12.open(bytes, password, file.name());
        }
        if (missing == Missing.FAILS) {
            throw new KeyUnavailableException(file.name() + " does not exist");
        }
        if (password.length < MIN_PASSWORD_CHARS) {
            throw new KeyUnavailableException("password of a new key store must be at least " + MIN_PASSWORD_CHARS
                    + " characters, but was " + password.length);
        }
        return Pkcs12.empty();
    }

    private StoredKeys opened(byte[] bytes, char[] password) {
        return new StoredKeys(Pkcs12.open(bytes, password, file.name()), password, file.name());
    }

    private <T> T withPassword(Function<char[], T> work) {
        char[] password = password();
        try {
            requireUsable(password);
            return work.apply(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password() {
        char[] password;
        try {
            password = passwords.password();
        } catch (KeyUnavailableException e) {
            throw e;
        } catch (Exception e) {
            // What a source of the application says in its message may hold the password.
            throw new KeyUnavailableException(file.name() + ": the source of the password failed: "
                    + e.getClass().getName());
        }
        if (password == null) {
            throw new KeyUnavailableException(file.name() + ": the source of the password gave nothing");
        }
        return password;
    }

    /** Other characters are refused by some of the algorithms, and written differently by some of the tools. */
    private void requireUsable(char[] password) {
        if (password.length == 0) {
            throw new KeyUnavailableException(file.name() + ": the password is empty");
        }
        for (char c : password) {
            if (c < ' ' || c > '~') {
                throw new KeyUnavailableException(
                        file.name() + ": the password must be of letters, digits and signs of ASCII, in one line");
            }
        }
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "KeyStoreFile[" + file.name() + "]";
    }
}

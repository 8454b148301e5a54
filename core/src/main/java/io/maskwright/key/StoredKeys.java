package io.maskwright.key;

import io.maskwright.KeyUnavailableException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PKCS12Attribute;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys in an open key store. Each version that is not destroyed is an entry {@code NAME.vVERSION}. The entry of the
 * primary carries the table of all versions as an attribute: so there is one primary, and destroyed versions, which have
 * no entry, keep their numbers.
 */
final class StoredKeys {

    /** Under 2.25, where the number is a random UUID that nobody registers. */
    private static final String TABLE = "2.25.186238543351397148789545607800482929749";

    private static final Pattern ALIAS = Pattern.compile("(.+)\\.v[0-9]+");
    private static final String ALGORITHM = "AES";
    private static final String PROTECTION = "PBEWithHmacSHA256AndAES_256";
    private static final int SALT_BYTES = 16;

    /** As many as the check value of the store has: more here would not slow down who tries passwords on that. */
    private static final int ROUNDS = 10_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyStore store;
    private final char[] password;
    private final String where;

    StoredKeys(KeyStore store, char[] password, String where) {
        this.store = store;
        this.password = password;
        this.where = where;
    }

    /** The names of the keys, in the order of their letters. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String alias : aliases()) {
            Matcher matcher = ALIAS.matcher(alias);
            if (matcher.matches() && hasTable(alias)) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    /** Whether an entry carries a table; one of other tools may be no secret key, or under another password. */
    private boolean hasTable(String alias) {
        try {
            return store.getEntry(alias, protection()) instanceof KeyStore.SecretKeyEntry entry && table(entry) != null;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    boolean has(String name) {
        return aliases().stream().anyMatch(alias -> isOf(name, alias));
    }

    KeyDescription describe(String name) {
        List<KeyDescription> found = new ArrayList<>();
        for (String alias : aliases()) {
            String table = isOf(name, alias) ? table(entry(alias)) : null;
            if (table != null) {
                KeyDescription key = StoredTable.read(name, table, where + " key " + name);
                found.add(key);
                if (!alias.equals(alias(name, key.primaryVersion()))) {
                    throw damaged(name);
                }
            }
        }
        if (found.size() != 1) {
            throw found.isEmpty() && !has(name)
                    ? new KeyUnavailableException(where + " has no key " + name + known())
                    : damaged(name);
        }
        checkEntries(found.get(0));
        return found.get(0);
    }

    private void checkEntries(KeyDescription key) {
        Set<String> expected = new TreeSet<>();
        key.versions().stream()
                .filter(v -> v.state() != KeyState.DESTROYED)
                .forEach(v -> expected.add(alias(key.name(), v.version())));
        Set<String> present = new TreeSet<>(aliases());
        present.removeIf(alias -> !isOf(key.name(), alias));
        if (!present.equals(expected)) {
            throw damaged(key.name());
        }
    }

    private String known() {
        Set<String> names = names();
        return names.isEmpty() ? "" : " (known: " + String.join(", ", names) + ")";
    }

    private KeyUnavailableException damaged(String name) {
        return new KeyUnavailableException(
                where + ": key " + name + " was not written by this library, or its entries do not fit together");
    }

    Secret secret(String name, int version) {
        byte[] bytes = entry(alias(name, version)).getSecretKey().getEncoded();
        return SecretBytes.of(bytes, where + " key " + name + " version " + version);
    }

    void put(KeyDescription key, int version, Secret secret) {
        byte[] bytes = secret.unwrap();
        try {
            put(key, version, new SecretKeySpec(bytes, ALGORITHM));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Writes an entry anew: that of the primary with the table, any other without. */
    void putAgain(KeyDescription key, int version) {
        put(key, version, entry(alias(key.name(), version)).getSecretKey());
    }

    private void put(KeyDescription key, int version, SecretKey secret) {
        Set<KeyStore.Entry.Attribute> attributes =
                version == key.primaryVersion() ? Set.of(new PKCS12Attribute(TABLE, StoredTable.write(key))) : Set.of();
        try {
            store.setEntry(
                    alias(key.name(), version), new KeyStore.SecretKeyEntry(secret, attributes), newProtection());
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException(where + ": key " + key.name() + " cannot be stored: "
                    + e.getClass().getSimpleName());
        }
    }

    void remove(String name, int version) {
        try {
            store.deleteEntry(alias(name, version));
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException(where + ": key " + name + " version " + version + " cannot be removed: "
                    + e.getClass().getSimpleName());
        }
    }

    private static String alias(String name, int version) {
        return name + ".v" + version;
    }

    private static boolean isOf(String name, String alias) {
        Matcher matcher = ALIAS.matcher(alias);
        return matcher.matches() && matcher.group(1).equals(name);
    }

    private List<String> aliases() {
        try {
            return Collections.list(store.aliases());
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException(
                    where + " cannot be listed: " + e.getClass().getSimpleName());
        }
    }

    private KeyStore.SecretKeyEntry entry(String alias) {
        try {
            if (store.getEntry(alias, protection()) instanceof KeyStore.SecretKeyEntry entry) {
                return entry;
            }
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException(where + ": entry " + alias + " cannot be read: "
                    + e.getClass().getSimpleName());
        }
        throw new KeyUnavailableException(where + ": entry " + alias + " is no secret key");
    }

    /** For reading: how an entry is encrypted stands in it. */
    private KeyStore.PasswordProtection protection() {
        return new KeyStore.PasswordProtection(password);
    }

    /** For writing: said here, since a platform can be configured to weaker defaults. */
    private KeyStore.PasswordProtection newProtection() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new KeyStore.PasswordProtection(password, PROTECTION, new PBEParameterSpec(salt, ROUNDS));
    }

    private static @Nullable String table(KeyStore.SecretKeyEntry entry) {
        return entry.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals(TABLE))
                .map(KeyStore.Entry.Attribute::getValue)
                .findFirst()
                .orElse(null);
    }
}

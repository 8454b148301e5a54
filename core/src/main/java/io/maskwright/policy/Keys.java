package io.maskwright.policy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyProvider;
import io.maskwright.key.KeyProviders;
import io.maskwright.key.KeyUse;
import io.maskwright.key.PasswordSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a policy names: references only, fetched when a strategy needs them. A key is one word under {@link #IS},
 * or a key store with an alias and the source of its password.
 */
final class Keys {

    /** The reference of a key that the application gives to the builder. */
    static final String PROVIDED = "provided";

    /** What stands for a key that is said in one word. */
    static final String IS = "is";

    static final String KEY_STORE = "keystore";
    static final String ALIAS = "alias";
    static final String PASSWORD = "password";
    static final List<String> STORE_KEYS = List.of(KEY_STORE, ALIAS, PASSWORD);

    /** The alias where none is said, here and on the command line. */
    static final String DEFAULT_ALIAS = "main";

    private Keys() {}

    static Entry inWords(String name, Word reference) {
        return new Entry(new Word(name, reference.at()), Map.of(IS, reference), List.of());
    }

    /** A key in a key store; the parts in one order, whatever order they were said in, so that one text has one digest. */
    static Entry inStore(Word name, @Nullable Word keyStore, @Nullable Word alias, @Nullable Word password) {
        Map<String, Word> words = new LinkedHashMap<>();
        if (keyStore != null) {
            words.put(KEY_STORE, keyStore);
        }
        words.put(ALIAS, alias == null ? new Word(DEFAULT_ALIAS, name.at()) : alias);
        if (password != null) {
            words.put(PASSWORD, password);
        }
        return new Entry(name, words, List.of());
    }

    static boolean isProvided(Entry key) {
        Word word = key.get(IS);
        return word != null && word.text().equals(PROVIDED);
    }

    /**
     * Tells what is wrong with a key. Nothing it says is repeated: it may be a key or a password.
     *
     * @param what how messages name the kind of key
     */
    static void check(Entry key, String what, Words words) {
        Word word = key.get(IS);
        if (word == null) {
            checkStore(key, what + " " + key.name(), words);
        } else if (!word.text().equals(PROVIDED) && !KeyProviders.isReference(word.text())) {
            words.problem(
                    word,
                    what + " " + key.name() + " must be env:NAME, file:PATH, provided or {keystore: FILE, password: …};"
                            + " a key itself never stands in a policy");
        }
    }

    private static void checkStore(Entry key, String what, Words words) {
        Word store = key.get(KEY_STORE);
        Word alias = key.get(ALIAS);
        Word password = key.get(PASSWORD);
        if (store == null) {
            words.problem(key.name(), what + " must name its keystore");
        } else if (path(store) == null) {
            words.problem(store, "the keystore of " + what + " is no name of a file");
        }
        if (alias != null && !KeyProviders.isStoredName(alias.text())) {
            words.problem(
                    alias, "the alias of " + what + " must be 1 to 64 lower-case letters, digits, '.', '_' and '-'");
        }
        if (password == null) {
            words.problem(key.name(), what + " must name where its password is: env:NAME or file:PATH");
        } else if (!PasswordSource.isReference(password.text())) {
            words.problem(
                    password,
                    "the password of " + what
                            + " must be env:NAME or file:PATH; a password itself never stands in a policy");
        }
    }

    private static @Nullable Path path(Word file) {
        try {
            return Path.of(file.text());
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** Where a key comes from; null for one that the application provides, and one that is wrong and reported. */
    static @Nullable KeyProvider provider(Entry key, Path directory) {
        Word word = key.get(IS);
        if (word != null) {
            return KeyProviders.isReference(word.text()) ? KeyProviders.ofReference(word.text(), directory) : null;
        }
        Word store = key.get(KEY_STORE);
        Word alias = key.get(ALIAS);
        Word password = key.get(PASSWORD);
        Path file = store == null ? null : path(store);
        if (file == null || alias == null || password == null || !PasswordSource.isReference(password.text())) {
            return null;
        }
        KeyProvider keyStore =
                KeyProviders.keyStore(directory.resolve(file), PasswordSource.ofReference(password.text(), directory));
        return name -> keyStore.keyring(alias.text());
    }

    /** The keys of the domains for protecting; unknown keys are reported elsewhere and left out. */
    static DomainKeys toProtect(Draft draft) {
        return ofDomains(draft.domains(), draft.keys(), KeyUse.PROTECT);
    }

    /** The keys of the domains for getting values back; domains whose key has none for that are left out. */
    static DomainKeys toReveal(Draft draft) {
        return ofDomains(draft.domains(), draft.reveal().keys(), KeyUse.REVEAL);
    }

    private static DomainKeys ofDomains(Map<String, Entry> domains, KeyDraft keys, KeyUse use) {
        Map<String, String> keyNames = new LinkedHashMap<>();
        domains.forEach((domain, entry) -> {
            Word key = entry.get("key");
            if (key != null && keys.has(key.text())) {
                keyNames.put(domain, key.text());
            }
        });
        return DomainKeys.of(
                keyNames,
                name -> {
                    KeyProvider provider = keys.providers().get(name);
                    if (provider == null) {
                        throw new KeyUnavailableException((use == KeyUse.REVEAL ? "reveal key " : "key ") + name
                                + " must be provided by the application");
                    }
                    return provider.keyring(name);
                },
                use);
    }
}

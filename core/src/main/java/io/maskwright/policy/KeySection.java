package io.maskwright.policy;

import io.maskwright.key.KeyProvider;
import io.maskwright.token.TokenVault;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The part of a policy builder that names keys and vaults, and the domains that use them. Not thread-safe. */
abstract sealed class KeySection permits RevealSection {

    private final KeyList keys = new KeyList();
    private final Map<String, StoreEntry> vaults = new LinkedHashMap<>();
    private final Map<String, Supplier<TokenVault>> vaultSources = new LinkedHashMap<>();
    private final Map<String, Entry> domains = new LinkedHashMap<>();

    KeySection() {}

    abstract PolicyBuilder self();

    /**
     * Names a key by reference.
     *
     * @param keyName the name in this policy
     * @param reference {@code env:NAME} or {@code file:PATH}, the path relative to the working directory
     * @return this
     */
    public PolicyBuilder key(String keyName, String reference) {
        keys.add(keyName, reference);
        return self();
    }

    /**
     * Names a key in a key store.
     *
     * @param keyName the name in this policy
     * @param keyStore the file, relative to the working directory
     * @param alias the name of the key in the key store
     * @param password where the password is: {@code env:NAME} or {@code file:PATH}
     * @return this
     */
    public PolicyBuilder keyStore(String keyName, String keyStore, String alias, String password) {
        keys.addStored(keyName, keyStore, alias, password);
        return self();
    }

    /**
     * Names a key that the application provides. It prints as {@code provided}.
     *
     * @param keyName the name in this policy
     * @param source where the key comes from; it is asked for {@code keyName}
     * @return this
     */
    public PolicyBuilder key(String keyName, KeyProvider source) {
        keys.addProvided(keyName, source);
        return self();
    }

    /**
     * Names a token vault by where it is. It is opened when a value first needs it.
     *
     * @param vault the name in this policy
     * @param reference {@code sqlite:PATH}, the path relative to the working directory, or a {@code jdbc:} URL without a
     *     password
     * @return this
     */
    public PolicyBuilder vault(String vault, String reference) {
        return vault(StoreEntry.inWords(required(vault, "vault"), Word.inJava(reference), Path.of("")));
    }

    /**
     * Names a token vault that asks for a password. It is opened when a value first needs it.
     *
     * @param vault the name in this policy
     * @param url a {@code jdbc:} URL without user and password
     * @param user the user
     * @param password where the password is: {@code env:NAME} or {@code file:PATH}
     * @return this
     */
    public PolicyBuilder vault(String vault, String url, String user, String password) {
        return vault(inParts(required(vault, "vault"), url, user, password));
    }

    private PolicyBuilder vault(StoreEntry entry) {
        String vault = entry.entry().name().text();
        vaults.put(vault, entry);
        vaultSources.remove(vault);
        return self();
    }

    /**
     * Names a token vault that the application provides. It prints as {@code provided}.
     *
     * @param vault the name in this policy
     * @param source opens the vault; asked when a value first needs it, once for each policy, which then closes it with
     *     {@link Policy#vaults()}
     * @return this
     */
    public PolicyBuilder vault(String vault, Supplier<TokenVault> source) {
        vault(vault, Keys.PROVIDED);
        vaultSources.put(vault, required(source, "source"));
        return self();
    }

    /**
     * Declares a domain: who may join.
     *
     * @param domain the name
     * @param keyName the name of its key in this policy
     * @return this
     */
    public PolicyBuilder domain(String domain, String keyName) {
        domains.put(domain, new Entry(Word.inJava(domain), Map.of("key", Word.inJava(keyName)), List.of()));
        return self();
    }

    /**
     * Declares a domain whose tokens are kept in a vault.
     *
     * @param domain the name
     * @param keyName the name of its key in this policy
     * @param vault the name of its vault in this policy
     * @return this
     */
    public PolicyBuilder domain(String domain, String keyName, String vault) {
        Map<String, Word> words = new LinkedHashMap<>();
        words.put("key", Word.inJava(keyName));
        words.put("vault", Word.inJava(vault));
        domains.put(domain, new Entry(Word.inJava(domain), words, List.of()));
        return self();
    }

    KeyDraft keyDraft() {
        return keys.draft();
    }

    VaultDraft vaultDraft() {
        return new VaultDraft(vaults, vaultSources);
    }

    Map<String, Entry> domains() {
        return domains;
    }

    static <T> T required(T value, String name) {
        return Objects.requireNonNull(value, name + " must not be null");
    }

    static StoreEntry inParts(String name, String url, String user, String password) {
        return StoreEntry.inParts(
                Word.inJava(name), Word.inJava(url), Word.inJava(user), Word.inJava(password), Path.of(""));
    }
}

package io.maskwright.policy;

import io.maskwright.Assurance;
import io.maskwright.key.KeyProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a policy builder that says who may get values back. Not thread-safe. */
abstract sealed class RevealSection extends KeySection permits PolicyBuilder {

    private final KeyList revealKeys = new KeyList();
    private @Nullable StoreEntry revealAudit;
    private @Nullable StoreEntry revealBudgets;
    private final Map<String, Word> revealAssurance = new LinkedHashMap<>();
    private final List<GrantEntry> revealGrants = new ArrayList<>();

    RevealSection() {}

    /**
     * Names the key for getting values back that were protected by a key of this policy.
     *
     * <p><b>Security.</b> Where it is should be out of reach of what only protects: with it and the data, values come back.
     *
     * @param keyName the name of the key that protected, as given to {@code key}
     * @param reference {@code env:NAME} or {@code file:PATH}, the path relative to the working directory
     * @return this
     */
    public PolicyBuilder revealKey(String keyName, String reference) {
        revealKeys.add(keyName, reference);
        return self();
    }

    /**
     * Names the key for getting values back, in a key store.
     *
     * <p><b>Security.</b> As for {@link #revealKey(String, String)}.
     *
     * @param keyName the name of the key that protected, as given to {@code key}
     * @param keyStore the file, relative to the working directory
     * @param alias the name of the key in the key store
     * @param password where the password is: {@code env:NAME} or {@code file:PATH}
     * @return this
     */
    public PolicyBuilder revealKeyStore(String keyName, String keyStore, String alias, String password) {
        revealKeys.addStored(keyName, keyStore, alias, password);
        return self();
    }

    /**
     * Names the key for getting values back that the application provides. It prints as {@code provided}.
     *
     * <p><b>Security.</b> As for {@link #revealKey(String, String)}.
     *
     * @param keyName the name of the key that protected, as given to {@code key}
     * @param source where the key comes from; it is asked for {@code keyName}
     * @return this
     */
    public PolicyBuilder revealKey(String keyName, KeyProvider source) {
        revealKeys.addProvided(keyName, source);
        return self();
    }

    /**
     * Names where it is written down who got what back. Default: nowhere; then nothing is given back by this policy alone.
     *
     * @param reference {@code file:PATH} or {@code sqlite:PATH}, relative to the working directory, or a {@code jdbc:} URL
     *     without a password
     * @return this
     */
    public PolicyBuilder revealAudit(String reference) {
        revealAudit = StoreEntry.inWords("audit", Word.inJava(reference), Path.of(""));
        return self();
    }

    /**
     * Names the database in which it is written down who got what back.
     *
     * @param url a {@code jdbc:} URL without user and password
     * @param user the user
     * @param password where the password is: {@code env:NAME} or {@code file:PATH}
     * @return this
     */
    public PolicyBuilder revealAudit(String url, String user, String password) {
        revealAudit = inParts("audit", url, user, password);
        return self();
    }

    /**
     * Names the database that keeps what was used of budgets. Default: none; then nothing is given back by this policy
     * alone.
     *
     * @param reference {@code sqlite:PATH}, relative to the working directory, or a {@code jdbc:} URL without a password
     * @return this
     */
    public PolicyBuilder revealBudgets(String reference) {
        revealBudgets = StoreEntry.inWords("budgets", Word.inJava(reference), Path.of(""));
        return self();
    }

    /**
     * Names the database that keeps what was used of budgets.
     *
     * @param url a {@code jdbc:} URL without user and password
     * @param user the user
     * @param password where the password is: {@code env:NAME} or {@code file:PATH}
     * @return this
     */
    public PolicyBuilder revealBudgets(String url, String user, String password) {
        revealBudgets = inParts("budgets", url, user, password);
        return self();
    }

    /**
     * Sets how sure a login must be at least to get values of a tier back, whatever the grant says. Default: what the grant
     * says.
     *
     * @param tier the name of a tier
     * @param level the level
     * @return this
     */
    public PolicyBuilder revealAssurance(String tier, Assurance level) {
        revealAssurance.put(
                required(tier, "tier"), Word.inJava(required(level, "level").word()));
        return self();
    }

    /**
     * Lets an actor get values back for a purpose. Two grants for one actor and purpose are a mistake; one for the same as
     * in a policy that this one extends stands in its place.
     *
     * @param grant who, what for, what and how much
     * @return this
     */
    public PolicyBuilder revealGrant(RevealGrant grant) {
        revealGrants.add(GrantEntry.of(grant));
        return self();
    }

    RevealDraft revealDraft() {
        return new RevealDraft(revealKeys.draft(), revealAudit, revealBudgets, revealAssurance, revealGrants);
    }
}

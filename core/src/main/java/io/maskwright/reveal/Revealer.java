package io.maskwright.reveal;

import io.maskwright.KeyUnavailableException;
import io.maskwright.ValueContext;
import io.maskwright.audit.RevealEvent.Action;
import io.maskwright.key.KeyedHash;
import io.maskwright.policy.Policy;
import io.maskwright.token.SealedEnvelope;
import io.maskwright.token.SealedRecord;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The one way to get values back: for a {@link Grant}, under the policy's keys for revealing, within a budget, with every
 * attempt written down.
 *
 * <p>Each attempt goes through these steps, and the first that fails ends it:
 *
 * <ol>
 *   <li>the grant must cover the category, and the actor be authenticated as the policy asks for its tier;
 *   <li>the budget must have room for all values of the attempt; they are taken from it, and stay taken whatever follows;
 *   <li>the values are turned back in memory, all or none;
 *   <li>events of at most 1,000 values each are written to every audit sink;
 *   <li>the values are returned.
 * </ol>
 *
 * <p>What is refused or fails is written down too, with a reason in words, before the exception is thrown. If an event
 * cannot be written, nothing is returned. Blank values were never protected: they come back as they are, uncounted.
 *
 * <p>Values of {@code fpe}, {@code seal} and {@code token} are revealed, where a field has one of them alone: what went
 * through a composition such as {@code then} or {@code when} is refused, for it does not tell which way a value took.
 *
 * <p><b>Security.</b> Whoever holds this object gets values back: make it where the actor has been authenticated, for one
 * actor, and keep it from code that writes data out. The grant is trusted as it is given. {@link #matches} tells whoever
 * asks often enough the value itself: its budget is what stands against that. A changed seal or token is noticed; a changed
 * format-preserving result is not, and gives another plausible value: its file must be checked before.
 *
 * <p>Thread-safe.
 */
public final class Revealer {

    private static final String MANIFEST = "manifest";
    private static final int MANIFEST_VERSION = 1;

    private final Policy policy;
    private final Grant grant;
    private final Guard guard;
    private final Attempts attempts;
    private final SealedAttempts sealed;

    Revealer(Policy policy, Grant grant, BudgetLedger budgets, AuditWriter audit, Clock clock) {
        this.policy = policy;
        this.grant = grant;
        this.guard = new Guard(policy, grant, budgets, audit);
        this.attempts = new Attempts(policy, guard, audit, clock);
        this.sealed = new SealedAttempts(policy, guard, audit, clock);
    }

    /**
     * Starts to put a revealer together.
     *
     * @param policy what protected the values, and says who may get them back; it names the keys for revealing
     * @return a builder
     */
    public static RevealerBuilder builder(Policy policy) {
        return new RevealerBuilder(policy);
    }

    /**
     * Gives a value back.
     *
     * @param from how it was protected
     * @param text the protected value
     * @return the value
     * @throws RevealException if the actor may not have it, or it cannot be had
     */
    public String reveal(Protection from, String text) {
        return reveal(from, List.of(Objects.requireNonNull(text, "text must not be null")))
                .get(0);
    }

    /**
     * Gives values back, all or none.
     *
     * @param from how they were protected
     * @param texts the protected values, without nulls
     * @return the values, in order, as many as texts
     * @throws RevealException if the actor may not have them, or one of them cannot be had
     */
    public List<String> reveal(Protection from, List<String> texts) {
        List<String> copy = List.copyOf(texts);
        return reveal(from, copy, Collections.nCopies(copy.size(), ValueContext.NONE));
    }

    /**
     * Gives values of records back, all or none. A token that is bound to another field needs the record it stands in.
     *
     * @param from how they were protected
     * @param texts the protected values, without nulls
     * @param contexts what surrounds each value, as many as texts
     * @return the values, in order, as many as texts
     * @throws RevealException if the actor may not have them, or one of them cannot be had
     */
    public List<String> reveal(Protection from, List<String> texts, List<ValueContext> contexts) {
        Request request = Request.of(Action.REVEAL, from, texts, contexts);
        return request.isBlank() ? request.texts() : request.merged(attempts.values(request));
    }

    /**
     * Tells whether a value is what someone says it is, without giving it back. A guess is {@code = 13812345678} for the
     * whole value, {@code first 3 = 138} or {@code last 4 = 5678}. Spaces, hyphens, dots, slashes and parentheses count on
     * neither side; digits of other scripts are read as digits, and compatibility forms as plain characters. Letters must
     * agree in case. It counts as one value of the budget.
     *
     * @param from how the value was protected
     * @param text the protected value
     * @param guess the guess, at most 300 characters; the number must be that of the characters given
     * @return whether it is so
     * @throws RevealException if the actor may not ask, the guess cannot be read, or the value cannot be had; the message
     *     holds nothing of the guess
     */
    public boolean matches(Protection from, String text, String guess) {
        return matches(from, text, ValueContext.NONE, guess);
    }

    /**
     * Tells whether a value of a record is what someone says it is, as {@link #matches(Protection, String, String)}.
     *
     * @param from how the value was protected
     * @param text the protected value
     * @param context what surrounds the value
     * @param guess the guess
     * @return whether it is so
     * @throws RevealException if the actor may not ask, the guess cannot be read, or the value cannot be had
     */
    public boolean matches(Protection from, String text, ValueContext context, String guess) {
        Objects.requireNonNull(guess, "guess must not be null");
        return attempts.matches(Request.of(Action.MATCH, from, List.of(text), List.of(context)), guess);
    }

    /**
     * Opens whole records that an export left out and sealed, all or none. Each counts as one value of the budget. The
     * grant must cover the category {@link Protection#QUARANTINED_ROW}, and the actor be authenticated as the policy asks
     * for the highest tier that any of its fields has. Whom the records are about is not written down: only that they were opened, and
     * how many.
     *
     * @param from {@link Protection#ofQuarantine}
     * @param records the sealed records, without nulls
     * @return their contents, in order, as many as records
     * @throws IllegalArgumentException if the protection is another one
     * @throws RevealException if the actor may not have them, or one of them cannot be had
     */
    public List<byte[]> openRecords(Protection from, List<SealedRecord> records) {
        if (!Objects.requireNonNull(from, "from must not be null").isOfRecords(Protection.QUARANTINED_ROW)) {
            throw new IllegalArgumentException("from must be the protection of a quarantine, but is of something else");
        }
        List<SealedRecord> copy = List.copyOf(records);
        return copy.isEmpty() ? List.of() : sealed.records(from, copy);
    }

    /**
     * Opens an envelope as the party of a domain. It counts as one value of the budget. The grant must cover the category
     * {@link Protection#SEALED_WAYBILL}, and the actor be authenticated as the policy asks for the highest tier that any of
     * its fields has. Refused before anything is taken from the budget: an envelope that has expired by the clock of this
     * revealer, and one that is sealed for no party of the domain. The event has the pseudonym of the envelope's subject.
     *
     * @param from {@link Protection#ofEnvelope}
     * @param envelope the envelope
     * @return its content
     * @throws IllegalArgumentException if the protection is another one
     * @throws RevealException if the actor may not have it, or it cannot be had
     */
    public byte[] openEnvelope(Protection from, SealedEnvelope envelope) {
        if (!Objects.requireNonNull(from, "from must not be null").isOfRecords(Protection.SEALED_WAYBILL)) {
            throw new IllegalArgumentException("from must be the protection of an envelope, but is of something else");
        }
        return sealed.envelope(from, Objects.requireNonNull(envelope, "envelope must not be null"));
    }

    /**
     * Writes down that values are not given back for a reason that lies outside of them, such as a file that was changed.
     *
     * @param from how they were protected
     * @param count how many values were asked for, 1 or more
     * @param reason why, in words; it is written down, and so must hold no value
     * @return the exception to throw
     * @throws RevealException if it cannot be written down, or the actor may not have such values anyway
     */
    public RevealException rejected(Protection from, long count, String reason) {
        Objects.requireNonNull(from, "from must not be null");
        Objects.requireNonNull(reason, "reason must not be null");
        return guard.rejected(from, count, reason);
    }

    /**
     * Returns the keyed one-way function that manifests of exports are checked with.
     *
     * @param domain the domain that the manifest names
     * @param keyVersion the version of its key
     * @return the function; it fails at the first use if the version is unknown or destroyed
     * @throws KeyUnavailableException if the policy names no key for revealing the domain
     */
    public KeyedHash manifestHash(String domain, int keyVersion) {
        return policy.revealKeys().subkeys(domain, MANIFEST, MANIFEST_VERSION).keyedHash(keyVersion);
    }

    /** Names the actor and the purpose. */
    @Override
    public String toString() {
        return "Revealer[" + grant.actor() + ", " + grant.purpose() + "]";
    }
}

package io.maskwright.reveal;

import io.maskwright.audit.RevealEvent.Outcome;
import java.util.Set;

/** Ends an attempt inside of this package; it becomes an audit event and a {@link RevealException}. It carries no value. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_REASON_CHARS = 700;

    private final Outcome outcome;
    private final String reason;
    private final transient Set<Integer> keyVersions;

    private Stopped(Outcome outcome, String reason, Set<Integer> keyVersions) {
        super(reason, null, false, false);
        this.outcome = outcome;
        // Events have bounds; a message of a key or a vault may quote a long name.
        this.reason = reason.length() <= MAX_REASON_CHARS ? reason : reason.substring(0, MAX_REASON_CHARS) + "…";
        this.keyVersions = keyVersions;
    }

    static Stopped refused(String reason) {
        return new Stopped(Outcome.REFUSED, reason, Set.of());
    }

    static Stopped failed(String reason) {
        return new Stopped(Outcome.FAILED, reason, Set.of());
    }

    static Stopped failed(String reason, int keyVersion) {
        return new Stopped(Outcome.FAILED, reason, keyVersion > 0 ? Set.of(keyVersion) : Set.of());
    }

    Outcome outcome() {
        return outcome;
    }

    String reason() {
        return reason;
    }

    Set<Integer> keyVersions() {
        return keyVersions;
    }
}

package io.maskwright.policy;

/** How masked values reach their reader; it decides which failure choices apply where a policy leaves them open. */
public enum Delivery {
    /** One object at a time, to someone who waits: a serialiser, a copy, a log line. Failures redact by default. */
    RESPONSE,
    /** A whole table or file: an undecided field fails the run, a failing value puts its row into quarantine. */
    EXPORT
}

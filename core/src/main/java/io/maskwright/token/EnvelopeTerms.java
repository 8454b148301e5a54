package io.maskwright.token;

import java.time.Instant;
import java.util.Objects;

/**
 * What everybody may read of an envelope, and nobody can change without its being noticed.
 *
 * <p>Thread-safe, as long as nobody changes the array.
 *
 * @param subject what the envelope is about, such as the number of a parcel; 1 to {@value #MAX_SUBJECT_CHARS} characters.
 *     Audit trails get its pseudonym
 * @param expires until when it may be opened, in whole seconds, from 1970 on
 * @param about all else that is bound to it: any bytes, at most {@value #MAX_ABOUT_BYTES}; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are open to everyone
public record EnvelopeTerms(String subject, Instant expires, byte[] about) {

    /** The longest subject, in units of UTF-16: {@value}. */
    public static final int MAX_SUBJECT_CHARS = 100;

    /** The most bytes that are bound to an envelope: {@value}. */
    public static final int MAX_ABOUT_BYTES = 1 << 16;

    /**
     * Checks the ranges.
     *
     * @param subject what the envelope is about
     * @param expires until when it may be opened
     * @param about all else that is bound to it
     * @throws IllegalArgumentException if one is out of its range
     */
    public EnvelopeTerms {
        Objects.requireNonNull(subject, "subject must not be null");
        Objects.requireNonNull(expires, "expires must not be null");
        Objects.requireNonNull(about, "about must not be null");
        if (subject.isBlank() || subject.length() > MAX_SUBJECT_CHARS) {
            throw new IllegalArgumentException(
                    "subject must be 1 to " + MAX_SUBJECT_CHARS + " characters, but was " + subject.length());
        }
        if (expires.getNano() != 0 || expires.getEpochSecond() < 0) {
            throw new IllegalArgumentException("expires must be whole seconds, from 1970 on");
        }
        if (about.length > MAX_ABOUT_BYTES) {
            throw new IllegalArgumentException(
                    "about must be at most " + MAX_ABOUT_BYTES + " bytes, but was " + about.length);
        }
    }

    /** Tells when it expires. */
    @Override
    public String toString() {
        return "EnvelopeTerms[expires " + expires + "]";
    }
}

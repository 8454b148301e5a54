package io.maskwright.waybill;

import io.maskwright.token.EnvelopeTerms;
import io.maskwright.token.SealedEnvelope;
import io.maskwright.token.WrappedKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A privacy waybill in its interchange form {@value #FORM}: what the label shows, and a sealed part that the parties can
 * open. {@code docs/waybill-format.md} specifies it. It has one text as JSON and one compact text for QR codes; both hold
 * the same, and any other writing is refused.
 *
 * <p><b>Security.</b> Nothing of a waybill is authentic until its sealed part was opened: anybody can write one. Opening
 * notices every change of any part. {@code io.maskwright.reveal.Revealer#openEnvelope} opens {@link #envelope()}.
 *
 * <p>Thread-safe, as long as nobody changes the array.
 *
 * @param number the number of the parcel: 1 to 64 ASCII letters, digits and hyphens
 * @param issued when it was made, in whole seconds
 * @param expires until when it may be opened, in whole seconds, after {@code issued}
 * @param policyName the name of the policy that masked the label; empty if it has none, at most 100 characters
 * @param policyDigest the digest of that policy, 64 hexadecimal digits
 * @param masked what the label shows
 * @param parties the content key, wrapped for each party; 1 to 16
 * @param sealed the original row, encrypted; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are open to everyone
public record Waybill(
        String number,
        Instant issued,
        Instant expires,
        String policyName,
        String policyDigest,
        MaskedLabel masked,
        List<WrappedKey> parties,
        byte[] sealed) {

    /** The name and version of the form: {@value}. */
    public static final String FORM = "mww1";

    /** What compact texts begin with: {@value}. */
    public static final String COMPACT_PREFIX = "MWW1:";

    /** The most characters or bytes that are read as one waybill: {@value}. */
    public static final int MAX_CHARS = 1 << 17;

    private static final int MIN_SEALED_BYTES = 32;
    private static final int MAX_SEALED_BYTES = 1 << 15;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    /** The last second that a year of four digits has. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * Checks everything that the form asks for.
     *
     * @param number the number of the parcel
     * @param issued when it was made
     * @param expires until when it may be opened
     * @param policyName the name of the policy
     * @param policyDigest the digest of the policy
     * @param masked what the label shows
     * @param parties the wrapped keys; copied
     * @param sealed the original row, encrypted
     * @throws IllegalArgumentException if a part is out of its range; the message names it
     */
    public Waybill {
        Objects.requireNonNull(masked, "masked must not be null");
        if (!FormText.isNumber(number)) {
            throw new IllegalArgumentException("waybill must be 1 to 64 ASCII letters, digits and hyphens");
        }
        if (!isTime(issued) || !isTime(expires) || !issued.isBefore(expires)) {
            throw new IllegalArgumentException(
                    "issued and expires must be whole seconds from 1970 on, one before the other");
        }
        FormText.require("policy.name", policyName, FormText.MAX_POLICY_CHARS);
        if (!DIGEST.matcher(policyDigest).matches()) {
            throw new IllegalArgumentException("policy.digest must be 64 small hexadecimal digits");
        }
        if (sealed.length < MIN_SEALED_BYTES || sealed.length > MAX_SEALED_BYTES) {
            throw new IllegalArgumentException("sealed must be " + MIN_SEALED_BYTES + " to " + MAX_SEALED_BYTES
                    + " bytes, but was " + sealed.length);
        }
        // Looks at how many there are, and that none stands twice.
        parties = new SealedEnvelope(new EnvelopeTerms(number, expires, new byte[0]), parties, sealed).parties();
        for (WrappedKey party : parties) {
            FormText.require("party", party.party(), FormText.MAX_POLICY_CHARS);
            FormText.require("domain", party.domain(), FormText.MAX_POLICY_CHARS);
        }
    }

    private static boolean isTime(Instant time) {
        return time.getNano() == 0 && time.getEpochSecond() >= 0 && !time.isAfter(LAST);
    }

    /**
     * Reads a waybill in either form. One line feed may follow it.
     *
     * @param text JSON, or a compact text
     * @return the waybill, of which nothing is authentic yet
     * @throws WaybillException if it is not a waybill in one of its two writings; the message tells what is wrong
     */
    public static Waybill read(String text) {
        if (text.length() > MAX_CHARS) {
            throw new WaybillException("it is longer than " + MAX_CHARS + " characters");
        }
        String one = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return one.startsWith(COMPACT_PREFIX) ? CompactForm.read(one) : WaybillJson.read(one);
    }

    /**
     * Reads a waybill in either form.
     *
     * @param bytes JSON, or a compact text, in UTF-8
     * @return the waybill, of which nothing is authentic yet
     * @throws WaybillException if it is not a waybill in one of its two writings; the message tells what is wrong
     */
    public static Waybill read(byte[] bytes) {
        String text = bytes.length > MAX_CHARS ? null : FormText.text(bytes, 0, bytes.length);
        if (text == null) {
            throw new WaybillException("it is longer than " + MAX_CHARS + " bytes, or no UTF-8");
        }
        return read(text);
    }

    /**
     * Returns the waybill as JSON.
     *
     * @return one line without its end
     */
    public String toJson() {
        return WaybillJson.write(this);
    }

    /**
     * Returns the waybill as it stands in a QR code.
     *
     * @return {@value #COMPACT_PREFIX} and characters of the alphanumeric mode
     */
    public String toCompact() {
        return CompactForm.write(this);
    }

    /**
     * Returns the sealed part with all that is bound to it, for {@code Revealer#openEnvelope}.
     *
     * @return the envelope
     */
    public SealedEnvelope envelope() {
        return new SealedEnvelope(terms(number, expires, head()), parties, sealed);
    }

    static EnvelopeTerms terms(String number, Instant expires, byte[] head) {
        return new EnvelopeTerms(number, expires, head);
    }

    /** What is bound to the envelope: the name of the form and all parts before the parties. */
    private byte[] head() {
        return CompactForm.head(number, issued, expires, policyName, policyDigest, masked);
    }

    static byte[] formBytes() {
        return FORM.getBytes(StandardCharsets.US_ASCII);
    }

    /** Tells when it expires and for whom it is. */
    @Override
    public String toString() {
        return "Waybill[expires " + expires + ", " + parties + "]";
    }
}

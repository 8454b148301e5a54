package io.maskwright.engine;

import io.maskwright.Audience;
import io.maskwright.MalformedDocumentException;
import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import io.maskwright.RefusedException;
import io.maskwright.plan.DocumentMask;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.Policy;
import io.maskwright.policy.Undecided;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Masks JSON documents by the paths of a dataset of a policy; no classes are needed.
 *
 * <p>{@code {"name":"Nguyễn Thị Hương","phone":"0912345678"}} → {@code {"name":"N***** T** H****","phone":"091****678"}}
 *
 * <p><b>What stays.</b> A value that is shown leaves as it is written: digits, escapes and spaces. Documents may be any JSON
 * values, also several one after another. Equal members of an object are each treated.
 *
 * <p><b>What is left out</b> takes its name with it; as an element or as the whole document it becomes null. So does a
 * document that the policy suppresses. A treated
 * object becomes one value; of a treated array each element is treated. A field that the policy does not decide is
 * redacted unless the policy says otherwise ({@link Undecided}), and so is a value that cannot be treated. That a field
 * must be there is a matter of exports: here it may be missing.
 *
 * <p><b>What is refused</b>, by a {@link MalformedDocumentException} that tells the place: whatever RFC 8259 does not call
 * JSON, other encodings than UTF-8 (a byte order mark may stand at the start, and stays), and more than 500 levels.
 *
 * <p><b>Memory.</b> A stream of any length passes through a window. It must hold the longest value that is shown or
 * treated, and, where a strategy reads other fields, one document: of a larger one these fields count as unknown, and
 * what depends on them is protected.
 *
 * <p>Immutable and thread-safe; one for a policy is enough. Null is refused by a {@link NullPointerException}.
 */
public final class DocumentMasker {

    private static final int DEFAULT_BUFFER_BYTES = 8 << 20;

    private final Policy policy;
    private final int bufferBytes;
    private final ConcurrentMap<Reader, DocumentMask> masks = new ConcurrentHashMap<>();

    /** For whom documents of a kind are masked; a policy has finitely many of them. */
    private record Reader(String dataset, Audience audience) {}

    private DocumentMasker(Builder builder) {
        this.policy = builder.policy;
        this.bufferBytes = builder.bufferBytes;
    }

    /**
     * Returns a masker with the default limit.
     *
     * @param policy the policy
     * @return the masker
     */
    public static DocumentMasker of(Policy policy) {
        return builder(policy).build();
    }

    /**
     * Returns a builder.
     *
     * @param policy the policy
     * @return the builder, with the default limit
     */
    public static Builder builder(Policy policy) {
        return new Builder(policy);
    }

    /**
     * Masks a stream of documents. Whatever happens, nothing reaches the output that was not decided; but after an
     * exception the output ends anywhere, so what was written must be thrown away.
     *
     * @param in JSON in UTF-8; read to its end, not closed
     * @param out where the masked documents go; flushed, not closed
     * @param dataset the dataset of the policy that names the paths
     * @param audience the reader
     * @throws IOException if a stream fails
     * @throws MalformedDocumentException if the input is no JSON
     * @throws PlanException if the policy does not know the dataset or the audience, or fails for undecided fields
     * @throws RefusedException if a path is of a refused tier
     * @throws MaskwrightException if a value cannot be treated and the policy's choice is not to redact, a value is larger
     *     than the buffer, or a key cannot be reached
     */
    public void maskJson(InputStream in, OutputStream out, String dataset, Audience audience) throws IOException {
        Objects.requireNonNull(in, "in must not be null");
        Objects.requireNonNull(out, "out must not be null");
        mask(dataset, audience).mask(in, out);
    }

    /**
     * Masks documents in memory.
     *
     * @param documents JSON in UTF-8; not changed
     * @param dataset the dataset of the policy that names the paths
     * @param audience the reader
     * @return the masked documents
     * @throws MaskwrightException as {@link #maskJson(InputStream, OutputStream, String, Audience)} does
     */
    public byte[] maskJson(byte[] documents, String dataset, Audience audience) {
        Objects.requireNonNull(documents, "documents must not be null");
        return mask(dataset, audience).mask(documents);
    }

    /**
     * Masks documents in memory.
     *
     * @param documents JSON
     * @param dataset the dataset of the policy that names the paths
     * @param audience the reader
     * @return the masked documents
     * @throws MaskwrightException as {@link #maskJson(InputStream, OutputStream, String, Audience)} does
     */
    public String maskJson(String documents, String dataset, Audience audience) {
        Objects.requireNonNull(documents, "documents must not be null");
        return mask(dataset, audience).mask(documents);
    }

    private DocumentMask mask(String dataset, Audience audience) {
        Reader reader = new Reader(
                Objects.requireNonNull(dataset, "dataset must not be null"),
                Objects.requireNonNull(audience, "audience must not be null"));
        DocumentMask known = masks.get(reader);
        if (known != null) {
            return known;
        }
        DocumentPlan plan = DocumentPlan.compile(policy, dataset, audience, Delivery.RESPONSE);
        DocumentMask compiled = new DocumentMask(plan, bufferBytes);
        DocumentMask earlier = masks.putIfAbsent(reader, compiled);
        return earlier == null ? compiled : earlier;
    }

    @Override
    public String toString() {
        return "DocumentMasker[" + policy + "]";
    }

    /**
     * Builds a {@link DocumentMasker}. Not thread-safe.
     */
    public static final class Builder {

        private final Policy policy;
        private int bufferBytes = DEFAULT_BUFFER_BYTES;

        private Builder(Policy policy) {
            this.policy = Objects.requireNonNull(policy, "policy must not be null");
        }

        /**
         * Sets how much of a stream may wait in memory for a decision. A longer value fails, and a longer document is not
         * searched for the fields that conditions read. What is given in memory has no such limit.
         *
         * @param bytes the limit in bytes, at least 1024; default 8 MiB
         * @return this
         * @throws IllegalArgumentException if it is less
         */
        public Builder bufferBytes(int bytes) {
            if (bytes < 1024) {
                throw new IllegalArgumentException("bufferBytes must be at least 1024, but was " + bytes);
            }
            this.bufferBytes = bytes;
            return this;
        }

        /**
         * Returns the masker.
         *
         * @return the masker
         */
        public DocumentMasker build() {
            return new DocumentMasker(this);
        }
    }
}

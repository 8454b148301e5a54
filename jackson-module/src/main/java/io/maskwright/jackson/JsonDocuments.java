package io.maskwright.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.maskwright.Audience;
import io.maskwright.MalformedDocumentException;
import io.maskwright.MaskingException;
import io.maskwright.MaskwrightException;
import io.maskwright.PlanException;
import io.maskwright.engine.Desensitiser;
import io.maskwright.engine.DocumentMasker;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Masks JSON documents, and values that Jackson writes as such, by the paths of a dataset of a policy: for data without
 * classes, and for classes that cannot be annotated.
 *
 * <p>{@code {"phone":"0912345678"}} → {@code {"phone":"091****678"}}
 *
 * <p>What happens to documents is told at {@link DocumentMasker}, which does it.
 *
 * <p>Immutable and thread-safe; one for a policy is enough. Null is refused by a {@link NullPointerException}.
 */
public final class JsonDocuments {

    private final DocumentMasker documents;

    private JsonDocuments(DocumentMasker documents) {
        this.documents = documents;
    }

    /**
     * Returns masks for the datasets of a policy.
     *
     * @param policy the policy
     * @return the masks
     */
    public static JsonDocuments of(Policy policy) {
        return of(DocumentMasker.of(policy));
    }

    /**
     * Returns masks for the datasets of the policy of a desensitiser.
     *
     * @param desensitiser holds the policy
     * @return the masks
     */
    public static JsonDocuments of(Desensitiser desensitiser) {
        return of(DocumentMasker.of(desensitiser.policy()));
    }

    /**
     * Returns masks with a limit of one's own.
     *
     * @param documents masks documents
     * @return the masks
     */
    public static JsonDocuments of(DocumentMasker documents) {
        return new JsonDocuments(Objects.requireNonNull(documents, "documents must not be null"));
    }

    /**
     * Masks a stream of documents, as {@link DocumentMasker#maskJson(InputStream, OutputStream, String, Audience)} does.
     *
     * @param in JSON in UTF-8; read to its end, not closed
     * @param out where the masked documents go; flushed, not closed
     * @param dataset the dataset of the policy that names the paths
     * @param audience the reader
     * @throws IOException if a stream fails
     * @throws MalformedDocumentException if the input is no JSON
     * @throws PlanException if the policy does not know the dataset or the audience, or fails for undecided fields
     * @throws MaskwrightException if the policy refuses a path, a value cannot be treated and the policy's choice is not to
     *     redact, a value is larger than the buffer, or a key cannot be reached
     */
    public void maskJson(InputStream in, OutputStream out, String dataset, Audience audience) throws IOException {
        documents.maskJson(in, out, dataset, audience);
    }

    /**
     * Masks documents in memory.
     *
     * @param json documents in UTF-8; not changed
     * @param dataset the dataset of the policy that names the paths
     * @param audience the reader
     * @return the masked documents
     * @throws MaskwrightException as {@link #maskJson(InputStream, OutputStream, String, Audience)} does
     */
    public byte[] maskJson(byte[] json, String dataset, Audience audience) {
        return documents.maskJson(json, dataset, audience);
    }

    /**
     * Masks documents in memory.
     *
     * @param json documents
     * @param dataset the dataset of the policy that names the paths
     * @param audience the reader
     * @return the masked documents
     * @throws MaskwrightException as {@link #maskJson(InputStream, OutputStream, String, Audience)} does
     */
    public String maskJson(String json, String dataset, Audience audience) {
        return documents.maskJson(json, dataset, audience);
    }

    /**
     * Writes a value as JSON and masks that by the paths of a dataset. The unmasked form is held in memory meanwhile.
     *
     * @param writer writes the value, as JSON; {@code mapper.writer()} will do
     * @param value the value, or null
     * @param out where the masked document goes; flushed, not closed
     * @param dataset the dataset of the policy that names the paths
     * @param audience the reader
     * @throws IOException if the stream fails
     * @throws MaskingException if the value cannot be written; the message names its class only, whatever its
     *     getters threw
     * @throws MaskwrightException as {@link #maskJson(InputStream, OutputStream, String, Audience)} does; also where the
     *     writer writes another form than JSON, or the module of this library in its mapper refuses the value
     */
    public void maskValue(
            ObjectWriter writer, @Nullable Object value, OutputStream out, String dataset, Audience audience)
            throws IOException {
        out.write(documents.maskJson(written(writer, value), dataset, audience));
        out.flush();
    }

    private static byte[] written(ObjectWriter writer, @Nullable Object value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof MaskwrightException told) {
                    throw told;
                }
            }
            // Its message may quote what getters said, so nothing of it is passed on.
            throw new MaskingException("a value of "
                    + (value == null ? "null" : value.getClass().getName()) + " cannot be written as JSON");
        }
    }

    @Override
    public String toString() {
        return "JsonDocuments[" + documents + "]";
    }
}

package io.maskwright.plan;

import io.maskwright.MalformedDocumentException;
import io.maskwright.MaskingException;
import io.maskwright.MaskwrightException;
import io.maskwright.ValueContext;
import io.maskwright.internal.json.JsonOutput;
import io.maskwright.internal.json.JsonScanner;
import io.maskwright.internal.json.JsonSyntaxException;
import io.maskwright.internal.json.JsonWindow;
import io.maskwright.internal.json.WindowFullException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Masks JSON documents by a plan: any JSON values, one after another. What is shown leaves as it is written, spaces, escapes
 * and digits included; a value left out takes its name with it, and becomes null where it is an element or the document.
 * A document that the policy suppresses becomes null.
 *
 * <p>Immutable and thread-safe.
 */
public final class DocumentMask {

    private static final int MAX_NESTING = 500;

    private static final ValueTreater.Failures FAILURES = new ValueTreater.Failures() {
        @Override
        public String place() {
            return "";
        }

        @Override
        public RuntimeException quarantined(String path, String reason) {
            // There is nowhere to put a document aside.
            return new MaskingException(path + ": the value cannot be treated: " + reason);
        }
    };

    private final DocumentPlan plan;
    private final ContextPaths contextPaths;
    private final int maxHeldBytes;

    /**
     * Creates a mask.
     *
     * @param plan what was decided
     * @param maxHeldBytes how many bytes of a stream may wait in memory for a decision, at least 1
     */
    public DocumentMask(DocumentPlan plan, int maxHeldBytes) {
        this.plan = plan;
        this.contextPaths = ContextPaths.of(plan.contextPaths());
        this.maxHeldBytes = maxHeldBytes;
    }

    /**
     * Masks documents in memory.
     *
     * @param documents JSON in UTF-8; not changed
     * @return the masked documents
     * @throws MalformedDocumentException if they are no JSON
     * @throws MaskwrightException if a value cannot be treated and the choice for that is not to redact
     */
    public byte[] mask(byte[] documents) {
        JsonOutput out = memoryFor(documents);
        maskInMemory(documents, out);
        return out.toByteArray();
    }

    /**
     * Masks documents in memory.
     *
     * @param documents JSON
     * @return the masked documents
     * @throws MalformedDocumentException if they are no JSON
     * @throws MaskwrightException if a value cannot be treated and the choice for that is not to redact
     */
    public String mask(String documents) {
        byte[] bytes = documents.getBytes(StandardCharsets.UTF_8);
        int lone = LoneSurrogates.first(documents);
        if (lone >= 0) {
            throw new MalformedDocumentException(
                    "must be Unicode text", documents.substring(0, lone).getBytes(StandardCharsets.UTF_8).length);
        }
        JsonOutput out = memoryFor(bytes);
        maskInMemory(bytes, out);
        return out.text();
    }

    private static JsonOutput memoryFor(byte[] documents) {
        return JsonOutput.inMemory(documents.length + documents.length / 8);
    }

    private void maskInMemory(byte[] documents, JsonOutput out) {
        try {
            mask(JsonWindow.over(documents, out), out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    /**
     * Masks a stream of documents. What reaches the output is masked whatever happens; after an exception it ends at any
     * place, so what was written must be thrown away.
     *
     * @param in JSON in UTF-8; not closed
     * @param out where the masked documents go; flushed, not closed
     * @throws IOException if a stream fails
     * @throws MalformedDocumentException if the input is no JSON
     * @throws MaskwrightException if a value cannot be treated and the choice for that is not to redact, or one value is
     *     larger than what may wait in memory
     */
    public void mask(InputStream in, OutputStream out) throws IOException {
        JsonOutput output = JsonOutput.to(out);
        mask(JsonWindow.over(in, output, maxHeldBytes), output);
        output.flush();
    }

    private void mask(JsonWindow window, JsonOutput out) throws IOException {
        try {
            window.begin();
            JsonScanner scanner = new JsonScanner(window, MAX_NESTING);
            ContextReader contexts = new ContextReader(window, scanner, contextPaths);
            while (scanner.hasNext()) {
                window.hold();
                ValueContext context = contexts.read();
                ValueTreater values = new ValueTreater(context, FAILURES, ValueTreater.Frequencies.IGNORED, null);
                DocumentPass pass = new DocumentPass(window, scanner, out, values);
                if (plan.suppresses(context)) {
                    pass.leaveOut();
                } else {
                    pass.treat(plan.root());
                }
            }
            window.finish();
        } catch (JsonSyntaxException e) {
            throw new MalformedDocumentException(e.what(), e.byteOffset());
        } catch (WindowFullException e) {
            throw new MaskingException(
                    "document has a value of more than " + maxHeldBytes + " bytes, at byte " + e.byteOffset());
        }
    }

    @Override
    public String toString() {
        return "DocumentMask[" + plan + "]";
    }
}

package io.maskwright.plan;

import io.maskwright.MaskingException;
import io.maskwright.PlanException;
import io.maskwright.UnavailableException;
import io.maskwright.ValueContext;
import io.maskwright.internal.json.JsonOutput;
import io.maskwright.internal.json.JsonScanner;
import io.maskwright.internal.json.JsonScanner.Names;
import io.maskwright.internal.json.JsonSyntaxException;
import io.maskwright.internal.json.JsonWindow;
import io.maskwright.plan.ValueTreater.Frequencies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are records, each one JSON object in which no object has a name twice, treated together. Filled by
 * {@link #add} and {@link #addBroken}, treated by {@link #treat}, which empties it for reuse. What a document shows leaves
 * as it is written, escapes, digits and inner white space included; what is around it does not.
 *
 * <p>Values whose strategy has a batch form are given to it for all documents at once, equal ones once. That happens before
 * anything else is treated, so a vault may get to know values of records that go into quarantine in the end.
 *
 * <p>Not thread-safe: each thread has a batch and a {@linkplain DocumentPlan#fork fork} of the plan.
 */
public final class DocumentBatch {

    /** The reason told of a document that is broken: {@value}. */
    public static final String MALFORMED = "malformed";

    private static final int MAX_NESTING = 500;
    private static final int FULL_RECORDS = 512;
    private static final int FULL_BYTES = 1 << 18;
    private static final int KEPT_BYTES = 1 << 20;

    private final DocumentPlan plan;
    private final ContextPaths contextPaths;
    private final boolean readsBatches;
    private final JsonOutput out = JsonOutput.inMemory(1 << 12);
    private final JsonWindow window = JsonWindow.over(new byte[0], out);
    private final JsonScanner scanner = new JsonScanner(window, MAX_NESTING, Names.DISTINCT);
    private final ContextReader contexts;
    private final BatchReader batchReader = new BatchReader(scanner);
    private final BatchedValues batches = new BatchedValues();
    private final List<Entry> entries = new ArrayList<>();
    private byte[] bytes = new byte[FULL_BYTES];
    private int length;

    /** Gets what became of each record, in their order. */
    public interface Results {

        /**
         * Takes a treated document.
         *
         * @param row its number
         * @param json holds it; not kept after the call
         * @param from the first byte, in UTF-8
         * @param to behind the last byte
         */
        void leaves(long row, byte[] json, int from, int to);

        /**
         * Takes note of a document that the policy holds back altogether.
         *
         * @param row its number
         */
        void suppressed(long row);

        /**
         * Takes note of a record that goes into quarantine.
         *
         * @param row its number
         * @param path the path of the first value that cannot be treated, or empty if the record is broken
         * @param reason why, in words and without content
         */
        void leftOut(long row, String path, String reason);
    }

    /** A record that waits; broken ones have a reason and nothing else. */
    private static final class Entry {

        final long row;
        final int from;
        final int to;

        @Nullable
        String reason;

        ValueContext context = ValueContext.NONE;

        Entry(long row, int from, int to, @Nullable String reason) {
            this.row = row;
            this.from = from;
            this.to = to;
            this.reason = reason;
        }
    }

    /** The record goes into quarantine. */
    static final class Quarantined extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String path;
        private final String reason;

        Quarantined(String path, String reason) {
            super("record goes into quarantine", null, false, false);
            this.path = path;
            this.reason = reason;
        }
    }

    /** Tells failures by the number of the record. */
    private record RowFailures(long row) implements ValueTreater.Failures {

        @Override
        public String place() {
            return "row " + row;
        }

        @Override
        public RuntimeException quarantined(String path, String reason) {
            return new Quarantined(path, reason);
        }
    }

    /**
     * Creates an empty batch.
     *
     * @param plan what was decided; nobody else treats documents by it meanwhile
     */
    public DocumentBatch(DocumentPlan plan) {
        this.plan = plan;
        this.contextPaths = ContextPaths.of(plan.contextPaths());
        this.contexts = new ContextReader(window, scanner, contextPaths);
        this.readsBatches = plan.root().leadsToBatches();
    }

    /**
     * Adds a document.
     *
     * @param row its number, for messages
     * @param json holds it in UTF-8; not kept
     * @param from the first byte
     * @param to behind the last byte
     */
    public void add(long row, byte[] json, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(json[start])) {
            start++;
        }
        while (end > start && isSpace(json[end - 1])) {
            end--;
        }
        int size = end - start;
        if (bytes.length - length < size) {
            bytes = Arrays.copyOf(
                    bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * length, (long) length + size)));
        }
        System.arraycopy(json, start, bytes, length, size);
        entries.add(new Entry(row, length, length + size, null));
        length += size;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /**
     * Adds a record that is known to be broken, so that it keeps its place among the others.
     *
     * @param row its number
     * @param reason why in a few words, without content
     */
    public void addBroken(long row, String reason) {
        entries.add(new Entry(row, length, length, reason));
    }

    /**
     * Tells whether it should be treated before more is added.
     *
     * @return whether it holds many records or large ones
     */
    public boolean isFull() {
        return entries.size() >= FULL_RECORDS || length >= FULL_BYTES;
    }

    /**
     * Treats all records and empties the batch.
     *
     * @param results gets what became of them
     * @throws PlanException if a member is undecided and the policy's choice is to fail
     * @throws MaskingException if a value cannot be treated and the choice for it is to fail
     * @throws UnavailableException if a key or a vault cannot be reached
     */
    public void treat(Results results) {
        try {
            if (readsBatches || !contextPaths.isEmpty()) {
                entries.forEach(this::readAhead);
                batches.treat();
            }
            for (Entry entry : entries) {
                treat(entry, results);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        } finally {
            clear();
        }
    }

    private void clear() {
        entries.clear();
        batches.clear();
        length = 0;
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[FULL_BYTES];
        }
    }

    private void start(Entry entry) {
        window.moveTo(bytes, entry.from, entry.to);
        scanner.restart();
        out.clear();
    }

    private void readAhead(Entry entry) {
        if (entry.reason != null) {
            return;
        }
        try {
            start(entry);
            entry.context = contexts.read();
            if (readsBatches && !plan.suppresses(entry.context)) {
                for (BatchReader.Found found : batchReader.read(plan.root())) {
                    batches.add(found.treatment(), found.value(), entry.context);
                }
            }
        } catch (JsonSyntaxException e) {
            entry.reason = MALFORMED;
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private void treat(Entry entry, Results results) throws IOException {
        if (entry.reason != null) {
            results.leftOut(entry.row, "", entry.reason);
            return;
        }
        start(entry);
        ValueTreater values = new ValueTreater(entry.context, new RowFailures(entry.row), Frequencies.COUNTED, batches);
        DocumentPass pass = new DocumentPass(window, scanner, out, values);
        try {
            if (plan.suppresses(entry.context)) {
                pass.passRecord();
                results.suppressed(entry.row);
                return;
            }
            pass.treatRecord(plan.root());
        } catch (JsonSyntaxException e) {
            results.leftOut(entry.row, "", MALFORMED);
            return;
        } catch (Quarantined e) {
            results.leftOut(entry.row, e.path, e.reason);
            return;
        }
        values.documentLeaves();
        results.leaves(entry.row, out.bytes(), 0, out.length());
    }

    /** Returns no content. */
    @Override
    public String toString() {
        return "DocumentBatch[" + entries.size() + " records, " + length + " bytes]";
    }
}

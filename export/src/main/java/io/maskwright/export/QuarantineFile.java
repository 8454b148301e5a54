package io.maskwright.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.maskwright.export.TreatedSlice.LeftOut;
import io.maskwright.export.proof.RowSet;
import io.maskwright.export.spi.Mark;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records that were left out, and tells which and why: {@code row,field,reason}, never content; or with the
 * records themselves, sealed. There is no file when no record was left out, or nobody is to know which.
 */
final class QuarantineFile implements Closeable {

    private static final TableForm FORM = new TableForm(',', '"', LineEnding.LF);
    private static final int COLUMNS = 3;
    private static final int FORMAT_VERSION = 1;
    private static final int MAX_CHARS = 1 << 28;

    private final Options options;
    private final SideFile file;
    private final BrokenRows brokenRows;
    private final @Nullable RecordSealer sealer;
    private final RecordText text = new RecordText();
    private final TableWriter table = new TableWriter(text, FORM, Formulas.NEUTRALISE, COLUMNS);
    private final Map<String, Long> reasons = new TreeMap<>();
    private long rows;
    private @Nullable Endpoint endpoint;
    private final RowSet leftOut = new RowSet();

    /** Goes on with the quarantine of a stopped run. */
    void restore(Checkpoint checkpoint) {
        Mark mark = checkpoint.quarantine();
        if (mark != null) {
            file.resume(mark);
        } else {
            // Begun behind the checkpoint, if it was.
            Leftovers.remove(options.quarantine());
        }
        reasons.putAll(checkpoint.reasons());
        // Each record left out has one reason.
        rows = reasons.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Takes note that the records of one slice are all there. */
    void endSlice() {
        OutputFile open = file.file();
        if (open != null) {
            open.endPiece();
        }
    }

    /** Makes what was written so far durable; null if no record was left out. */
    @Nullable
    Mark mark() {
        return file.mark();
    }

    /** Leaves the file hidden for a later run. */
    void suspend() {
        file.suspend();
    }

    /**
     * Creates it.
     *
     * @param sealer what seals the records; null if they are not sealed
     */
    QuarantineFile(Options options, OutputOpener opener, @Nullable RecordSealer sealer) {
        this.options = options;
        this.file = new SideFile(options.quarantine(), opener);
        this.brokenRows = options.brokenRows();
        this.sealer = sealer;
    }

    /** Leaves a record out. */
    void add(LeftOut left) {
        if (brokenRows == BrokenRows.FAIL) {
            throw new ExportException(
                    "row " + left.row() + (left.field().isEmpty() ? "" : ", " + left.field()) + ": " + left.reason());
        }
        rows++;
        reasons.merge(left.reason(), 1L, Long::sum);
        options.evidence().ceiling().checkRows(rows, left.row());
        if (brokenRows.hasFile()) {
            OutputFile open = open();
            line(left);
            open.write(text, left.row());
        }
        leftOut.add(left.row());
    }

    private OutputFile open() {
        OutputFile open = file.file();
        if (open == null) {
            begin();
            open = file.begun(text);
        }
        return open;
    }

    private void begin() {
        RecordSealer seals = sealer;
        if (seals == null) {
            cells("row", "field", "reason");
            return;
        }
        json(generator -> {
            generator.writeNumberField("maskwrightQuarantine", FORMAT_VERSION);
            generator.writeStringField("domain", seals.domain());
            generator.writeStringField("job", seals.job());
        });
    }

    private void line(LeftOut left) {
        if (sealer == null) {
            cells(Long.toString(left.row()), left.field(), left.reason());
            return;
        }
        json(generator -> {
            generator.writeNumberField("row", left.row());
            generator.writeStringField("field", left.field());
            generator.writeStringField("reason", left.reason());
            generator.writeStringField("sealed", left.sealed());
        });
    }

    private void cells(String row, String field, String reason) {
        text.clear();
        table.set(0, row);
        table.set(1, field);
        table.set(2, reason);
        table.end();
    }

    /** Writes the members of a line. */
    private interface Members {
        void to(JsonGenerator generator) throws IOException;
    }

    private void json(Members members) {
        text.clear();
        try (JsonGenerator generator = JsonFactories.strict(MAX_CHARS).createGenerator(text)) {
            generator.writeStartObject();
            members.to(generator);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be written", e);
        }
        text.write('\n');
    }

    long rows() {
        return rows;
    }

    /** Which records were left out. */
    RowSet leftOut() {
        return leftOut;
    }

    /** How many records were left out, by reason in words. */
    Map<String, Long> reasons() {
        return reasons;
    }

    /** Where the file is, or null if there is none. */
    @Nullable
    Path path() {
        return file.path();
    }

    /** The complete file, without its folder; null if there is none. */
    @Nullable
    Endpoint endpoint() {
        return endpoint;
    }

    void complete() {
        file.complete();
        OutputFile written = file.file();
        if (written != null) {
            endpoint =
                    new Endpoint(String.valueOf(options.quarantine().getFileName()), written.sha256(), written.bytes());
        }
    }

    /** Gives the file its name; without a record left out, what an earlier export left there goes. */
    void publish(Existing existing) {
        file.publish(existing);
        if (existing == Existing.REPLACE) {
            for (BrokenRows other : BrokenRows.values()) {
                Path stale = options.output().resolveSibling(options.output().getFileName() + other.suffix());
                if (!stale.equals(options.quarantine()) && Files.isRegularFile(stale)) {
                    OutputFile.delete(stale);
                }
            }
        }
    }

    void withdraw() {
        file.withdraw();
    }

    @Override
    public void close() {
        file.close();
    }
}

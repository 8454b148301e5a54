package io.maskwright.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.maskwright.PlanException;
import io.maskwright.ValueContext;
import io.maskwright.export.LineSource.Found;
import io.maskwright.export.TreatedSlice.LeftOut;
import io.maskwright.plan.ContextPaths;
import io.maskwright.plan.DocumentPlan;
import io.maskwright.plan.Treatment;
import io.maskwright.plan.ValueTreater;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass through the lines of a file of documents. Not thread-safe. */
final class JsonLinesPass {

    private static final String MALFORMED = "malformed";

    private final Options options;
    private final Run run;
    private final DocumentPlan plan;
    private final ContextPaths contextPaths;
    private final LineSource lines;
    private final JsonFactory json;
    private final EscapedText text;
    private final @Nullable RecordSealer sealer;
    private long rowsIn;
    private long blankLines;

    JsonLinesPass(Options options, DocumentPlan plan, Run run, @Nullable RecordSealer sealer) {
        this.options = options;
        this.run = run;
        this.plan = plan;
        this.sealer = sealer;
        this.contextPaths = ContextPaths.of(plan.contextPaths());
        this.lines = new LineSource(run.input().bytes(), run.input().encoding().charset(), options.maxRecordChars());
        this.json = JsonFactories.strict(options.maxRecordChars());
        this.text = new EscapedText(run.output().encoding().charset());
    }

    Outcome treatAll() {
        for (Found found = next(); found != Found.END; found = next()) {
            if (found == Found.LINE && lines.isBlank()) {
                blankLines++;
            } else {
                rowsIn++;
                treat(found);
                run.progress().at(rowsIn);
            }
        }
        plan.checkFrequencies();
        List<Treatment> fields = new ArrayList<>(plan.fields());
        plan.undecided().ifPresent(fields::add);
        return new Outcome(rowsIn, blankLines, fields, unmatched());
    }

    private Found next() {
        try {
            return lines.next();
        } catch (IOException e) {
            throw FileTrouble.reading(options.input(), e);
        }
    }

    private void treat(Found found) {
        if (found == Found.BROKEN_LINE) {
            run.quarantine().add(new LeftOut(rowsIn, "", MALFORMED));
            return;
        }
        RecordText record = text.record();
        try {
            record.clear();
            treatLine(record);
            record.write(options.form().lineEnding().text());
        } catch (QuarantinedException e) {
            leaveOut(e.field(), e.reason());
            return;
        } catch (IOException e) {
            // The parser's message quotes what it read, so nothing of it is passed on.
            leaveOut("", MALFORMED);
            return;
        }
        run.output().write(text.escaped(), rowsIn);
    }

    private void leaveOut(String field, String reason) {
        String sealed = null;
        if (sealer != null) {
            byte[] line = new String(lines.chars(), 0, lines.length()).getBytes(StandardCharsets.UTF_8);
            sealed = sealer.bytes(line, 0, line.length, rowsIn);
        }
        run.quarantine().add(new LeftOut(rowsIn, field, reason, sealed));
    }

    private void treatLine(RecordText record) throws IOException {
        ValueContext context = context();
        ValueTreater values = new ValueTreater(context, new RowFailures(rowsIn));
        try (JsonParser parser = parser();
                JsonGenerator generator = json.createGenerator(record)) {
            new DocumentTreater(parser, generator, values).treat(plan.root());
        }
        values.documentLeaves();
    }

    private ValueContext context() throws IOException {
        if (contextPaths.isEmpty()) {
            return ValueContext.NONE;
        }
        try (JsonParser parser = parser()) {
            return DocumentReader.context(parser, contextPaths);
        }
    }

    private JsonParser parser() throws IOException {
        return json.createParser(lines.chars(), 0, lines.length());
    }

    private List<String> unmatched() {
        List<String> warnings = new ArrayList<>();
        if (rowsIn > 0) {
            for (String path : plan.unmatched()) {
                warnings.add("dataset " + options.dataset() + ": the rule for " + path + " matches no field");
            }
        }
        if (!warnings.isEmpty() && plan.failsOnUnmatched()) {
            throw new PlanException(String.join("; ", warnings) + quarantined());
        }
        return warnings;
    }

    /** A row is left at its first failure, so the fields behind that were perhaps never met. */
    private String quarantined() {
        long rows = run.quarantine().rows();
        return rows == 0
                ? ""
                : "; " + rows + " of " + rowsIn + " rows could not be treated ("
                        + String.join(", ", run.quarantine().reasons().keySet())
                        + "), and what stands behind the failure in a row is not seen";
    }
}

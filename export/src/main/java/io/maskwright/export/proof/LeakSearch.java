package io.maskwright.export.proof;

import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a check. Not thread-safe. */
final class LeakSearch {

    private static final long LEAST_MEMORY = 1 << 16;
    /** More memory than the filters need at one value in sixteen bytes brings nothing. */
    private static final int SOURCE_BYTES_A_BYTE = 4;
    /** What the filters need for one form to err seldom. */
    private static final int BYTES_A_FORM = 3;
    /** With more, comparing what only seems to be a value takes longer than filling the filters once more. */
    private static final double MOST_FALSE_POSITIVES = 0.002;

    private final LeakCheck check;
    private final Subject subject;
    private final Canonical canonical;
    private final Forms forms;
    private final Candidates candidates = new Candidates();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long rows;
    private long rowsLeaving;
    private long told;
    private long values;
    private long shortValues;
    private long outputBytes;
    private double falsePositiveRate;
    private long memory;

    LeakSearch(LeakCheck check) {
        this.check = check;
        this.subject = new Subject(check);
        this.canonical = check.output().layout() instanceof Layout.Table table
                ? new Canonical(table.delimiter(), table.quote())
                : new Canonical(',', '"');
        this.forms = new Forms(canonical);
    }

    LeakReport run() throws IOException {
        long start = System.nanoTime();
        subject.measure();
        int parts = parts(Math.max(LEAST_MEMORY, subject.totalBytes() / SOURCE_BYTES_A_BYTE));
        ValueIndex first = index(0, parts);
        long wanted = first.added() * parts * BYTES_A_FORM;
        if (first.falsePositiveRate() > MOST_FALSE_POSITIVES && wanted > memory * parts) {
            // The size of a source that is packed, or has many values in few bytes, says too little.
            parts = parts(wanted);
            forget();
            first = index(0, parts);
        }
        String misfit = Alignment.misfit(check.output(), subject.shownNames(), rowsLeaving);
        search(first, 0, misfit == null);
        for (int part = 1; part < parts && !isEnough(); part++) {
            search(index(part, parts), part, misfit == null);
        }
        note(misfit);
        List<Finding> all = new ArrayList<>(new LinkedHashSet<>(findings));
        all.sort(Finding.ORDER);
        boolean isComplete = all.size() <= check.mostFindings();
        return new LeakReport(
                check.source().name(),
                check.output().name(),
                check.dataset(),
                check.audience(),
                rows,
                values,
                shortValues,
                isComplete ? all : all.subList(0, check.mostFindings()),
                isComplete,
                misfit == null,
                memory,
                falsePositiveRate,
                outputBytes,
                Duration.ofNanos(System.nanoTime() - start),
                notes);
    }

    private boolean isEnough() {
        return findings.size() > check.mostFindings();
    }

    private int parts(long needed) {
        memory = subject.totalBytes() == 0 ? check.memory() : Math.min(needed, check.memory());
        return (int) Math.max(1, (needed + check.memory() - 1) / check.memory());
    }

    /** Forgets what was counted with the first part. */
    private void forget() {
        told = 0;
        rowsLeaving = 0;
        values = 0;
        shortValues = 0;
        falsePositiveRate = 0;
    }

    private void search(ValueIndex index, int part, boolean isAligned) throws IOException {
        for (Charset charset : charsets()) {
            Pairs.Visitor visitor = part == 0 && charset.equals(check.output().charset())
                    ? new ShortValues(canonical, findings, check.mostFindings())
                    : (record, before, after) -> {};
            scan(index, charset, isAligned ? pairs(visitor) : null);
        }
    }

    /** Whatever the encoding of a file, bytes of UTF-8 may stand in it. */
    private List<Charset> charsets() {
        Charset own = check.output().charset();
        boolean isWide = own.name().startsWith("UTF-16") || own.name().startsWith("UTF-32");
        return own.equals(StandardCharsets.UTF_8) || isWide ? List.of(own) : List.of(own, StandardCharsets.UTF_8);
    }

    /** An index of a part of the forms. With the first part everything is counted. */
    private ValueIndex index(int part, int parts) throws IOException {
        ValueIndex index = new ValueIndex(memory);
        try (SourceReading source = subject.open()) {
            for (SourceRecord record = source.next(); record != null; record = source.next()) {
                if (part == 0) {
                    told++;
                    rowsLeaving += record.leaves() ? 1 : 0;
                }
                for (Leaf leaf : record.values()) {
                    if (leaf.isProtected() && !leaf.text().isBlank()) {
                        add(leaf, index, part, parts);
                    }
                }
            }
            rows = source.rows();
        }
        falsePositiveRate = Math.max(falsePositiveRate, index.falsePositiveRate());
        return index;
    }

    private void add(Leaf leaf, ValueIndex index, int part, int parts) {
        List<Forms.Form> all = forms.of(leaf.text());
        if (part == 0 && !all.isEmpty()) {
            if (all.get(0).weight() == Weight.LONG) {
                values++;
            } else {
                shortValues++;
            }
        }
        for (Forms.Form form : all) {
            if (form.weight() == Weight.LONG && ValueIndex.part(form.units(), parts) == part) {
                index.add(form.units());
            }
        }
    }

    private Pairs pairs(Pairs.Visitor visitor) throws IOException {
        SourceReading source = subject.open();
        try {
            SourceReader reader = check.output().records().open(null);
            reader.form();
            return new Pairs(source, new OutputReading(reader), visitor);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private void scan(ValueIndex index, Charset charset, @Nullable Pairs pairs) throws IOException {
        CountedStream bytes = new CountedStream(check.output().bytes().open());
        Cutter cutter = Cutter.of(check.output().layout(), subject.shownNames().size());
        try (OutputScan scan = new OutputScan(
                new TextWindows(bytes, charset), canonical, index, cutter, subject.shownNames(), pairs, candidates)) {
            while (!isEnough() && scan.next()) {
                if (candidates.isFull()) {
                    resolve();
                }
            }
            if (!isEnough()) {
                scan.finish();
            }
        }
        outputBytes += bytes.count();
        resolve();
    }

    /** Compares what seems to be values exactly with all there are. */
    private void resolve() throws IOException {
        if (candidates.isEmpty()) {
            return;
        }
        try (SourceReading source = subject.open()) {
            for (SourceRecord record = source.next(); record != null; record = source.next()) {
                for (Leaf leaf : record.values()) {
                    if (leaf.isProtected() && !leaf.text().isBlank()) {
                        for (Forms.Form form : forms.of(leaf.text())) {
                            candidates.compare(form, leaf, record.row());
                        }
                    }
                }
            }
        }
        candidates.settle(findings);
    }

    private void note(@Nullable String misfit) {
        if (misfit != null) {
            notes.add(
                    "the records of the output cannot be put beside the rows of the source (" + misfit
                            + "): short values were not looked for, and values that a column shows by decision may be among the findings");
        }
        if (rows > told) {
            notes.add((rows - told) + " broken rows of the source were not looked for");
        }
        if (subject.isKeyMissing()) {
            notes.add(
                    "a key or a vault of the policy cannot be reached: where a result equals a value of another row by"
                            + " chance, that is among the findings");
        }
    }
}

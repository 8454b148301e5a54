package io.maskwright.export.proof;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of an output, each beside the row of the source that it comes from. Not thread-safe. */
final class Pairs implements Closeable {

    private final SourceReading source;
    private final OutputReading output;
    private final Visitor visitor;
    private long record;
    private @Nullable SourceRecord before;
    private @Nullable OutputRecord after;

    /** Takes each pair once, in order. */
    interface Visitor {
        void accept(long record, SourceRecord before, OutputRecord after);
    }

    Pairs(SourceReading source, OutputReading output, Visitor visitor) {
        this.source = source;
        this.output = output;
        this.visitor = visitor;
    }

    /** Goes on to a record; false if there is none or it is behind already. */
    boolean goTo(long number) throws IOException {
        while (record < number) {
            SourceRecord next = source.next();
            while (next != null && !next.leaves()) {
                next = source.next();
            }
            OutputRecord other = output.next();
            before = next;
            after = other;
            if (next == null || other == null) {
                record = Long.MAX_VALUE;
                return false;
            }
            record++;
            visitor.accept(record, next, other);
        }
        return record == number;
    }

    void goToEnd() throws IOException {
        goTo(Long.MAX_VALUE);
    }

    @Nullable
    SourceRecord before() {
        return before;
    }

    @Nullable
    OutputRecord after() {
        return after;
    }

    @Override
    public void close() throws IOException {
        try (source) {
            output.close();
        }
    }
}

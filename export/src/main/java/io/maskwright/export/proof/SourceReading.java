package io.maskwright.export.proof;

import io.maskwright.export.spi.SourceReader;
import org.jspecify.annotations.Nullable;

/** The records of a source, with what the policy says of each value. Not thread-safe. */
final class SourceReading extends Reading<SourceRecord> {

    private final Rules rules;

    /** What a policy says of the values of a source. */
    interface Rules {

        SourceRecord table(long row, @Nullable Object[] cells);

        /** Returns null if it is no document. */
        @Nullable
        SourceRecord document(long row, String json);
    }

    SourceReading(SourceReader reader, Rules rules) {
        super(reader);
        this.rules = rules;
    }

    @Override
    SourceRecord table(long number, @Nullable Object[] cells) {
        return rules.table(number, cells);
    }

    @Override
    @Nullable
    SourceRecord document(long number, String json) {
        return rules.document(number, json);
    }
}

package io.maskwright.export.proof;

import io.maskwright.MaskwrightException;
import io.maskwright.export.spi.RecordForm;
import io.maskwright.export.spi.RecordVisitor;
import io.maskwright.export.spi.Slice;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.SourceReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether each record of an output can be put beside the row that it comes from. */
final class Alignment {

    private Alignment() {}

    /**
     * Returns why it cannot be, or null.
     *
     * @param expected how many rows leave
     */
    static @Nullable String misfit(CheckedFile output, List<String> names, long expected) throws IOException {
        try (SourceReader reader = output.records().open(null)) {
            RecordForm form = reader.form();
            if (form instanceof RecordForm.Table table && !fits(table, output.layout(), names)) {
                return "its columns are not those that the policy shows";
            }
            Counter counter = new Counter();
            for (Slice slice = reader.next(); slice != null; slice = reader.next()) {
                slice.read(counter);
            }
            if (counter.broken > 0) {
                return counter.broken + " of its records are broken";
            }
            return counter.records == expected
                    ? null
                    : "it has " + counter.records + " records, but " + expected + " rows should have left";
        } catch (MaskwrightException e) {
            return "its form is broken";
        }
    }

    private static boolean fits(RecordForm.Table table, Layout layout, List<String> names) {
        boolean hasNames = layout instanceof Layout.Table form && form.hasHeader();
        return hasNames
                ? table.columns().stream().map(SourceColumn::name).toList().equals(names)
                : table.columns().size() == names.size() || table.columns().isEmpty();
    }

    /** Counts records. */
    private static final class Counter implements RecordVisitor {

        private long records;
        private long broken;

        @Override
        public void row(@Nullable Object[] cells) {
            records++;
        }

        @Override
        public void document(byte[] json, int from, int to) {
            records++;
        }

        @Override
        public void broken(String reason) {
            broken++;
        }

        @Override
        public void blank() {
            // It is no record.
        }
    }
}

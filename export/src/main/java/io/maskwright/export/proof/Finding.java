package io.maskwright.export.proof;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where a protected value stands in an output. It tells places and never content.
 *
 * <p>Immutable and thread-safe.
 *
 * @param offset how many bytes of the output stand before it, decompressed if the output is compressed; -1 for a short value,
 *     which is looked for field by field
 * @param line the line of the output, from 1; 0 where the offset is -1
 * @param record the record of the output, from 1, without header and blank lines; 0 if it stands in the header, and where the
 *     output lies in no records
 * @param field the column or path of the output, without names that only the data knows; empty where it cannot be told
 * @param form in which form it stands there
 * @param sourceRow the row of the source that has the value: the row of this record if it has it, else the first one
 * @param sourceField the column or path of the source that has the value
 */
public record Finding(
        long offset, long line, long record, String field, LeakForm form, long sourceRow, String sourceField) {

    /** In the order of the output. */
    static final Comparator<Finding> ORDER = Comparator.comparingLong(Finding::record)
            .thenComparingLong(Finding::offset)
            .thenComparing(Finding::field)
            .thenComparing(Finding::sourceField)
            .thenComparingLong(Finding::sourceRow);

    /**
     * Checks that names are there.
     *
     * @param offset bytes before it, or -1
     * @param line the line
     * @param record the record
     * @param field the column or path of the output
     * @param form in which form it stands there
     * @param sourceRow the row of the source
     * @param sourceField the column or path of the source
     */
    public Finding {
        Objects.requireNonNull(field, "field must not be null");
        Objects.requireNonNull(form, "form must not be null");
        Objects.requireNonNull(sourceField, "sourceField must not be null");
    }

    /**
     * Returns the finding in words.
     *
     * @return one line of text
     */
    public String words() {
        StringBuilder words = new StringBuilder();
        words.append(record > 0 ? "record " + record : "before the first record");
        if (!field.isEmpty()) {
            words.append(", ").append(field);
        }
        if (offset >= 0) {
            words.append(" (line ")
                    .append(line)
                    .append(", byte ")
                    .append(offset)
                    .append(')');
        }
        return words.append(": ")
                .append(sourceField)
                .append(" of row ")
                .append(sourceRow)
                .append(", ")
                .append(form.words())
                .toString();
    }
}

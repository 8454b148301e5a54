package io.maskwright.export.spi;

import java.util.List;

/** What the records of a source are. */
public sealed interface RecordForm {

    /**
     * Rows with the same columns.
     *
     * @param columns the columns in order; none if the source has no record and no names
     */
    record Table(List<SourceColumn> columns) implements RecordForm {

        /**
         * Copies the list.
         *
         * @param columns the columns in order
         */
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /** JSON documents, each of its own form. */
    record Documents() implements RecordForm {}
}

package io.maskwright.export.spi;

import io.maskwright.plan.Treatment;
import java.util.List;

/** What the records of a target will be. */
public sealed interface TargetForm {

    /**
     * Rows with the same columns.
     *
     * @param columns the columns that are shown, in order
     */
    record Table(List<TreatedColumn> columns) implements TargetForm {

        /**
         * Copies the list.
         *
         * @param columns the columns that are shown, in order
         */
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /** JSON documents. */
    record Documents() implements TargetForm {}

    /**
     * A column that leaves.
     *
     * @param source what it is in the source
     * @param treatment how its values are treated
     */
    record TreatedColumn(SourceColumn source, Treatment treatment) {}
}

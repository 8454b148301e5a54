package io.maskwright.export.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table and what the database keeps it to.
 *
 * @param name its name
 * @param kind the kind of its values
 * @param size characters of a text, digits of a decimal number; 0 where there is no limit
 * @param scale digits behind the point, of a decimal number or of seconds; meaningless without a limit
 * @param nulls whether it may be null
 * @param filled who fills it where it is not written
 * @param texts what becomes of texts in it
 */
record TableColumn(String name, Kind kind, int size, int scale, Nulls nulls, Filled filled, Texts texts) {

    /** What becomes of texts. */
    enum Texts {
        /** They stay texts. */
        STAY,
        /** Those that look like numbers become numbers: zeros at their start are lost, and digits of long ones. */
        MAY_BECOME_NUMBERS
    }

    /** Whether a column may be null. */
    enum Nulls {
        ALLOWED,
        REFUSED
    }

    /** Who fills a column that is not written. */
    enum Filled {
        /** Nobody: it is null. */
        BY_NOBODY,
        /** The database, where nothing is given. */
        BY_DEFAULT,
        /** The database alone: nothing can be given. */
        ALWAYS
    }

    /**
     * A key or an index that lets nothing stand twice.
     *
     * @param name its name
     * @param columns its columns, null for an expression
     * @param isPartial whether it is for some rows only, or excludes more than equal values
     */
    record UniqueKey(String name, List<@Nullable String> columns, boolean isPartial) {

        UniqueKey {
            columns = Collections.unmodifiableList(new ArrayList<>(columns));
        }
    }

    /**
     * A column that refers to a key of a table.
     *
     * @param column the column
     * @param parent the table, and its column, that it refers to
     */
    record Reference(String column, String parent) {}
}

package io.maskwright.export.jdbc;

import io.maskwright.export.jdbc.TableColumn.Reference;
import io.maskwright.export.jdbc.TableColumn.UniqueKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a database tells of a table.
 *
 * @param schema its schema, or null where there are none
 * @param quoted its name as it stands in statements
 * @param columns its columns
 * @param uniqueKeys what must be unique
 * @param references its columns that refer to others
 * @param deletesElsewhere a table that loses or changes rows when some of this one are deleted, or null
 */
record TableFacts(
        @Nullable String schema,
        String quoted,
        List<TableColumn> columns,
        List<UniqueKey> uniqueKeys,
        List<Reference> references,
        @Nullable String deletesElsewhere) {

    Optional<TableColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}

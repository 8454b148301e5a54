package io.maskwright.export.jdbc;

import io.maskwright.export.jdbc.TableColumn.Filled;
import io.maskwright.export.jdbc.TableColumn.Nulls;
import io.maskwright.export.jdbc.TableColumn.Reference;
import io.maskwright.export.jdbc.TableColumn.Texts;
import io.maskwright.export.spi.TransferException;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a database tells of a table. */
final class Catalogue {

    private static final Set<String> TABLES = Set.of("TABLE", "PARTITIONED TABLE");
    /** What stands where a column has no limit. */
    private static final int SQLITE_UNLIMITED = 2_000_000_000;
    /** More digits than a number can be declared with; some drivers tell it of numbers without a limit. */
    private static final int MOST_DECLARED_DIGITS = 1000;

    private final Session session;
    private final DatabaseMetaData metadata;
    private final String quote;

    Catalogue(Session session) throws SQLException {
        this.session = session;
        this.metadata = session.connection().getMetaData();
        this.quote = metadata.getIdentifierQuoteString();
        if (quote == null || quote.isBlank()) {
            throw new TransferException("the driver cannot quote names");
        }
    }

    TableFacts table(JdbcTable table) throws SQLException {
        String schema = schema(table);
        requireTable(table, schema);
        String quoted = (schema == null ? "" : quoted(schema) + ".") + quoted(table.table());
        return new TableFacts(
                schema,
                quoted,
                columns(schema, table.table()),
                new UniqueKeys(session).of(table.table(), quoted),
                references(schema, table.table()),
                deletesElsewhere(schema, table.table()));
    }

    /** A name as it stands in statements, whatever it is made of. */
    String quoted(String name) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    private @Nullable String schema(JdbcTable table) throws SQLException {
        if (session.product() == Product.SQLITE) {
            if (table.schema() != null) {
                throw new TransferException("cannot write " + table.name() + ": SQLite has no schemas");
            }
            return null;
        }
        return table.schema() == null ? session.connection().getSchema() : table.schema();
    }

    private void requireTable(JdbcTable table, @Nullable String schema) throws SQLException {
        int found = 0;
        try (ResultSet rows = metadata.getTables(null, pattern(schema), pattern(table.table()), null)) {
            while (rows.next()) {
                boolean isIt = table.table().equals(rows.getString("TABLE_NAME"))
                        && (schema == null || schema.equals(rows.getString("TABLE_SCHEM")));
                found += isIt && TABLES.contains(rows.getString("TABLE_TYPE")) ? 1 : 0;
            }
        }
        if (found != 1) {
            throw new TransferException("cannot write " + table.name() + ": there is no such table");
        }
    }

    /** Names are matched as patterns: what stands for anything there must stand for itself. */
    private @Nullable String pattern(@Nullable String name) throws SQLException {
        if (name == null) {
            return null;
        }
        String escape = metadata.getSearchStringEscape();
        if (escape == null || escape.isEmpty()) {
            return name;
        }
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    private List<TableColumn> columns(@Nullable String schema, String table) throws SQLException {
        List<TableColumn> columns = new ArrayList<>();
        Set<String> autoFilled = autoFilled(table);
        try (ResultSet rows = metadata.getColumns(null, pattern(schema), pattern(table), null)) {
            while (rows.next()) {
                if (table.equals(rows.getString("TABLE_NAME"))
                        && (schema == null || schema.equals(rows.getString("TABLE_SCHEM")))) {
                    columns.add(column(rows, autoFilled));
                }
            }
        }
        return columns;
    }

    private TableColumn column(ResultSet row, Set<String> autoFilled) throws SQLException {
        String name = row.getString("COLUMN_NAME");
        Kind kind = session.product().kind(row.getString("TYPE_NAME"));
        int scale = row.getInt("DECIMAL_DIGITS");
        int size = row.getInt("COLUMN_SIZE");
        if (session.product() == Product.SQLITE && kind == Kind.DECIMAL) {
            // Its driver adds the digits behind the point to those that are meant to hold them.
            size -= scale;
        }
        boolean isLimited = size > 0
                && ((kind == Kind.TEXT && size < SQLITE_UNLIMITED)
                        || (kind == Kind.DECIMAL && size <= MOST_DECLARED_DIGITS));
        // SQLite would write a number of its own for null in a key that it numbers.
        boolean isNeverNull = row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls || autoFilled.contains(name);
        return new TableColumn(
                name,
                kind,
                isLimited ? size : 0,
                scale,
                isNeverNull ? Nulls.REFUSED : Nulls.ALLOWED,
                filled(row, name, autoFilled),
                texts(kind, row.getString("TYPE_NAME")));
    }

    private Texts texts(Kind kind, String typeName) {
        boolean isNumericToo =
                session.product() == Product.SQLITE && kind == Kind.TEXT && SqliteForms.isNumericToo(typeName);
        return isNumericToo ? Texts.MAY_BECOME_NUMBERS : Texts.STAY;
    }

    private static Filled filled(ResultSet row, String name, Set<String> autoFilled) throws SQLException {
        if ("YES".equals(row.getString("IS_GENERATEDCOLUMN"))) {
            return Filled.ALWAYS;
        }
        boolean isFilled = row.getString("COLUMN_DEF") != null
                || "YES".equals(row.getString("IS_AUTOINCREMENT"))
                || autoFilled.contains(name);
        return isFilled ? Filled.BY_DEFAULT : Filled.BY_NOBODY;
    }

    /** SQLite numbers the rows of a table whose key is one column {@code INTEGER}. */
    private Set<String> autoFilled(String table) throws SQLException {
        if (session.product() != Product.SQLITE) {
            return Set.of();
        }
        String sql = "SELECT max(name) FROM pragma_table_info(?) WHERE pk > 0"
                + " HAVING count(*) = 1 AND max(upper(type)) = 'INTEGER'";
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Set.of(rows.getString(1)) : Set.of();
            }
        }
    }

    private List<Reference> references(@Nullable String schema, String table) throws SQLException {
        List<Reference> references = new ArrayList<>();
        try (ResultSet rows = metadata.getImportedKeys(null, schema, table)) {
            while (rows.next()) {
                references.add(new Reference(
                        rows.getString("FKCOLUMN_NAME"),
                        rows.getString("PKTABLE_NAME") + "." + rows.getString("PKCOLUMN_NAME")));
            }
        }
        return references;
    }

    private @Nullable String deletesElsewhere(@Nullable String schema, String table) throws SQLException {
        try (ResultSet rows = metadata.getExportedKeys(null, schema, table)) {
            while (rows.next()) {
                int rule = rows.getInt("DELETE_RULE");
                if (rule != DatabaseMetaData.importedKeyNoAction && rule != DatabaseMetaData.importedKeyRestrict) {
                    return rows.getString("FKTABLE_NAME");
                }
            }
        }
        return null;
    }
}

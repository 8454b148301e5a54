package io.maskwright.export.jdbc;

import io.maskwright.export.jdbc.TableColumn.UniqueKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what must be unique in a table. The catalogues are asked themselves: what JDBC tells of indexes leaves out
 * expressions on SQLite, and counts columns that an index only carries along on PostgreSQL.
 */
final class UniqueKeys {

    private static final String POSTGRESQL = "SELECT c.relname, i.indpred IS NOT NULL OR i.indisexclusion, a.attname"
            + " FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
            + " CROSS JOIN LATERAL pg_catalog.unnest(i.indkey::pg_catalog.int2[]) WITH ORDINALITY k(number, place)"
            + " LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number"
            + " AND a.attnum > 0"
            + " WHERE i.indrelid = CAST(? AS pg_catalog.regclass) AND (i.indisunique OR i.indisexclusion)"
            + " AND k.place <= i.indnkeyatts ORDER BY c.relname, k.place";

    private static final String SQLITE = "SELECT l.name, l.partial, i.name"
            + " FROM pragma_index_list(?) l JOIN pragma_index_info(l.name) i"
            + " WHERE l.\"unique\" = 1 ORDER BY l.name, i.seqno";

    private static final String SQLITE_KEY =
            "SELECT 'primary key', 0, name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk";

    private final Session session;

    UniqueKeys(Session session) {
        this.session = session;
    }

    /**
     * Reads them.
     *
     * @param table the name of the table
     * @param quoted the name as it stands in statements
     */
    List<UniqueKey> of(String table, String quoted) throws SQLException {
        if (session.product() == Product.POSTGRESQL) {
            return read(POSTGRESQL, quoted);
        }
        List<UniqueKey> keys = new ArrayList<>(read(SQLITE_KEY, table));
        // The index behind a primary key has its columns once more.
        Set<List<@Nullable String>> known = new HashSet<>();
        keys.forEach(key -> known.add(key.columns()));
        read(SQLITE, table).stream()
                .filter(key -> key.isPartial() || known.add(key.columns()))
                .forEach(keys::add);
        return keys;
    }

    private List<UniqueKey> read(String sql, String table) throws SQLException {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Draft draft = drafts.computeIfAbsent(rows.getString(1), name -> new Draft());
                    draft.isPartial = rows.getBoolean(2);
                    draft.columns.add(rows.getString(3));
                }
            }
        }
        List<UniqueKey> keys = new ArrayList<>();
        drafts.forEach((name, draft) -> keys.add(new UniqueKey(name, draft.columns, draft.isPartial)));
        return keys;
    }

    /** A key of which some columns were read. */
    private static final class Draft {
        private final List<@Nullable String> columns = new ArrayList<>();
        private boolean isPartial;
    }
}

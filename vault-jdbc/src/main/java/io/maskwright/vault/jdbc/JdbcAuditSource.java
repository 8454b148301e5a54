package io.maskwright.vault.jdbc;

import io.maskwright.audit.AuditSource;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a table, page by page, and the head that stands beside them. */
final class JdbcAuditSource implements AuditSource {

    private static final int PAGE_LINES = 200;

    private final Database database;

    JdbcAuditSource(Database database) {
        this.database = database;
    }

    private record Row(long seq, String line) {}

    @Override
    public Optional<String> keptHead() {
        try {
            return database.reading(connection -> {
                try (PreparedStatement select =
                        connection.prepareStatement("SELECT seq, hash FROM maskwright_audit_head WHERE one = 1")) {
                    return Optional.of(JdbcAuditSink.head(select).hash());
                }
            });
        } catch (StoreFailure e) {
            throw JdbcAuditSink.failed(e);
        }
    }

    @Override
    public void read(Lines lines) {
        long after = Long.MIN_VALUE;
        List<Row> page;
        do {
            page = page(after);
            for (Row row : page) {
                lines.line(row.line().getBytes(StandardCharsets.UTF_8), Ending.WHOLE);
                after = row.seq();
            }
        } while (!page.isEmpty());
    }

    private List<Row> page(long after) {
        try {
            return database.reading(connection -> {
                try (PreparedStatement select = connection.prepareStatement(
                        "SELECT seq, line FROM maskwright_audit WHERE seq > ? ORDER BY seq LIMIT " + PAGE_LINES)) {
                    select.setLong(1, after);
                    return rows(select);
                }
            });
        } catch (StoreFailure e) {
            throw JdbcAuditSink.failed(e);
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                rows.add(new Row(found.getLong(1), String.valueOf(found.getString(2))));
            }
        }
        return rows;
    }
}

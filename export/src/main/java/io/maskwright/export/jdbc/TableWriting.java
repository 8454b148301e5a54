package io.maskwright.export.jdbc;

import io.maskwright.export.spi.Block;
import io.maskwright.export.spi.RecordEncoder;
import io.maskwright.export.spi.TargetForm.TreatedColumn;
import io.maskwright.export.spi.TargetWriter;
import io.maskwright.export.spi.TransferException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** One writing to a table, in one transaction. */
final class TableWriting implements TargetWriter {

    private final JdbcTable target;
    private final Session session;
    private final TableFacts table;
    private final List<TableColumn> columns;
    private final List<CellFit> fits;
    private final List<String> warnings;
    private final RowInsert insert;
    /** How many rows there were before; empty where others may write more of them meanwhile. */
    private final OptionalLong rowsBefore;

    private State state = State.WRITING;

    private enum State {
        WRITING,
        COMPLETE,
        PUBLISHED
    }

    private TableWriting(
            JdbcTable target,
            Session session,
            TableFacts table,
            List<TableColumn> columns,
            FitCheck check,
            RowInsert insert,
            OptionalLong rowsBefore) {
        this.target = target;
        this.session = session;
        this.table = table;
        this.columns = columns;
        this.warnings = check.warnings();
        this.insert = insert;
        this.rowsBefore = rowsBefore;
        this.fits = columns.stream()
                .map(column -> new CellFit(column, target.textValues(), session.product()))
                .toList();
    }

    static TableWriting open(JdbcTable target, List<TreatedColumn> treated) {
        String what = "cannot write " + target.name();
        Session session = Session.writing(target.database(), what);
        try {
            Catalogue catalogue = new Catalogue(session);
            TableFacts table = catalogue.table(target);
            FitCheck check = new FitCheck(target, table);
            List<TableColumn> columns = check.check(treated);
            OptionalLong rowsBefore = makeRoom(target, session, table);
            PreparedStatement statement = session.connection().prepareStatement(insertion(catalogue, table, columns));
            return new TableWriting(
                    target,
                    session,
                    table,
                    columns,
                    check,
                    new RowInsert(target.name(), statement, columns),
                    rowsBefore);
        } catch (SQLException e) {
            session.close();
            throw JdbcTrouble.of(what, e);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static String insertion(Catalogue catalogue, TableFacts table, List<TableColumn> columns) {
        List<String> names =
                columns.stream().map(column -> catalogue.quoted(column.name())).toList();
        return "INSERT INTO " + table.quoted() + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    private static OptionalLong makeRoom(JdbcTable target, Session session, TableFacts table) throws SQLException {
        if (target.existingRows() == ExistingRows.APPEND) {
            // On SQLite nobody else can write from here on.
            return session.product() == Product.SQLITE
                    ? OptionalLong.of(count(session, "SELECT count(*) FROM " + table.quoted()))
                    : OptionalLong.empty();
        }
        if (session.product() == Product.POSTGRESQL) {
            // Others may read; what they wrote meanwhile would stand beside the export.
            session.run("LOCK TABLE " + table.quoted() + " IN SHARE ROW EXCLUSIVE MODE");
        }
        if (target.existingRows() == ExistingRows.REPLACE) {
            session.run("DELETE FROM " + table.quoted());
        } else if (count(session, "SELECT count(*) FROM (SELECT 1 FROM " + table.quoted() + " LIMIT 1) t") > 0) {
            throw new TransferException(
                    "cannot write " + target.name() + ": it has rows already; choose to append or to replace them");
        }
        return OptionalLong.of(0);
    }

    private static long count(Session session, String sql) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public RecordEncoder encoder() {
        return new RowEncoder(target.name(), columns, fits);
    }

    @Override
    public void write(Block block) {
        require(State.WRITING);
        insert.insert((RowBlock) block);
    }

    /** Has the database check what it puts off until the commit, and counts the rows. */
    @Override
    public void complete() {
        require(State.WRITING);
        try {
            insert.close();
            if (session.product() == Product.POSTGRESQL) {
                session.run("SET CONSTRAINTS ALL IMMEDIATE");
            }
            checkCount();
        } catch (SQLException e) {
            throw JdbcTrouble.of("cannot write " + target.name(), e);
        }
        state = State.COMPLETE;
    }

    /** A trigger, a rule or a constraint that replaces may take rows away without a word. */
    private void checkCount() throws SQLException {
        if (rowsBefore.isEmpty()) {
            return;
        }
        long before = rowsBefore.getAsLong();
        long found = count(session, "SELECT count(*) FROM " + table.quoted());
        if (found != before + insert.rows()) {
            throw new TransferException("cannot write " + target.name() + ": " + insert.rows() + " rows were written"
                    + (before == 0 ? "" : " to " + before) + ", but it has " + found);
        }
    }

    @Override
    public void publish() {
        require(State.COMPLETE);
        try {
            session.connection().commit();
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            boolean isDoubtful = state.startsWith("08") || state.startsWith("57");
            throw JdbcTrouble.of(
                    "cannot commit to " + target.name()
                            + (isDoubtful ? ", and nobody knows whether the database did" : ", so nothing was written"),
                    e);
        }
        state = State.PUBLISHED;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new IllegalStateException("the writing is " + state + ", but must be " + expected);
        }
    }

    /** Rolls back what was not published. */
    @Override
    public void close() {
        try (session) {
            insert.close();
        } catch (SQLException e) {
            // The session is closed all the same: what is not committed goes.
            return;
        }
    }
}

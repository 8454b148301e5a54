package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcSessionTest {

    @TempDir
    private Path directory;

    private String url = "";

    @BeforeEach
    void makeTables() throws SQLException {
        Sessions.session();
        url = "jdbc:sqlite:" + directory.resolve("t.db") + "?busy_timeout=60000";
        execute(
                "CREATE TABLE own (phone TEXT)",
                "CREATE TABLE safe (phone TEXT)",
                "INSERT INTO own VALUES ('138****5678'), ('139****5678')",
                "INSERT INTO safe VALUES ('old')");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void copy(JdbcSession database, ExistingOutput existing) {
        database.move("own", "safe", List.of("phone"), existing, 2);
    }

    @Test
    void rowsThatTheDatabaseLeavesOut_changeNothing() throws SQLException {
        execute(
                "CREATE TRIGGER picky BEFORE INSERT ON safe WHEN NEW.phone LIKE '139%' BEGIN SELECT RAISE(IGNORE); END");
        try (JdbcSession database = JdbcSession.open(Map.of("url", url), "safe")) {
            assertThatThrownBy(() -> copy(database, ExistingOutput.REPLACE))
                    .isInstanceOf(SparkExportException.class)
                    .hasMessageContaining("2 rows out, 1 inserted, 1 in safe");
            assertThat(database.count("safe")).as("the old row").isEqualTo(1);
        }
    }

    @Test
    void rowsThatSomebodyElseInserted_changeNothing() {
        try (JdbcSession database = JdbcSession.open(Map.of("url", url), "safe")) {
            assertThatThrownBy(() -> copy(database, ExistingOutput.REFUSE)).hasMessageContaining("3 in safe");
            assertThat(database.count("safe")).isEqualTo(1);
            copy(database, ExistingOutput.REPLACE);
            assertThat(database.count("safe")).isEqualTo(2);
        }
    }

    /** To switch back to automatic commits would commit what is half done. */
    @Test
    void whatCannotBeRolledBack_isNotCommitted() throws SQLException {
        execute(
                "CREATE TRIGGER picky BEFORE INSERT ON safe WHEN NEW.phone LIKE '139%' BEGIN SELECT RAISE(IGNORE); END");
        LosingDriver.loses = LosingDriver.Loss.ROLLBACK;
        try (JdbcSession database = JdbcSession.open(Map.of("url", LosingDriver.over(url)), "safe")) {
            assertThatThrownBy(() -> copy(database, ExistingOutput.REPLACE))
                    .hasMessageContaining("2 rows out, 1 inserted, 1 in safe");
        } finally {
            LosingDriver.loses = LosingDriver.Loss.NOTHING;
        }
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT phone FROM safe")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("old");
        }
    }

    @Test
    void whatADatabaseSays_isNotPassedOn() {
        SQLException said = new SQLException("Key (phone)=(13812345678) already exists", "23505");
        assertThat(JdbcSession.trouble("cannot insert into safe", said))
                .hasMessage("cannot insert into safe: java.sql.SQLException, state 23505")
                .hasNoCause();
    }
}

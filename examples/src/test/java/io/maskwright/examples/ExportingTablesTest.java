package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.export.ExportReport;
import io.maskwright.policy.Policy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** The sample of the page on databases copies a table between two databases. */
class ExportingTablesTest {

    private static final Policy POLICY = Policy.builder()
            .audience("analytics", "public")
            .category("parcel.plain", c -> c.tier("public").strategy("keep"))
            .category("phone", c -> c.strategy("phone"))
            .dataset("parcels", d -> d.field("number", "parcel.plain")
                    .field("phone", "phone")
                    .field("weight", "parcel.plain")
                    .field("sent", f -> f.strategy("truncateDate(month)")))
            .build();

    @Test
    void sample_copiesFromOneDatabaseToAnother(@TempDir Path folder) throws SQLException {
        DataSource production = ExamplePostgres.newSchema();
        SQLiteDataSource test = new SQLiteDataSource();
        test.setUrl("jdbc:sqlite:" + folder.resolve("test.db"));
        run(
                production,
                "CREATE TABLE parcel (number varchar(20) PRIMARY KEY, phone varchar(20), weight int, sent date)");
        run(
                production,
                "INSERT INTO parcel VALUES ('SF1', '13812345678', 250, '2026-03-14'), ('SF2', NULL, 40000, NULL)");
        run(test, "CREATE TABLE parcel (number varchar(20) PRIMARY KEY, phone varchar(20), weight int, sent date)");
        ExportReport report = ExportingTables.copy(POLICY, production, test, folder);
        assertThat(report.rowsOut()).isEqualTo(1);
        try (Connection connection = test.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT number, phone, weight, sent FROM parcel")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(2)).isEqualTo("138****5678");
            assertThat(row.getInt(3)).isEqualTo(250);
            assertThat(row.getString(4)).isEqualTo("2026-03-01");
        }
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

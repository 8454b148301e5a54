package io.maskwright.export.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.maskwright.export.ExportReport;
import io.maskwright.plan.GroupSizes;
import io.maskwright.plan.SmallGroupsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of databases that may point at a person. */
class RiskTableTest {

    @TempDir
    Path folder;

    private JdbcBench bench(int k) {
        // What follows the fields in braces goes on with the dataset.
        return new JdbcBench(folder, "id: keep, city: keep, age: keep}\n    risk: {quasi: [city, age], k: " + k);
    }

    private TestDatabase database(Product product) {
        String columns = " (id int PRIMARY KEY, city varchar(9), age int)";
        return TestDatabase.of(product, folder)
                .run(
                        "CREATE TABLE a" + columns,
                        "CREATE TABLE b" + columns,
                        "INSERT INTO a VALUES (1, 'N', 40), (2, 'N', 40), (3, NULL, 40), (4, NULL, 40), (5, '', 40),"
                                + " (6, '', 40), (7, 'N', NULL), (8, 'N', NULL)");
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void table_isCommittedOnlyIfGroupsAreLargeEnough(Product product) throws IOException {
        TestDatabase database = database(product);
        JdbcTable target = JdbcTable.builder(database.source, "b").build();
        assertThatExceptionOfType(SmallGroupsException.class)
                .isThrownBy(() -> bench(3).run(JdbcQuery.of(database.source, "SELECT * FROM a ORDER BY id"), target))
                .satisfies(e -> assertThat(e.sizes()).isEqualTo(new GroupSizes(3, 8, 4, 2, 8, 4, 0)));
        assertThat(database.rows("SELECT * FROM b")).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("out"));
        }
        ExportReport report = bench(2).run(JdbcQuery.of(database.source, "SELECT * FROM a ORDER BY id"), target);
        assertThat(report.risk().sizes()).isEqualTo(new GroupSizes(2, 8, 4, 2, 0, 0, 0));
        assertThat(database.rows("SELECT * FROM b")).hasSize(8);
        // One row more makes a group of one.
        database.run("INSERT INTO a VALUES (9, 'S', 40)");
        assertThatExceptionOfType(SmallGroupsException.class).isThrownBy(() -> bench(2).run(
                        JdbcQuery.of(database.source, "SELECT * FROM a ORDER BY id"),
                        JdbcTable.builder(database.source, "b")
                                .existingRows(ExistingRows.REPLACE)
                                .build()));
        assertThat(database.rows("SELECT * FROM b")).hasSize(8);
    }

    /** A file has one way to write nothing. */
    @ParameterizedTest
    @EnumSource(Product.class)
    void queryToFile_takesNullsForEmptyTexts(Product product) {
        TestDatabase database = database(product);
        ExportReport report = bench(2).job()
                .source(JdbcQuery.of(database.source, "SELECT * FROM a ORDER BY id"))
                .build()
                .run();
        assertThat(report.risk().sizes()).isEqualTo(new GroupSizes(2, 8, 3, 2, 0, 0, 0));
    }
}

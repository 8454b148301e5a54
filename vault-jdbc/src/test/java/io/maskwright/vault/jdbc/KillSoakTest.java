package io.maskwright.vault.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillSoakTest {

    @TempDir
    Path folder;

    @Test
    void killedWritersOnSqlite_loseAndDoubleNothing() throws Exception {
        hold(new KillSoak("jdbc:sqlite:" + folder.resolve("soak.db"), folder).run(() -> {}));
    }

    @Test
    void killedWritersAndKilledPostgres_loseAndDoubleNothing() throws Exception {
        try (KillablePostgres server = new KillablePostgres(Files.createDirectory(folder.resolve("server")))) {
            hold(new KillSoak(server.url(), folder).run(server::killAndRestart));
        }
    }

    private static void hold(SoakCounts counts) {
        System.out.println(counts);
        assertThat(counts.handedOut()).as("%s", counts).isPositive();
        assertThat(counts.values()).as("%s", counts).isEqualTo(counts.tokens());
        assertThat(counts.duplicates()).as("%s", counts).isZero();
        assertThat(counts.lost()).as("%s", counts).isZero();
        assertThat(counts.kills()).as("%s", counts).isGreaterThan(3);
    }
}

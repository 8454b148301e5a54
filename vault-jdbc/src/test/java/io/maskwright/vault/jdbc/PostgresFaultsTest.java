package io.maskwright.vault.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import io.maskwright.token.VaultEntry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PostgresFaultsTest extends VaultFaultsTest {

    private final StoreReference place = PostgresServer.newSchema();
    private final String schema = place.url().substring(place.url().indexOf('=') + 1);

    @Override
    StoreReference place() {
        return place;
    }

    @Override
    void administer(String sql) {
        PostgresServer.run("postgres", "SET search_path = " + schema + "; " + sql);
    }

    /** An insert that waits a second, so that something can happen in the middle of it. */
    private void slowInserts() {
        administer("CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN PERFORM pg_sleep(1); RETURN NULL; END $$");
        administer("CREATE TRIGGER slow BEFORE INSERT ON maskwright_vault_token FOR EACH STATEMENT"
                + " EXECUTE FUNCTION slow()");
    }

    @Test
    void connectionDroppedInMidBatch_isDoneAgain() throws Exception {
        try (TokenVault vault = vault()) {
            slowInserts();
            CompletableFuture<Set<String>> put =
                    CompletableFuture.supplyAsync(() -> vault.put(Entries.DOMAIN, Entries.some(0, 1_000), Entries.NOW));
            Thread.sleep(400);
            administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE query LIKE 'INSERT INTO maskwright_vault_token%' AND pid <> pg_backend_pid()");
            assertThat(put.get(30, TimeUnit.SECONDS)).hasSize(1_000);
            assertThat(vault.page(Entries.DOMAIN, null, 2_000)).hasSize(1_000);
        }
    }

    /** The other one locks in the opposite order and is more patient, so the batch is the one that is stopped. */
    @Test
    void deadlock_isDoneAgain() throws Exception {
        vault().close();
        try (TokenVault vault = JdbcStore.open(place, Patience.DEFAULT).ownVault();
                Connection other = PostgresServer.connect(place)) {
            other.setAutoCommit(false);
            Dialect.run(other, "SET deadlock_timeout = '20s'");
            insert(other, 2);
            CompletableFuture<Set<String>> put =
                    CompletableFuture.supplyAsync(() -> vault.put(Entries.DOMAIN, Entries.some(1, 3), Entries.NOW));
            Thread.sleep(100);
            insert(other, 1);
            other.commit();
            assertThat(put.get(30, TimeUnit.SECONDS)).containsExactly("canary3");
            assertThat(vault.page(Entries.DOMAIN, null, 10))
                    .extracting(VaultEntry::token)
                    .containsExactly("canary3", "other1", "other2");
        }
    }

    private static void insert(Connection other, int number) throws SQLException {
        VaultEntry entry = Entries.entry("other" + number, number);
        assertThat(new PostgresEntries().putAtOnce(other, Entries.DOMAIN, List.of(entry)))
                .hasSize(1);
    }

    @Test
    void readOnlyServer_isTold() {
        StoreReference place = PostgresServer.newDatabase();
        String database = place.url().substring(place.url().lastIndexOf('/') + 1);
        Entries.begun(JdbcStore.open(place, SHORT).ownVault()).close();
        PostgresServer.run("postgres", "ALTER DATABASE " + database + " SET default_transaction_read_only = on");
        try (TokenVault vault = JdbcStore.open(place, SHORT).ownVault()) {
            refuses(() -> vault.put(Entries.DOMAIN, Entries.some(0, 3), Entries.NOW), "is read-only");
            assertThat(vault.findByToken(Entries.DOMAIN, List.of("t"))).isEmpty();
        }
    }

    @Test
    void fullDisk_isToldAndNothingIsStored() {
        try (TokenVault vault = vault()) {
            administer("CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " RAISE EXCEPTION 'no room for %', NEW.token USING ERRCODE = '53100'; END $$");
            administer("CREATE TRIGGER full_disk AFTER INSERT ON maskwright_vault_token FOR EACH ROW"
                    + " WHEN (NEW.token = 'canary7') EXECUTE FUNCTION full_disk()");
            refuses(() -> vault.put(Entries.DOMAIN, Entries.some(0, 10), Entries.NOW), "is full");
            assertThat(vault.page(Entries.DOMAIN, null, 10)).isEmpty();
        }
    }

    @Test
    void lockHeldByAnother_isToldInTime() throws Exception {
        try (TokenVault vault = vault();
                Connection other = PostgresServer.connect(place)) {
            other.setAutoCommit(false);
            Dialect.run(other, "LOCK TABLE maskwright_vault_token");
            refuses(() -> vault.put(Entries.DOMAIN, Entries.some(0, 3), Entries.NOW), "is locked by another writer");
        }
    }

    @Test
    void wrongPassword_isRefusedWithoutRepeatingIt() {
        vault().close();
        PostgresServer.addUserWithPassword("clerk", "right");
        for (String password : List.of(Entries.CANARY, "")) {
            StoreReference wrong = new StoreReference(place.url(), "clerk", password::toCharArray);
            refuses(() -> JdbcStore.open(wrong, SHORT).ownVault(), "refuses the user or lacks a right");
        }
        refuses(
                () -> JdbcStore.open(new StoreReference(place.url(), "clerk", null), SHORT)
                        .ownVault(),
                "refuses the user or lacks a right");
    }

    @Test
    void noServer_isTold() {
        StoreReference nowhere = StoreReference.of("jdbc:postgresql://localhost:1/none");
        refuses(() -> JdbcStore.open(nowhere, SHORT).ownVault(), "cannot be reached");
    }

    @Test
    void userWithoutRights_isRefused() {
        vault().close();
        administer("CREATE ROLE reader LOGIN");
        administer("GRANT USAGE ON SCHEMA " + schema + " TO reader");
        administer("GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO reader");
        try (TokenVault vault = JdbcStore.open(new StoreReference(place.url(), "reader", null), SHORT)
                .ownVault()) {
            refuses(
                    () -> vault.put(Entries.DOMAIN, Entries.some(0, 3), Entries.NOW),
                    "refuses the user or lacks a right");
        }
    }

    @Test
    void sessionThatWouldNotWaitForTheDisk_waits() throws Exception {
        PostgresServer.run("postgres", "CREATE ROLE hasty LOGIN SUPERUSER");
        PostgresServer.run("postgres", "ALTER ROLE hasty SET synchronous_commit = off");
        try (JdbcStore store = JdbcStore.open(new StoreReference(place.url(), "hasty", null), SHORT)) {
            String setting = store.database().reading(connection -> {
                try (var rows = connection.createStatement().executeQuery("SHOW synchronous_commit")) {
                    rows.next();
                    return rows.getString(1);
                }
            });
            assertThat(setting).isEqualTo("on");
        }
    }

    @Test
    void frozenWhileWritersAreAtIt_nothingIsStoredAfterwards() throws Exception {
        try (TokenVault vault = vault();
                TokenVault other = vault()) {
            slowInserts();
            CompletableFuture<Set<String>> put =
                    CompletableFuture.supplyAsync(() -> vault.put(Entries.DOMAIN, Entries.some(0, 10), Entries.NOW));
            Thread.sleep(300);
            other.freeze();
            int whenFrozen = other.page(Entries.DOMAIN, null, 100).size();
            refuses(
                    () -> vault.put(Entries.DOMAIN, Entries.some(50, 10), Entries.NOW),
                    "is frozen: another vault has taken over");
            put.handle((stored, failure) -> 0).get(30, TimeUnit.SECONDS);
            assertThat(other.page(Entries.DOMAIN, null, 100)).hasSize(whenFrozen);
        }
    }

    /** As servers for tests run by default. */
    @Test
    void serverThatDoesNotWriteDurably_isRefused() throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            StoreReference hasty = new StoreReference(
                    "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                    "postgres",
                    "postgres"::toCharArray);
            refuses(
                    () -> JdbcStore.open(hasty, SHORT).ownVault(),
                    "does not write durably: the server runs with fsync = off");
        }
    }
}

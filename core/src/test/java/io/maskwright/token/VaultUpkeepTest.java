package io.maskwright.token;

import static io.maskwright.token.TokenFixture.DOMAIN;
import static io.maskwright.token.TokenFixture.keys;
import static io.maskwright.token.TokenFixture.opener;
import static io.maskwright.token.TokenFixture.secret;
import static io.maskwright.token.TokenFixture.tokeniser;
import static io.maskwright.token.TokenFixture.vaults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.MaskingException;
import io.maskwright.VaultUnavailableException;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.token.TokenFixture.MovableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rekeying, archives, migration, purging. */
class VaultUpkeepTest {

    private static final Keyring ROTATED = Keyring.builder("main")
            .decryptOnly(1, secret(0))
            .primary(2, secret(50))
            .build();
    private static final Keyring OLD_DESTROYED =
            Keyring.builder("main").destroyed(1).primary(2, secret(50)).build();

    private final TokenVault vault = TokenVaults.inMemory();

    @TempDir
    Path folder;

    private static String[] values(int count) {
        String[] values = new String[count];
        for (int i = 0; i < count; i++) {
            values[i] = "value " + i;
        }
        return values;
    }

    private static List<String> opened(TokenOpener opener, String... tokens) {
        return opener.open(List.of(tokens), Arrays.asList(new String[tokens.length])).stream()
                .map(Reversed::value)
                .toList();
    }

    @Test
    void rekeying_letsTheOldVersionBeDestroyed() {
        String[] values = values(1200);
        String[] tokens = TokeniserTest.batch(tokeniser(vault).build(), values);
        VaultRekeying.Report report =
                VaultRekeying.of(keys(ROTATED, KeyUse.REVEAL), vaults(vault)).run(DOMAIN);
        assertThat(report).isEqualTo(new VaultRekeying.Report(2, 1200, 0, 0));
        assertThat(report.isComplete()).isTrue();
        TokenOpener opener = TokenOpener.of(keys(OLD_DESTROYED, KeyUse.REVEAL), vaults(vault), DOMAIN);
        assertThat(opened(opener, tokens)).containsExactly(values);
        Tokeniser after = Tokeniser.builder(keys(OLD_DESTROYED, KeyUse.PROTECT), vaults(vault), DOMAIN)
                .build();
        assertThat(TokeniserTest.batch(after, values)).isEqualTo(tokens);
        assertThat(VaultRekeying.of(keys(ROTATED, KeyUse.REVEAL), vaults(vault)).run(DOMAIN))
                .isEqualTo(new VaultRekeying.Report(2, 0, 0, 0));
    }

    @Test
    void rekeyingWhileWritersGoOn_losesNothing() throws Exception {
        String[] values = values(3000);
        Tokeniser writer = tokeniser(vault).build();
        List<String> tokens = new ArrayList<>();
        Thread writing = new Thread(() -> {
            for (String value : values) {
                tokens.add(writer.tokenise(value));
            }
        });
        writing.start();
        VaultRekeying rekeying = VaultRekeying.of(keys(ROTATED, KeyUse.REVEAL), vaults(vault));
        while (writing.isAlive()) {
            rekeying.run(DOMAIN);
        }
        writing.join();
        assertThat(rekeying.run(DOMAIN).isComplete()).isTrue();
        TokenOpener opener = TokenOpener.of(keys(OLD_DESTROYED, KeyUse.REVEAL), vaults(vault), DOMAIN);
        assertThat(opened(opener, tokens.toArray(String[]::new))).containsExactly(values);
        assertThat(vault.page(DOMAIN, null, 10_000)).hasSize(3000);
    }

    @Test
    void rekeying_needsKeysThatRevealAndCountsWhatItCannotRead() {
        String token = tokeniser(vault).build().tokenise("x");
        assertThatThrownBy(() -> VaultRekeying.of(keys(ROTATED, KeyUse.PROTECT), vaults(vault))
                        .run(DOMAIN))
                .isInstanceOf(KeyUnavailableException.class);
        VaultEntry entry = vault.findByToken(DOMAIN, List.of(token)).get(0);
        vault.replaceValues(
                DOMAIN, List.of(new TokenVault.Replacement(token, entry.value(), OpaqueBytes.of(new byte[40]), 1)));
        VaultRekeying.Report report =
                VaultRekeying.of(keys(ROTATED, KeyUse.REVEAL), vaults(vault)).run(DOMAIN);
        assertThat(report).isEqualTo(new VaultRekeying.Report(2, 0, 0, 1));
        assertThat(report.isComplete()).isFalse();
    }

    private VaultArchive archive(TokenVault of) {
        return VaultArchive.of(keys(KeyUse.PROTECT), vaults(of));
    }

    @Test
    void archive_givesTheSameVaultAndMayBeReadTwice() throws Exception {
        String[] values = values(1500);
        Tokeniser ending = tokeniser(vault).timeToLive(Duration.ofDays(1)).build();
        String[] tokens = TokeniserTest.batch(tokeniser(vault).build(), values);
        String[] ends = TokeniserTest.batch(ending, "x", "y");
        Path file = folder.resolve("archive.txt");
        assertThat(archive(vault).write(DOMAIN, file)).isEqualTo(1502);
        assertThat(Files.readString(file)).doesNotContain("value", DOMAIN);
        TokenVault target = TokenVaults.inMemory();
        assertThat(archive(target).read(DOMAIN, file)).isEqualTo(new VaultCopyReport(1502, 0, 0, 0));
        assertThat(archive(target).read(DOMAIN, file)).isEqualTo(new VaultCopyReport(0, 0, 1502, 0));
        assertThat(target.page(DOMAIN, null, 10_000)).isEqualTo(vault.page(DOMAIN, null, 10_000));
        assertThat(TokeniserTest.batch(tokeniser(target).build(), values)).isEqualTo(tokens);
        assertThat(opened(opener(target), ends)).containsExactly("x", "y");
        assertThatThrownBy(() -> archive(vault).write(DOMAIN, file)).isInstanceOf(MaskingException.class);
    }

    @Test
    void archiveChangedOrCut_isRefusedBeforeAnythingIsStored() throws Exception {
        TokeniserTest.batch(tokeniser(vault).build(), values(20));
        Path file = folder.resolve("archive.txt");
        archive(vault).write(DOMAIN, file);
        List<String> lines = Files.readAllLines(file);
        List<List<String>> bad = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(i);
            bad.add(without);
            List<String> changed = new ArrayList<>(lines);
            String line = lines.get(i);
            int at = line.length() / 2;
            changed.set(i, line.substring(0, at) + (line.charAt(at) == 'A' ? 'B' : 'A') + line.substring(at + 1));
            bad.add(changed);
            bad.add(lines.subList(0, i));
        }
        List<String> swapped = new ArrayList<>(lines);
        swapped.set(4, lines.get(5));
        swapped.set(5, lines.get(4));
        bad.add(swapped);
        List<String> longer = new ArrayList<>(lines);
        longer.add("entry");
        bad.add(longer);
        for (List<String> one : bad) {
            Path other = folder.resolve("bad.txt");
            Files.write(other, one);
            TokenVault target = TokenVaults.inMemory();
            assertThatThrownBy(() -> archive(target).read(DOMAIN, other))
                    .isInstanceOfAny(MaskingException.class, KeyUnavailableException.class)
                    .hasNoCause();
            assertThat(target.domains()).isEmpty();
        }
    }

    @Test
    void archiveOfAnotherIndexKeyOrDomain_isRefused() {
        tokeniser(vault).build().tokenise("x");
        Path file = folder.resolve("archive.txt");
        archive(vault).write(DOMAIN, file);
        TokenVault target = TokenVaults.inMemory();
        tokeniser(target).build().tokenise("y");
        assertThatThrownBy(() -> archive(target).read(DOMAIN, file))
                .isInstanceOf(VaultUnavailableException.class)
                .hasMessageContaining("another index key");
        assertThat(target.page(DOMAIN, null, 10)).hasSize(1);
        assertThatThrownBy(() -> archive(target).read("other", file)).isInstanceOf(MaskingException.class);
        Keyring another = Keyring.of("main", secret(99));
        assertThatThrownBy(() -> VaultArchive.of(keys(another, KeyUse.PROTECT), vaults(TokenVaults.inMemory()))
                        .read(DOMAIN, file))
                .isInstanceOf(MaskingException.class);
    }

    @Test
    void migration_keepsEveryTokenWhileBothAreInUse() {
        String[] values = values(2500);
        String[] first = Arrays.copyOf(values, 2000);
        String[] tokens = TokeniserTest.batch(tokeniser(vault).build(), first);
        TokenVault fresh = TokenVaults.inMemory();
        TokenVault both = TokenVaults.migrating(vault, fresh);
        assertThatThrownBy(() -> tokeniser(both).build().tokenise("x"))
                .isInstanceOf(VaultUnavailableException.class)
                .hasMessageContaining("frozen");
        assertThatThrownBy(() -> TokenVaults.copyAll(vault, fresh)).isInstanceOf(VaultUnavailableException.class);
        vault.freeze();
        Tokeniser migrating = tokeniser(both).build();
        assertThat(migrating.tokenise(values[7])).isEqualTo(tokens[7]);
        assertThat(fresh.page(DOMAIN, null, 10)).hasSize(1);
        assertThat(opened(opener(both), tokens[8], tokens[9])).containsExactly(values[8], values[9]);
        String[] all = TokeniserTest.batch(migrating, values);
        assertThat(Arrays.copyOf(all, 2000)).isEqualTo(tokens);
        assertThatThrownBy(() -> tokeniser(vault).build().tokenise("late"))
                .isInstanceOf(VaultUnavailableException.class);
        assertThat(TokenVaults.copyAll(vault, fresh)).isEqualTo(new VaultCopyReport(0, 0, 2000, 0));
        assertThat(TokeniserTest.batch(tokeniser(fresh).build(), values)).isEqualTo(all);
        assertThat(opened(opener(fresh), all)).containsExactly(values);
        assertThat(fresh.page(DOMAIN, null, 10_000)).hasSize(2500);
    }

    @Test
    void migration_copiesAllAndKeepsTakenTokensTaken() {
        Tokeniser old = tokeniser(vault).format(TokenFormat.digits()).build();
        String[] values = new String[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = String.valueOf(10 + i);
        }
        String[] tokens = TokeniserTest.batch(old, values);
        vault.freeze();
        TokenVault fresh = TokenVaults.inMemory();
        TokenVault both = TokenVaults.migrating(vault, fresh);
        Tokeniser after = tokeniser(both).format(TokenFormat.digits()).build();
        for (int i = 70; i < 95; i++) {
            assertThat(after.tokenise(String.valueOf(i))).isNotIn((Object[]) tokens);
        }
        TokenVaults.copyAll(vault, fresh);
        assertThat(TokeniserTest.batch(
                        tokeniser(fresh).format(TokenFormat.digits()).build(), values))
                .isEqualTo(tokens);
        assertThat(fresh.page(DOMAIN, null, 1000)).hasSize(85);
    }

    @Test
    void vaultsWithIndexKeysOfTheirOwn_areNotMerged() {
        tokeniser(vault).build().tokenise("x");
        vault.freeze();
        TokenVault fresh = TokenVaults.inMemory();
        tokeniser(fresh).build().tokenise("x");
        assertThatThrownBy(() -> TokenVaults.copyAll(vault, fresh))
                .isInstanceOf(VaultUnavailableException.class)
                .hasMessageContaining("index keys");
    }

    @Test
    void purge_leavesADayForClocksThatDiffer() {
        MovableClock clock = new MovableClock();
        Tokeniser tokeniser =
                tokeniser(vault).timeToLive(Duration.ofHours(1)).clock(clock).build();
        String token = tokeniser.tokenise("x");
        clock.move(Duration.ofHours(24));
        assertThat(TokenVaults.purge(vault, clock, TokenVaults.GRACE)).isZero();
        clock.move(Duration.ofHours(-24).plusMinutes(30));
        assertThat(tokeniser.tokenise("x")).isEqualTo(token);
        clock.move(Duration.ofHours(25));
        assertThat(TokenVaults.purge(vault, clock, TokenVaults.GRACE)).isEqualTo(1);
        assertThat(tokeniser.tokenise("x")).isNotEqualTo(token);
        assertThat(TokenVaults.purge(vault)).isBetween(0L, 1L);
        assertThatThrownBy(() -> TokenVaults.purge(vault, clock, Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The vault is empty when the rekeying begins, and the writer has not learnt of the new version. */
    @Test
    void domainBegunWhileRekeying_isUnderTheNewVersionToo() {
        Tokeniser late = tokeniser(vault).build();
        String[] token = {null};
        TokenVault racing = (TokenVault) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TokenVault.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("page") && token[0] == null) {
                        token[0] = late.tokenise("x");
                    }
                    return method.invoke(vault, arguments);
                });
        VaultRekeying.Report report =
                VaultRekeying.of(keys(ROTATED, KeyUse.REVEAL), vaults(racing)).run(DOMAIN);
        assertThat(report.isComplete()).isTrue();
        Tokeniser after = Tokeniser.builder(keys(OLD_DESTROYED, KeyUse.PROTECT), vaults(vault), DOMAIN)
                .build();
        assertThat(after.tokenise("x")).isEqualTo(token[0]);
    }

    @Test
    void purgingWhileRekeying_isNoObstacle() {
        MovableClock clock = new MovableClock();
        Tokeniser ending =
                tokeniser(vault).timeToLive(Duration.ofHours(1)).clock(clock).build();
        TokeniserTest.batch(ending, values(700));
        String[] tokens = TokeniserTest.batch(tokeniser(vault).build(), values(700));
        TokenVault racing = (TokenVault) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TokenVault.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("replaceValues")) {
                        vault.purge(clock.instant().plus(Duration.ofDays(1)));
                    }
                    return method.invoke(vault, arguments);
                });
        VaultRekeying.Report report =
                VaultRekeying.of(keys(ROTATED, KeyUse.REVEAL), vaults(racing)).run(DOMAIN);
        assertThat(report).isEqualTo(new VaultRekeying.Report(2, 700, 0, 0));
        TokenOpener opener = TokenOpener.of(keys(OLD_DESTROYED, KeyUse.REVEAL), vaults(vault), DOMAIN);
        assertThat(opened(opener, tokens)).containsExactly(values(700));
    }

    @Test
    void archive_isForItsOwnerAlone() throws Exception {
        tokeniser(vault).build().tokenise("x");
        Path file = folder.resolve("archive.txt");
        archive(vault).write(DOMAIN, file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void lineWithoutEnd_isRefusedBeforeItFillsTheMemory() throws Exception {
        tokeniser(vault).build().tokenise("x");
        Path file = folder.resolve("archive.txt");
        archive(vault).write(DOMAIN, file);
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i <= lines.size(); i++) {
            List<String> longer = new ArrayList<>(lines);
            longer.add(i, "entry " + "A".repeat(1 << 20));
            Path other = folder.resolve("long.txt");
            Files.write(other, longer);
            assertThatThrownBy(() -> archive(TokenVaults.inMemory()).read(DOMAIN, other))
                    .isInstanceOf(MaskingException.class)
                    .hasMessageContaining("too long")
                    .hasNoCause();
        }
    }

    @Test
    void archiveOfTheLongestValue_isReadAgain() {
        String longest = "v".repeat(Tokeniser.MAX_BYTES);
        String token = tokeniser(vault).build().tokenise(longest, "b".repeat(Tokeniser.MAX_BYTES));
        Path file = folder.resolve("archive.txt");
        archive(vault).write(DOMAIN, file);
        TokenVault target = TokenVaults.inMemory();
        archive(target).read(DOMAIN, file);
        assertThat(opener(target).open(token, "b".repeat(Tokeniser.MAX_BYTES)).value())
                .isEqualTo(longest);
    }

    @Test
    void archiveOfSeveralPagesChangedWhileItIsRead_storesNothingThatWasNotChecked() throws Exception {
        TokeniserTest.batch(tokeniser(vault).build(), values(1500));
        Path file = folder.resolve("archive.txt");
        archive(vault).write(DOMAIN, file);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(500);
        TokenVault target = TokenVaults.inMemory();
        TokenVault racing = (TokenVault) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TokenVault.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("putIndexKeyIfAbsent")) {
                        Files.write(file, lines);
                    }
                    return method.invoke(target, arguments);
                });
        assertThatThrownBy(() -> archive(racing).read(DOMAIN, file)).isInstanceOf(MaskingException.class);
        assertThat(target.page(DOMAIN, null, 10)).isEmpty();
    }
}

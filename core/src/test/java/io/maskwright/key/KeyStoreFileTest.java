package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyStoreFileTest {

    static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private Path path() {
        return folder.resolve("keys.p12");
    }

    private KeyStoreFile store() {
        return store(PASSWORD);
    }

    private KeyStoreFile store(String password) {
        return KeyProviders.keyStore(path(), password::toCharArray);
    }

    private KeyStore raw() throws Exception {
        return KeyStore.getInstance(path().toFile(), PASSWORD.toCharArray());
    }

    private void write(KeyStore store) throws Exception {
        try (OutputStream out = Files.newOutputStream(path())) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    @Test
    void createdKey_isThereWhenAskedAgain() {
        KeyDescription created = store().create("main");
        assertThat(created.primaryVersion()).isEqualTo(1);
        Keyring keyring = store().keyring("main");
        assertThat(keyring).hasToString("Keyring[main: 1 primary]");
        assertThat(keyring.secret(1).unwrap()).hasSize(32);
        assertThat(store().keyring("main").secret(1)).isEqualTo(keyring.secret(1));
        assertThat(store().list()).containsExactly(created);
    }

    @Test
    void rotation_addsAPrimaryAndKeepsTheOldVersion() {
        store().create("main");
        Secret first = store().keyring("main").secret(1);
        assertThat(store().rotate("main").primaryVersion()).isEqualTo(2);
        store().rotate("main");
        Keyring keyring = store().keyring("main");
        assertThat(keyring).hasToString("Keyring[main: 1 decrypt-only, 2 decrypt-only, 3 primary]");
        assertThat(keyring.secret(1)).isEqualTo(first);
    }

    @Test
    void destroyedVersion_leavesItsNumberAndNoKey() throws Exception {
        store().create("main");
        store().rotate("main");
        store().destroy("main", 1);
        assertThat(Collections.list(raw().aliases())).containsExactly("main.v2");
        Keyring keyring = store().keyring("main");
        assertThat(keyring).hasToString("Keyring[main: 1 destroyed, 2 primary]");
        assertThatThrownBy(() -> keyring.secret(1)).hasMessage("key main version 1 is destroyed");
        assertThat(store().rotate("main").primaryVersion()).isEqualTo(3);
        store().destroy("main", 2);
        assertThat(store().rotate("main").primaryVersion()).isEqualTo(4);
    }

    @Test
    void keysOfOneStore_areApart() {
        store().create("main");
        store().create("main.v2");
        store().create("other");
        store().rotate("main");
        assertThat(store().list().stream().map(KeyDescription::name)).containsExactly("main", "main.v2", "other");
        assertThat(store().keyring("main").versions()).containsExactly(1, 2);
        assertThat(store().keyring("main.v2").versions()).containsExactly(1);
        assertThat(store().keyring("other").secret(1))
                .isNotEqualTo(store().keyring("main").secret(1));
    }

    @Test
    void creationTimes_areKept() {
        KeyVersion first = store().create("main").versions().get(0);
        store().rotate("main");
        assertThat(store().rotate("main").versions().get(0).created()).isEqualTo(first.created());
    }

    @Test
    void changesThatMayNotBe_areRefusedAndChangeNothing() throws IOException {
        store().create("main");
        byte[] before = Files.readAllBytes(path());
        assertThatThrownBy(() -> store().create("main")).hasMessageContaining("has a key main already");
        assertThatThrownBy(() -> store().create("Main")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().rotate("mian")).hasMessageEndingWith("has no key mian (known: main)");
        assertThatThrownBy(() -> store().destroy("main", 1)).hasMessageContaining("version 1 is the primary; rotate");
        assertThatThrownBy(() -> store().destroy("main", 7)).hasMessageContaining("version 7 is unknown");
        assertThatThrownBy(() -> store().keyring("none")).hasMessageEndingWith("has no key none (known: main)");
        assertThat(Files.readAllBytes(path())).isEqualTo(before);
        store().rotate("main");
        store().destroy("main", 1);
        assertThatThrownBy(() -> store().destroy("main", 1)).hasMessageContaining("version 1 is destroyed already");
    }

    @Test
    void missingStore_isMadeByCreateOnly() {
        for (Runnable work : List.<Runnable>of(() -> store().keyring("main"), () -> store().list())) {
            assertThatThrownBy(work::run)
                    .isInstanceOf(KeyUnavailableException.class)
                    .hasMessageEndingWith("no such file or folder");
        }
        assertThatThrownBy(() -> store().rotate("main")).hasMessageEndingWith("does not exist");
        assertThat(path()).doesNotExist();
        KeyStoreFile nowhere = KeyProviders.keyStore(folder.resolve("no/keys.p12"), PASSWORD::toCharArray);
        assertThatThrownBy(() -> nowhere.create("main")).hasMessageEndingWith("no such file or folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pass\u00e9word", "a\nbcdefghij", "short"})
    void passwordThatCannotBeUsed_isRefused(String password) {
        assertThatThrownBy(() -> store(password).create("main"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("password");
        assertThat(path()).doesNotExist();
    }

    @Test
    void wrongPassword_opensNothing() {
        store().create("main");
        for (String wrong : List.of("correct horse batterx", "x")) {
            assertThatThrownBy(() -> store(wrong).keyring("main"))
                    .isInstanceOf(KeyUnavailableException.class)
                    .hasNoCause()
                    .hasMessageEndingWith("cannot be opened: the password is wrong, or the file was changed or damaged")
                    .message()
                    .doesNotContain(PASSWORD, "batterx");
            assertThatThrownBy(() -> store(wrong).rotate("main")).isInstanceOf(KeyUnavailableException.class);
        }
    }

    @Test
    void password_isWipedAfterUse() {
        List<char[]> given = new ArrayList<>();
        KeyStoreFile store = KeyProviders.keyStore(path(), () -> {
            given.add(PASSWORD.toCharArray());
            return given.get(given.size() - 1);
        });
        store.create("main");
        store.keyring("main");
        assertThat(given).hasSize(2).allSatisfy(password -> assertThat(password)
                .isEqualTo(new char[PASSWORD.length()]));
    }

    @Test
    void anyChangedByte_isNoticed() throws IOException {
        store().create("main");
        store().rotate("main");
        byte[] good = Files.readAllBytes(path());
        List<Integer> unnoticed = IntStream.range(0, good.length)
                .parallel()
                .filter(i -> opens(good, i, i % 2 == 0 ? 1 : 0x80))
                .boxed()
                .toList();
        assertThat(unnoticed).isEmpty();
    }

    private static boolean opens(byte[] good, int index, int flip) {
        byte[] changed = good.clone();
        changed[index] ^= (byte) flip;
        try {
            Pkcs12.open(changed, PASSWORD.toCharArray(), "store");
            return true;
        } catch (KeyUnavailableException e) {
            return false;
        }
    }

    @Test
    void shortenedOrLengthenedStore_isRefused() throws IOException {
        store().create("main");
        byte[] good = Files.readAllBytes(path());
        for (int length = 0; length < good.length; length += 7) {
            Files.write(path(), Arrays.copyOf(good, length));
            assertThatThrownBy(() -> store().keyring("main")).isInstanceOf(KeyUnavailableException.class);
        }
        Files.write(path(), Arrays.copyOf(good, good.length + 1));
        assertThatThrownBy(() -> store().keyring("main")).isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void storeWithoutItsCheckValue_isRefused() throws Exception {
        store().create("main");
        Pfx sealed = Pfx.getInstance(Files.readAllBytes(path()));
        Files.write(path(), new Pfx(sealed.getAuthSafe(), null).getEncoded("DER"));
        // Which the JDK opens as if nothing were wrong.
        assertThat(raw().size()).isEqualTo(1);
        assertThatThrownBy(() -> store().keyring("main"))
                .hasMessageEndingWith("is no PKCS12 key store with an integrity check, or was damaged");
    }

    @Test
    void stateChangedByAnotherTool_isNoticed() throws Exception {
        store().create("main");
        store().rotate("main");
        KeyStore store = raw();
        store.deleteEntry("main.v1");
        write(store);
        assertThatThrownBy(() -> store().keyring("main")).hasMessageEndingWith("its entries do not fit together");
        store.deleteEntry("main.v2");
        store.setEntry(
                "main.v1",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(Secret.random().unwrap(), "AES")),
                new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        write(store);
        assertThatThrownBy(() -> store().keyring("main")).hasMessageContaining("was not written by this library");
        assertThatThrownBy(() -> store().create("main")).hasMessageContaining("has a key main already");
        assertThat(store().list()).isEmpty();
    }

    @Test
    void entriesOfOthers_stay() throws Exception {
        store().create("main");
        KeyStore store = raw();
        store.setEntry(
                "session",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(Secret.random().unwrap(), "AES")),
                new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        write(store);
        store().rotate("main");
        assertThat(Collections.list(raw().aliases())).containsExactlyInAnyOrder("main.v1", "main.v2", "session");
        assertThat(store().list()).hasSize(1);
    }

    @Test
    void entriesOfOthersThatLookLikeKeys_hideNoKey() throws Exception {
        store().create("main");
        KeyStore store = raw();
        store.setEntry(
                "session.v1",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(Secret.random().unwrap(), "AES")),
                new KeyStore.PasswordProtection("another password".toCharArray()));
        write(store);
        assertThat(store().list()).extracting(KeyDescription::name).containsExactly("main");
        assertThatThrownBy(() -> store().keyring("none")).hasMessageEndingWith("has no key none (known: main)");
        assertThatThrownBy(() -> store().create("session")).hasMessageContaining("already");
    }

    @Test
    void otherProviderBeforeThatOfTheJdk_isToldAndChangesNothing() throws IOException {
        store().create("main");
        byte[] before = Files.readAllBytes(path());
        Security.insertProviderAt(new BouncyCastleProvider(), 1);
        try {
            for (ThrowingCallable work : List.<ThrowingCallable>of(
                    () -> store().keyring("main"), () -> store().rotate("main"), () -> KeyProviders.keyStore(
                                    folder.resolve("new.p12"), PASSWORD::toCharArray)
                            .create("main"))) {
                assertThatThrownBy(work)
                        .isInstanceOf(KeyUnavailableException.class)
                        .hasMessageContaining("need the provider SunJCE before BC: add that one by");
            }
        } finally {
            Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        }
        assertThat(path()).hasBinaryContent(before);
        assertThat(folder.resolve("new.p12")).doesNotExist();
    }

    @Test
    void otherProviderAfterThoseOfTheJdk_changesNothing() {
        Security.addProvider(new BouncyCastleProvider());
        try {
            store().create("main");
            store().rotate("main");
        } finally {
            Security.removeProvider(BouncyCastleProvider.PROVIDER_NAME);
        }
        assertThat(store().keyring("main").versions()).containsExactly(1, 2);
    }

    @Test
    void sourceOfThePasswordThatFails_showsNoForeignMessage() {
        store().create("main");
        assertThatThrownBy(() -> KeyProviders.keyStore(path(), () -> {
                            throw new IllegalStateException(PASSWORD);
                        })
                        .list())
                .isInstanceOf(KeyUnavailableException.class)
                .hasNoCause()
                .hasMessageEndingWith("the source of the password failed: java.lang.IllegalStateException");
        assertThatThrownBy(() -> KeyProviders.keyStore(path(), () -> null).list())
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageEndingWith("the source of the password gave nothing");
    }

    @Test
    void linkToNothing_isNotReplaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.p12"), folder.resolve("unmounted/keys.p12"));
        assertThatThrownBy(
                        () -> KeyProviders.keyStore(link, PASSWORD::toCharArray).create("main"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageEndingWith("it is a link to nothing");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void newStore_isForItsOwnerAndAnOldOneForWhomItWas() throws IOException {
        store().create("main");
        Assumptions.assumeTrue(
                path().getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r-----"));
        store().rotate("main");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-r-----");
    }

    @Test
    void linkToAStore_staysALink() throws IOException {
        store().create("main");
        Path link = Files.createSymbolicLink(folder.resolve("link.p12"), path());
        KeyProviders.keyStore(link, PASSWORD::toCharArray).rotate("main");
        assertThat(link).isSymbolicLink();
        assertThat(store().keyring("main").primaryVersion()).isEqualTo(2);
    }

    @Test
    void weakKeyOfAnotherTool_isRefused() throws Exception {
        store().create("main");
        KeyStore store = raw();
        KeyStore.PasswordProtection protection = new KeyStore.PasswordProtection(PASSWORD.toCharArray());
        KeyStore.Entry entry = store.getEntry("main.v1", protection);
        store.setEntry(
                "main.v1",
                new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "AES"), entry.getAttributes()),
                protection);
        write(store);
        assertThatThrownBy(() -> store().keyring("main")).hasMessageContaining("has only 1 different bytes");
    }

    @Test
    void platformWithoutACheckValue_publishesNothing() {
        String property = "keystore.pkcs12.macAlgorithm";
        String before = Security.getProperty(property);
        Security.setProperty(property, "NONE");
        try {
            assertThatThrownBy(() -> store().create("main"))
                    .isInstanceOf(KeyUnavailableException.class)
                    .hasMessageContaining("with an integrity check");
        } finally {
            Security.setProperty(property, before == null ? "" : before);
        }
        assertThat(path()).doesNotExist();
    }

    @Test
    void toString_namesTheFileOnly() {
        assertThat(store().toString()).endsWith("keys.p12]").doesNotContain(PASSWORD);
    }
}

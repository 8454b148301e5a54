package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No exception, text form or file shows a key or a password, whatever fails. */
class KeyLeakTest {

    private static final String PASSWORD = "CANARY-password-4711";
    private static final Secret SECRET = Secret.random();
    private static final Secret OTHER = Secret.random();

    @TempDir
    private Path folder;

    private final List<String> seen = new ArrayList<>();

    private void fail(ThrowingCallable work) {
        Throwable failure = catchThrowable(work);
        assertThat(failure).isNotNull();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        seen.add(trace.toString());
    }

    private void see(Object... objects) {
        for (Object object : objects) {
            seen.add(String.valueOf(object));
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String base64(Secret secret) {
        return Base64.getEncoder().encodeToString(secret.unwrap());
    }

    @Test
    void nothing_showsAKeyOrAPassword() throws IOException {
        failTexts();
        failStores();
        failEnvelopes();
        failVersions();
        assertThat(seen).hasSizeGreaterThan(25);
        for (Secret secret : List.of(SECRET, OTHER)) {
            byte[] key = secret.unwrap();
            for (String text : seen) {
                assertThat(text)
                        .doesNotContain(
                                base64(secret),
                                base64(secret).substring(0, 12),
                                Base64.getUrlEncoder().encodeToString(key),
                                new String(key, StandardCharsets.ISO_8859_1))
                        .doesNotContainIgnoringCase(HexFormat.of().formatHex(key));
            }
        }
        assertThat(seen).noneMatch(text -> text.contains("CANARY"));
        assertFilesHoldNoKey();
    }

    private void failTexts() throws IOException {
        String key = base64(SECRET);
        int number = 0;
        for (String text : List.of(
                key + "!",
                key.substring(0, 10),
                key + " " + key,
                key + "\n" + key,
                "1 " + key,
                key + " primary 1",
                "1 primary " + key + " " + base64(OTHER),
                "1 destroyed " + key,
                "1 active " + key,
                "1 primary " + key + "\n2 active " + key,
                "1 primary " + key + "\n1 active " + base64(OTHER),
                HexFormat.of().formatHex(SECRET.unwrap()),
                "maskwright-envelope 1 main " + key,
                "CANARY")) {
            Path file = file("k" + number++, text);
            fail(() -> KeyProviders.file(file).keyring("main"));
            Files.delete(file);
        }
        fail(() -> KeyProviders.ofReference(key, folder));
        fail(() -> PasswordSource.ofReference(PASSWORD, folder));
    }

    private void failStores() throws IOException {
        Path path = folder.resolve("keys.p12");
        KeyStoreFile store = KeyProviders.keyStore(path, PASSWORD::toCharArray);
        store.create("main");
        store.rotate("main");
        see(store, store.list(), store.keyring("main"));
        fail(() -> KeyProviders.keyStore(path, (PASSWORD + "x")::toCharArray).keyring("main"));
        fail(() ->
                KeyProviders.keyStore(path, (PASSWORD + "\u4e2d")::toCharArray).list());
        fail(() -> KeyProviders.keyStore(file("bad.p12", PASSWORD + base64(SECRET)), PASSWORD::toCharArray)
                .list());
        Files.delete(folder.resolve("bad.p12"));
        fail(() -> store.keyring("other"));
        fail(() -> store.create("main"));
        fail(() -> store.destroy("main", 2));
        Path password = file("password", PASSWORD + "\n");
        fail(() -> KeyProviders.keyStore(folder.resolve("no.p12"), PasswordSource.file(password))
                .list());
        Files.delete(password);
    }

    private void failEnvelopes() throws IOException {
        FakeKms kms = new FakeKms();
        EnvelopeFile envelope = KeyProviders.envelope(folder.resolve("main.envelope"), kms);
        envelope.create("main", "kms-key");
        see(envelope, envelope.keyring("main"));
        fail(() -> envelope.keyring("other"));
        kms.refuse();
        fail(() -> KeyProviders.envelope(folder.resolve("main.envelope"), kms).keyring("main"));
        Path wrong = file("wrong.envelope", "maskwright-envelope 1 main\n1 primary " + base64(SECRET));
        fail(() -> KeyProviders.envelope(wrong, kms).keyring("main"));
        Files.delete(wrong);
    }

    private void failVersions() {
        Keyring keyring = Keyring.builder("main")
                .destroyed(1)
                .decryptOnly(2, OTHER)
                .primary(3, SECRET)
                .build();
        see(SECRET, keyring, keyring.secret(3));
        DomainKeys keys = DomainKeys.of(Map.of("d", "main"), name -> keyring);
        Subkeys subkeys = keys.subkeys("d", "fpe", 1);
        see(keys, subkeys, subkeys.version(3), keys.keyedHash("d", "p", 1), AesKey.of(subkeys.version(2)));
        fail(() -> subkeys.version(1));
        fail(() -> subkeys.version(4));
        fail(() -> keyring.secret(9));
    }

    private void assertFilesHoldNoKey() throws IOException {
        KeyStoreFile store = KeyProviders.keyStore(folder.resolve("keys.p12"), PASSWORD::toCharArray);
        List<byte[]> keys = List.of(
                store.keyring("main").secret(1).unwrap(),
                store.keyring("main").secret(2).unwrap());
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content).as("%s", file.getFileName()).doesNotContain("CANARY");
                for (byte[] key : keys) {
                    assertThat(content).doesNotContain(new String(key, StandardCharsets.ISO_8859_1));
                }
            }
        }
    }
}

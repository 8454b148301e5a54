package io.maskwright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeFileTest {

    private static final String SERVICE_KEY = "projects/p/keys/wrapping";

    private final FakeKms kms = new FakeKms();

    @TempDir
    private Path folder;

    private Path path;
    private EnvelopeFile file;

    @BeforeEach
    void create() {
        path = folder.resolve("main.envelope");
        file = KeyProviders.envelope(path, kms);
        file.create("main", SERVICE_KEY);
    }

    private EnvelopeFile anew() {
        return KeyProviders.envelope(path, kms);
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void rotatedKey_keepsItsOldVersions() {
        Secret first = file.keyring("main").secret(1);
        assertThat(file.rotate("main", "other/key")).isEqualTo(2);
        Keyring keyring = anew().keyring("main");
        assertThat(keyring).hasToString("Keyring[main: 1 decrypt-only, 2 primary]");
        assertThat(keyring.secret(1)).isEqualTo(first);
        file.destroy("main", 1);
        assertThat(anew().keyring("main")).hasToString("Keyring[main: 1 destroyed, 2 primary]");
        assertThat(file.rotate("main", SERVICE_KEY)).isEqualTo(3);
    }

    @Test
    void versions_areUnwrappedOnceEach() {
        file.rotate("main", SERVICE_KEY);
        file.rotate("main", SERVICE_KEY);
        assertThat(kms.unwraps()).isZero();
        EnvelopeFile reader = anew();
        reader.keyring("main");
        reader.keyring("main");
        assertThat(kms.unwraps()).isEqualTo(3);
        file.rotate("main", SERVICE_KEY);
        reader.keyring("main");
        assertThat(kms.unwraps()).isEqualTo(4);
        file.destroy("main", 1);
        assertThat(reader.keyring("main").primaryVersion()).isEqualTo(4);
        assertThat(kms.unwraps()).isEqualTo(4);
        assertThat(kms.wraps()).isEqualTo(4);
    }

    @Test
    void refusal_closesTheKeyAndShowsNoForeignMessage() throws IOException {
        kms.refuse();
        EnvelopeFile reader = anew();
        assertThatThrownBy(() -> reader.keyring("main"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasNoCause()
                .hasMessageContaining("key main version 1 cannot be unwrapped by the key management service")
                .message()
                .doesNotContain("canary");
        String before = Files.readString(path);
        assertThatThrownBy(() -> file.rotate("main", SERVICE_KEY))
                .isInstanceOf(KeyUnavailableException.class)
                .message()
                .doesNotContain("canary");
        assertThat(path).hasContent(before.strip());
        kms.serve();
        assertThat(reader.keyring("main").primaryVersion()).isEqualTo(1);
    }

    /** A service that fails as it likes, or gives what it likes. */
    private record BadKms(Callable<byte[]> answer) implements KmsClient {

        @Override
        public byte[] wrap(String kmsKey, byte[] plain, byte[] associatedData) {
            return given();
        }

        @Override
        public byte[] unwrap(String kmsKey, byte[] wrapped, byte[] associatedData) {
            return given();
        }

        private byte[] given() {
            try {
                return answer.call();
            } catch (Exception e) {
                throw BadKms.<RuntimeException>undeclared(e);
            }
        }

        @SuppressWarnings("unchecked") // what other languages of the JVM do without a word
        private static <E extends Exception> RuntimeException undeclared(Exception e) throws E {
            throw (E) e;
        }
    }

    static Stream<Exception> failures() {
        return Stream.of(
                new KeyUnavailableException("canary"),
                new IllegalStateException("canary"),
                new IOException("canary"),
                new GeneralSecurityException("canary"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failureOfAnyKind_showsNoForeignMessage(Exception failure) throws IOException {
        String before = Files.readString(path);
        KmsClient bad = new BadKms(() -> {
            throw failure;
        });
        EnvelopeFile envelope = KeyProviders.envelope(path, bad);
        assertThatThrownBy(() -> envelope.rotate("main", SERVICE_KEY))
                .isInstanceOf(KeyUnavailableException.class)
                .hasNoCause()
                .hasMessageEndingWith("version 2 cannot be wrapped by the key management service: "
                        + failure.getClass().getName());
        assertThatThrownBy(() -> envelope.keyring("main"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasNoCause()
                .hasMessageEndingWith("version 1 cannot be unwrapped by the key management service: "
                        + failure.getClass().getName());
        assertThat(path).hasContent(before.strip());
    }

    @Test
    void serviceThatWrapsNothing_changesNothing() throws IOException {
        String before = Files.readString(path);
        assertThatThrownBy(() -> KeyProviders.envelope(path, new BadKms(() -> new byte[0]))
                        .rotate("main", SERVICE_KEY))
                .hasMessageEndingWith("wrapped nothing");
        KmsClient headOnly = new KmsClient() {
            @Override
            public byte[] wrap(String kmsKey, byte[] plain, byte[] associatedData) {
                byte[] wrapped = new byte[plain.length + 8];
                System.arraycopy(plain, 0, wrapped, 4, plain.length);
                return wrapped;
            }

            @Override
            public byte[] unwrap(String kmsKey, byte[] wrapped, byte[] associatedData) {
                return wrapped;
            }
        };
        assertThatThrownBy(() -> KeyProviders.envelope(path, headOnly).rotate("main", SERVICE_KEY))
                .hasMessageEndingWith("wrapped nothing");
        assertThat(path).hasContent(before.strip());
    }

    @Test
    void wrappedKeyInAnotherPlace_cannotBeUnwrapped() throws IOException {
        edit("1 primary", "2 primary");
        assertThatThrownBy(() -> anew().keyring("main")).hasMessageContaining("version 2 cannot be unwrapped");
        edit("2 primary", "1 primary");
        edit("maskwright-envelope 1 main", "maskwright-envelope 1 other");
        assertThatThrownBy(() -> anew().keyring("other"))
                .hasMessageContaining("key other version 1 cannot be unwrapped");
        assertThatThrownBy(() -> anew().keyring("main")).hasMessageEndingWith("has no key main, but other");
    }

    @Test
    void wrongFile_isToldByLine() throws IOException {
        edit("1 primary", "1 first");
        assertThatThrownBy(() -> anew().keyring("main"))
                .hasMessageEndingWith("line 2: state must be primary, active, decrypt-only or destroyed");
        Files.writeString(path, "maskwright-envelope 1 main\n1 primary k !!\n");
        assertThatThrownBy(() -> anew().keyring("main"))
                .hasMessageEndingWith("line 2: the wrapped key is no Base64 text");
        for (String head : List.of("", "# c\n", "maskwright-envelope 2 main\n", "1 primary k AAAA\n")) {
            Files.writeString(path, head);
            assertThatThrownBy(() -> anew().keyring("main"))
                    .hasMessageEndingWith("must start with: maskwright-envelope 1 NAME");
        }
        Files.writeString(path, "maskwright-envelope 1 main\n");
        assertThatThrownBy(() -> anew().keyring("main")).hasMessageEndingWith("key main must have a primary version");
        Files.delete(path);
        assertThatThrownBy(() -> anew().keyring("main")).hasMessageEndingWith("no such file or folder");
        assertThatThrownBy(() -> file.rotate("main", SERVICE_KEY)).hasMessageEndingWith("does not exist");
    }

    @Test
    void changesThatMayNotBe_areRefused() {
        assertThatThrownBy(() -> file.create("main", SERVICE_KEY)).hasMessageContaining("exists already");
        assertThatThrownBy(() -> file.destroy("main", 1))
                .hasMessageEndingWith("version 1 is the primary; rotate first");
        assertThatThrownBy(() -> file.destroy("main", 2)).hasMessageEndingWith("version 2 is unknown");
        file.rotate("main", SERVICE_KEY);
        file.destroy("main", 1);
        assertThatThrownBy(() -> file.destroy("main", 1)).hasMessageEndingWith("version 1 is destroyed already");
        assertThatThrownBy(() -> file.rotate("main", "a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> file.create("Main", SERVICE_KEY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void file_holdsNoKey() throws IOException {
        byte[] key = file.keyring("main").secret(1).unwrap();
        assertThat(Files.readString(path))
                .startsWith("maskwright-envelope 1 main\n1 primary " + SERVICE_KEY + " ")
                .doesNotContain(
                        Base64.getEncoder().encodeToString(key), HexFormat.of().formatHex(key));
    }
}

package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.maskwright.Audience;
import io.maskwright.KeyUnavailableException;
import io.maskwright.PolicyException;
import io.maskwright.Strategy;
import io.maskwright.ValueContext;
import io.maskwright.key.KeyProviders;
import io.maskwright.key.KeyStoreFile;
import io.maskwright.key.Keyring;
import io.maskwright.key.PasswordSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies whose key is in a key store. */
class KeyStorePolicyTest {

    private static final String POLICY =
            """
            maskwright: 1
            keys: {main: {keystore: keys.p12, password: "file:keys.password"}}
            domains: {d: {key: main}}
            datasets: {t: {fields: {day: "shiftDate(days=3000, per=id, domain=d)", id: redact}}}
            """;

    @TempDir
    private Path folder;

    private Path file;
    private KeyStoreFile keyStore;

    @BeforeEach
    void write() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        file = Files.writeString(inner.resolve("p.yaml"), POLICY);
        Files.writeString(inner.resolve("keys.password"), "CANARY-password-4711\n");
        keyStore =
                KeyProviders.keyStore(inner.resolve("keys.p12"), PasswordSource.file(inner.resolve("keys.password")));
    }

    /** What the policy makes of one day for many people: a text that stands for its key. */
    private static String shifts(Policy policy) {
        Strategy strategy = policy.decide(
                        policy.dataset("t").fields().get(0), Audience.MOST_RESTRICTIVE, Delivery.EXPORT)
                .strategy();
        return IntStream.range(0, 8)
                .mapToObj(id -> String.valueOf(strategy.apply("1990-03-07", new Patient(id))))
                .toList()
                .toString();
    }

    @Test
    void keyStoreOfAPolicyFile_liesBesideIt() throws IOException {
        Policy policy = Policy.load(file);
        assertThatThrownBy(() -> shifts(policy))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("domain d: key store")
                .hasMessageEndingWith("no such file or folder");
        keyStore.create("main");
        Keyring keyring = keyStore.keyring("main");
        Policy same = Policy.load(file).toBuilder().key("main", name -> keyring).build();
        assertThat(shifts(policy)).isEqualTo(shifts(same));
        Path child = Files.writeString(folder.resolve("child.yaml"), "maskwright: 1\nextends: [inner/p.yaml]\n");
        assertThat(shifts(Policy.load(child))).isEqualTo(shifts(policy));
    }

    @Test
    void rotation_isSeenByThePolicyLoadedAfterIt() {
        keyStore.create("main");
        Policy before = Policy.load(file);
        String shifts = shifts(before);
        keyStore.rotate("main");
        assertThat(shifts(before)).isEqualTo(shifts);
        assertThat(shifts(Policy.load(file))).isNotEqualTo(shifts);
    }

    @Test
    void keyNamedAgain_isNoLongerInTheKeyStore() {
        keyStore.create("main");
        Policy child = Policy.load(file).toBuilder()
                .key("main", "env:MASKWRIGHT_TEST_UNSET")
                .build();
        assertThatThrownBy(() -> shifts(child)).hasMessageContaining("MASKWRIGHT_TEST_UNSET");
        Policy provided = Policy.load(file).toBuilder().key("main", "provided").build();
        assertThat(shifts(provided)).isEqualTo(shifts(Policy.load(file)));
    }

    @Test
    void wrongKeyStore_showsNoPassword() throws IOException {
        keyStore.create("other");
        assertThatThrownBy(() -> shifts(Policy.load(file))).hasMessageEndingWith("has no key main (known: other)");
        Files.writeString(file.resolveSibling("keys.password"), "CANARY-password-4712\n");
        assertThatThrownBy(() -> shifts(Policy.load(file)))
                .hasMessageContaining("the password is wrong")
                .message()
                .doesNotContain("CANARY");
    }

    @Test
    void passwordInAPolicy_isRefusedAndNotRepeated() {
        for (String key : List.of(
                "{keystore: k.p12, password: CANARY}",
                "{keystore: k.p12, password: [CANARY]}",
                "{keystore: k.p12, password: {env: CANARY}}",
                "{keystore: k.p12, password CANARY}",
                "{keystore: k.p12, password=CANARY: x}",
                "CANARY",
                "[CANARY]")) {
            Throwable failure = catchThrowable(() -> Policy.parse("maskwright: 1\nkeys: {main: " + key + "}\n"));
            assertThat(failure).as(key).isInstanceOf(PolicyException.class);
            assertThat(failure.getMessage()).startsWith("policy:2:").doesNotContain("CANARY");
        }
    }

    private record Patient(int id) implements ValueContext {

        @Override
        public boolean hasField(String name) {
            return true;
        }

        @Override
        public @Nullable Object field(String name) {
            return "P-" + id;
        }
    }
}

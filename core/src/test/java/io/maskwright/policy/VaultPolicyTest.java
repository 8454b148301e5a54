package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Strategy;
import io.maskwright.VaultUnavailableException;
import io.maskwright.strategy.Arguments;
import io.maskwright.strategy.Strategies;
import io.maskwright.strategy.StrategyFactory;
import io.maskwright.strategy.StrategyRegistry;
import io.maskwright.token.DomainVaults;
import io.maskwright.token.StoreReference;
import io.maskwright.token.TokenVault;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vaults that policies name, and how they are found. */
class VaultPolicyTest {

    private static final String POLICY =
            """
            maskwright: 1
            keys: {main: provided}
            vaults: {tokens: "sqlite:tokens.db", given: provided}
            domains: {customer: {key: main, vault: tokens}, study: {key: main, vault: given}, plain: {key: main}}
            """;

    @TempDir
    private Path folder;

    private static TokenVault vault(Runnable onClose) {
        return (TokenVault) Proxy.newProxyInstance(
                TokenVault.class.getClassLoader(), new Class<?>[] {TokenVault.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        onClose.run();
                    }
                    return null;
                });
    }

    @Test
    void policyWithoutAnyVaultAtHand_isReadAndPrinted() {
        Policy policy = Policy.parse(POLICY);
        assertThat(policy.vaults().has("customer")).isTrue();
        assertThat(policy.vaults().has("plain")).isFalse();
        assertThat(policy.toYaml()).contains("vaults:\n  tokens: sqlite:tokens.db\n  given: provided\ndomains:\n");
        assertThatThrownBy(() -> policy.vaults().vault("customer"))
                .isInstanceOf(VaultUnavailableException.class)
                .hasMessage(
                        "vault tokens: nothing here opens a vault at jdbc:sqlite:…; the module maskwright-vault-jdbc"
                                + " opens SQLite and PostgreSQL");
        assertThatThrownBy(() -> policy.vaults().vault("study"))
                .isInstanceOf(VaultUnavailableException.class)
                .hasMessage("vault given: it must be provided by the application");
    }

    @Test
    void vaultOfTheApplication_isOpenedOnceWhenNeededAndClosed() {
        List<String> seen = new ArrayList<>();
        Supplier<TokenVault> source = () -> {
            seen.add("opened");
            return vault(() -> seen.add("closed"));
        };
        Policy policy = Policy.parse(POLICY).toBuilder().vault("given", source).build();
        assertThat(policy.toYaml()).isEqualTo(Policy.parse(POLICY).toYaml());
        assertThat(seen).isEmpty();
        assertThat(policy.vaults().vault("study")).isSameAs(policy.vaults().vault("study"));
        assertThat(seen).containsExactly("opened");
        policy.vaults().close();
        assertThat(seen).containsExactly("opened", "closed");
        Policy elsewhere = policy.toBuilder().vault("given", "sqlite:x.db").build();
        assertThatThrownBy(() -> elsewhere.vaults().vault("study")).hasMessageContaining("jdbc:sqlite:…");
        Policy still = policy.toBuilder().vault("given", "provided").build();
        assertThat(still.vaults().vault("study")).isNotNull();
    }

    @Test
    void laterPolicy_namesTheVaultAnew() throws IOException {
        Files.writeString(folder.resolve("parent.yaml"), POLICY);
        Path child = Files.writeString(
                folder.resolve("child.yaml"),
                "maskwright: 1\nextends: [parent.yaml]\ndomains: {plain: {vault: tokens}}\n"
                        + "vaults: {tokens: \"jdbc:postgresql://h/tokens\"}\n");
        Policy policy = Policy.load(child);
        assertThat(policy.vaults().has("plain")).isTrue();
        assertThatThrownBy(() -> policy.vaults().vault("plain")).hasMessageContaining("jdbc:postgresql:…");
    }

    @Test
    void strategies_areGivenTheVaults() {
        List<DomainVaults> seen = new ArrayList<>();
        StrategyRegistry registry = StrategyRegistry.standard().with(new Watcher(seen));
        Policy policy =
                Policy.parse(POLICY + "categories: {a: {strategy: watch}}\nfallbacks: {public: watch}\n", registry);
        policy.toJava();
        assertThat(seen).isNotEmpty().allSatisfy(vaults -> assertThat(vaults).isSameAs(policy.vaults()));
    }

    @Test
    void provider_isFoundAsAService() throws Exception {
        Path file = Files.writeString(folder.resolve("p.yaml"), POLICY);
        Policy policy = Policy.load(file);
        try (URLClassLoader loader = provider("return url.startsWith(\"jdbc:sqlite:\");")) {
            assertThatThrownBy(() -> with(loader, () -> policy.vaults().vault("customer")))
                    .isInstanceOf(VaultUnavailableException.class)
                    .hasMessage("vault tokens: opening jdbc:sqlite:" + folder.resolve("tokens.db"));
        }
    }

    @Test
    void providerThatCannotBeLoaded_isUnavailable() throws Exception {
        try (URLClassLoader loader = provider("throw new NoClassDefFoundError(\"org/CANARY\");")) {
            assertThatThrownBy(() -> with(loader, () -> TokenVault.open(StoreReference.of("jdbc:sqlite:x"))))
                    .isInstanceOf(VaultUnavailableException.class)
                    .hasMessageContaining("a provider of vaults cannot be loaded")
                    .hasNoCause();
        }
        Path services = Files.createDirectories(folder.resolve("bad/META-INF/services"));
        Files.writeString(services.resolve("io.maskwright.token.TokenVaultProvider"), "no.such.Provider\n");
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.resolve("bad").toUri().toURL()}, getClass().getClassLoader())) {
            assertThatThrownBy(() -> with(loader, () -> TokenVault.open(StoreReference.of("jdbc:sqlite:x"))))
                    .isInstanceOf(VaultUnavailableException.class);
        }
    }

    private static <T> T with(ClassLoader loader, Callable<T> call) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return call.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Compiled here: what is found as a service must not be a class of the tests' module. */
    private URLClassLoader provider(String opens) throws IOException {
        Path root = Files.createDirectories(folder.resolve("provider" + opens.length()));
        Path source = Files.writeString(
                root.resolve("Found.java"),
                "import io.maskwright.*;import io.maskwright.token.*;public class Found implements TokenVaultProvider {"
                        + "public boolean opens(String url) {" + opens + "}"
                        + "public TokenVault open(StoreReference r) {"
                        + "throw new VaultUnavailableException(\"opening \" + r.url());}}");
        String libraries = System.getProperty("java.class.path", "")
                + File.pathSeparator
                + System.getProperty("jdk.module.path", "");
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.err, System.err, "-d", root.toString(), "-proc:none", "-cp", libraries, source.toString());
        assertThat(status).isZero();
        Path services = Files.createDirectories(root.resolve("META-INF/services"));
        Files.writeString(services.resolve("io.maskwright.token.TokenVaultProvider"), "Found\n");
        return new URLClassLoader(new URL[] {root.toUri().toURL()}, getClass().getClassLoader());
    }

    /** Keeps the vaults that each strategy is made with. */
    private record Watcher(List<DomainVaults> seen) implements StrategyFactory {

        @Override
        public String name() {
            return "watch";
        }

        @Override
        public Strategy create(Arguments arguments) {
            seen.add(arguments.vaults());
            return Strategies.redact();
        }
    }
}

package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.KeyUnavailableException;
import io.maskwright.PolicyException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.plugin.PluginContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session of all tests runs the plugin too: that an executor starts is tested by each of them. */
class PluginTest {

    @TempDir
    private Path directory;

    private static PluginContext context(SparkConf settings) {
        return (PluginContext) Proxy.newProxyInstance(
                PluginTest.class.getClassLoader(),
                new Class<?>[] {PluginContext.class},
                (proxy, method, arguments) -> method.getName().equals("conf") ? settings : null);
    }

    private SparkConf settings() throws IOException {
        Files.writeString(
                directory.resolve("policy.yaml"),
                Policies.text("a: \"fpe(domain=d, format=phone)\"")
                        .replace("managed: provided", "managed: \"file:k.key\""));
        return new SparkConf(false)
                .set(Settings.POLICY.key(), directory.resolve("policy.yaml").toString());
    }

    private static Map<String, String> told(SparkConf settings) {
        return new MaskwrightPlugin().driverPlugin().init(Sessions.session().sparkContext(), context(settings));
    }

    @Test
    void executorWithTheKeys_starts() throws IOException {
        SparkConf settings = settings();
        Files.writeString(directory.resolve("k.key"), "0qVKU1PbxQzJ2ZtqhFzCbQX9cH3cVv1c4n1b8m0uK7E=");
        new MaskwrightPlugin().executorPlugin().init(context(settings), told(settings));
    }

    @Test
    void executorWithoutTheKeys_doesNotStart() throws IOException {
        SparkConf settings = settings();
        Map<String, String> told = told(settings);
        assertThatThrownBy(() -> new MaskwrightPlugin().executorPlugin().init(context(settings), told))
                .isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void driverWithABrokenPolicy_doesNotStart() {
        SparkConf settings = new SparkConf(false)
                .set(Settings.POLICY.key(), directory.resolve("gone.yaml").toString());
        assertThatThrownBy(() -> told(settings)).isInstanceOf(PolicyException.class);
    }

    @Test
    void withoutAPolicy_nothingIsChecked() {
        SparkConf settings = new SparkConf(false);
        assertThat(told(settings)).isEmpty();
        new MaskwrightPlugin().executorPlugin().init(context(settings), told(settings));
    }
}

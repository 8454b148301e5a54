package io.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.KeyUnavailableException;
import io.maskwright.policy.Policy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are named in what travels, fetched where they are used, and found nowhere else. */
class KeysTest {

    private static final String[] FIELDS = {"phone: \"fpe(domain=d, format=phone)\"", "id: keep"};
    private static final String VALUE = "13912348765";

    @TempDir
    private Path directory;

    @BeforeEach
    void newKey() {
        CountedKms.start(directory.resolve("managed.envelope"));
    }

    private Dataset<Row> rows(int count) throws IOException {
        Path file = directory.resolve("rows.csv");
        StringBuilder text = new StringBuilder("phone,id\n");
        for (int i = 0; i < count; i++) {
            text.append(Long.parseLong(VALUE) + i).append(',').append(i).append('\n');
        }
        Files.writeString(file, text);
        return Sessions.session()
                .read()
                .option("header", "true")
                .csv(file.toString())
                .repartition(8);
    }

    private static Dataset<Row> treated(Dataset<Row> rows) {
        return MaskwrightSpark.desensitise(rows, Policies.of(FIELDS), "t", Audience.of("analyst"));
    }

    @Test
    void oneExecutor_unwrapsAKeyOnce() throws IOException {
        Dataset<Row> treated = treated(rows(200));
        assertThat(CountedKms.UNWRAPPED).hasValue(0);
        assertThat(treated.where("phone LIKE '139%'").count()).isPositive();
        assertThat(treated.count()).isEqualTo(200);
        assertThat(CountedKms.UNWRAPPED).hasValue(1);
    }

    @Test
    void refusedKey_failsTheJob() throws IOException {
        CountedKms.refusesAfter = 0;
        assertThatThrownBy(() -> treated(rows(20)).collectAsList())
                .hasStackTraceContaining(KeyUnavailableException.class.getName())
                .satisfies(KeysTest::saysNothing);
    }

    private static void saysNothing(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        // Neither a value nor what the service said.
        assertThat(text.toString()).doesNotContain(VALUE).doesNotContain("13812345678");
    }

    @Test
    void whatTravels_holdsNoKey() throws IOException {
        Desensitisation decided = Desensitisation.of(rows(5), Policies.of(FIELDS), "t", Audience.of("analyst"));
        assertThat(decided.rows(PartitionSink.NONE).collectAsList()).hasSize(5);
        TableTask task = new TableTask(
                decided.spec(),
                new TableShape(
                        List.of("phone", "id"),
                        List.of(0, 1),
                        List.of(DataTypes.StringType, DataTypes.StringType),
                        List.of(0, 1),
                        List.of()),
                decided.output(),
                Clock.of(Sessions.session()),
                PartitionSink.NONE);
        DocumentTask documents =
                new DocumentTask(decided.spec(), new StructType(), Clock.of(Sessions.session()), PartitionSink.NONE);
        for (Object travels : List.of(
                task,
                documents,
                new TokenTask(decided.spec(), List.of("phone"), 0),
                new MaskFunction(decided.spec()))) {
            assertHoldsNoSecret(serialised(travels));
            assertThat(travels.toString()).doesNotContain("maskwright: 1").hasSizeLessThan(80);
        }
    }

    @Test
    void planAndEventLog_holdNoKeyAndNoValue() throws IOException {
        Dataset<Row> treated = treated(rows(50));
        assertThat(treated.collectAsList()).hasSize(50);
        assertHoldsNoSecret(treated.queryExecution().toString().getBytes(StandardCharsets.UTF_8));
        assertHoldsNoSecret(treated.queryExecution()
                .explainString(org.apache.spark.sql.execution.ExplainMode.fromString("codegen"))
                .getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(Sessions.EVENTS)) {
            List<Path> logs = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".crc"))
                    .toList();
            assertThat(logs).isNotEmpty();
            for (Path log : logs) {
                byte[] text = Files.readAllBytes(log);
                assertThat(CountedKms.holds(text, "SparkListenerJobEnd".getBytes(StandardCharsets.UTF_8)))
                        .isTrue();
                assertHoldsNoSecret(text);
            }
        }
    }

    private static void assertHoldsNoSecret(byte[] text) {
        byte[] key = CountedKms.keyBytes();
        String base64 = Base64.getEncoder().encodeToString(key);
        String hex = HexFormat.of().formatHex(key);
        assertThat(CountedKms.holds(text, key)).as("key").isFalse();
        for (String written : List.of(base64, hex, hex.toUpperCase(java.util.Locale.ROOT), VALUE)) {
            assertThat(CountedKms.holds(text, written.getBytes(StandardCharsets.UTF_8)))
                    .as("key or value as text")
                    .isFalse();
            assertThat(CountedKms.holds(text, written.getBytes(StandardCharsets.UTF_16BE)))
                    .as("key or value as wide text")
                    .isFalse();
        }
    }

    private static byte[] serialised(Object task) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(task);
        }
        return bytes.toByteArray();
    }

    @Test
    void folderOfThePolicy_isWhereItsKeysAre() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("policies"));
        Files.writeString(folder.resolve("main.key"), "0qVKU1PbxQzJ2ZtqhFzCbQX9cH3cVv1c4n1b8m0uK7E=");
        Files.writeString(
                folder.resolve("policy.yaml"),
                Policies.text(FIELDS).replace("managed: provided", "managed: \"file:main.key\""));
        Policy policy = Policy.load(folder.resolve("policy.yaml"));
        assertThat(policy.directory()).isEqualTo(folder.toAbsolutePath());
        RunSpec spec =
                new RunSpec("folder", policy.toYaml(), policy.directory().toString(), false, null, "t", "analyst");
        LoadedRuns.of(spec).fetchKeys();
        RunSpec elsewhere =
                new RunSpec("other folder", policy.toYaml(), directory.toString(), true, null, "t", "analyst");
        assertThatThrownBy(() -> LoadedRuns.of(elsewhere).fetchKeys()).isInstanceOf(KeyUnavailableException.class);
        RunSpec unknown = new RunSpec(
                "unknown", policy.toYaml(), directory.resolve("gone").toString(), false, null, "t", "analyst");
        assertThatThrownBy(() -> LoadedRuns.of(unknown).fetchKeys())
                .as("the folder of the executor, which has no key")
                .isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void keyThatThePolicyHasFromElsewhere_isNotTakenFromResources() throws IOException {
        Files.writeString(directory.resolve("main.key"), "0qVKU1PbxQzJ2ZtqhFzCbQX9cH3cVv1c4n1b8m0uK7E=");
        String policy = Policies.text(FIELDS).replace("managed: provided", "managed: \"file:main.key\"");
        RunSpec spec = new RunSpec(
                "elsewhere", policy, directory.toString(), true, CountedKms.Resources.class.getName(), "t", "analyst");
        LoadedRuns.of(spec).fetchKeys();
        assertThat(CountedKms.UNWRAPPED).hasValue(0);
    }

    @Test
    void unknownClassOfResources_isToldByName() {
        RunSpec spec =
                new RunSpec("resources", Policies.text("a: keep"), ".", true, "java.lang.String", "t", "analyst");
        assertThatThrownBy(() -> LoadedRuns.of(spec)).hasMessageContaining("class java.lang.String gives no resources");
    }

    /** Resources that tell what they know when they fail. */
    public static final class TalkativeResources implements PolicyResources {

        static volatile String at = "";

        public TalkativeResources() {}

        private static <T> T failing(String method, T otherwise) {
            if (at.equals(method)) {
                throw new IllegalStateException("the key is 0qVKU1PbxQzJ2ZtqhFzCbQX9cH3cVv1c4n1b8m0uK7E=");
            }
            return otherwise;
        }

        @Override
        public io.maskwright.strategy.StrategyRegistry strategies() {
            return failing("strategies", PolicyResources.super.strategies());
        }

        @Override
        public java.util.Map<String, io.maskwright.key.KeyProvider> keys() {
            return failing("keys", java.util.Map.of("managed", name -> failing("key", null)));
        }

        @Override
        public java.util.Map<String, java.util.function.Supplier<io.maskwright.token.TokenVault>> vaults() {
            return failing("vaults", java.util.Map.of());
        }
    }

    @Test
    void resourcesThatFail_tellNoKey() {
        for (String method : List.of("strategies", "keys", "vaults", "key")) {
            TalkativeResources.at = method;
            RunSpec spec = new RunSpec(
                    "fails at " + method,
                    Policies.text(FIELDS),
                    ".",
                    true,
                    TalkativeResources.class.getName(),
                    "t",
                    "analyst");
            assertThatThrownBy(() -> LoadedRuns.of(spec).fetchKeys())
                    .as(method)
                    .isInstanceOf(io.maskwright.MaskwrightException.class)
                    .hasMessageContaining("java.lang.IllegalStateException")
                    .satisfies(failure -> {
                        StringWriter text = new StringWriter();
                        failure.printStackTrace(new PrintWriter(text));
                        assertThat(text.toString()).doesNotContain("0qVKU1");
                    });
        }
    }

    @Test
    void manyRuns_areForgottenAgain() {
        for (int i = 0; i < 70; i++) {
            RunSpec spec = new RunSpec("many " + i, Policies.text("a: keep"), ".", true, null, "t", "analyst");
            assertThat(LoadedRuns.of(spec)).isSameAs(LoadedRuns.of(spec));
        }
    }
}

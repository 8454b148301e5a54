package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.Identifiability;
import io.maskwright.PolicyException;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies made to confuse their reader, their printers or whoever reads the message. */
class HostilePolicyTest {

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "~",
            "-",
            "1",
            "1e3",
            "0x1F",
            "no",
            "a: b",
            "a:",
            ":a",
            "#x",
            "x #y",
            "'q'",
            "\"dq\"",
            "{",
            "[a]",
            "&a",
            "*a",
            "!t",
            "|",
            ">",
            "%",
            "@",
            "`",
            "?",
            "? x",
            "---",
            "...",
            "<<",
            "a\nb",
            "a\r\nb",
            "\t",
            " lead",
            "trail ",
            "\\",
            "\\u0041",
            "\\n",
            "收件人",
            "😀",
            "\u202e",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\u0007",
            "=",
            "2001-01-01",
            "x".repeat(3000));

    @TempDir
    Path folder;

    @Test
    void oddNames_areReadBackAsWritten() {
        for (String odd : ODD) {
            Policy policy = oddly(odd);
            Policy again = Policy.parse(policy.toYaml());
            assertThat(again.toYaml()).as(odd).isEqualTo(policy.toYaml());
            assertThat(again.name()).isEqualTo(odd);
            assertThat(again.datasets()).containsExactly(odd);
            assertThat(again.dataset(odd).fields().iterator().next().purposes()).containsExactly(odd);
        }
    }

    private static Policy oddly(String odd) {
        return Policy.builder()
                .name(odd)
                .tiers("low", odd + "+")
                .fallback(odd + "+", "redact(\"" + odd.replaceAll("[\\\\\"\\p{Cntrl}]", "_") + "\")")
                .key(odd, "env:X")
                .vault(odd, "sqlite:" + odd.replace("?", "_") + "x")
                .vault(odd + "!", "jdbc:postgresql://h/d", odd, "env:X")
                .domain(odd, odd, odd)
                .audience(odd + "!", "low", odd)
                .category("phone", c -> c.strategy("fixed(3)").tier(odd + "+").kind(Identifiability.QUASI))
                .categoryRule("phone", odd + "!", "drop")
                .dataset(odd, d -> d.field("\"" + odd.replace("\"", "") + "x\"", f -> f.category("phone")
                                .purpose(odd)
                                .kind(Identifiability.DIRECT)
                                .onError(OnError.FAIL)
                                .optional())
                        .field("plain", "keep")
                        .suppress("plain == \"" + odd.replaceAll("[\\\\\"\\p{Cntrl}]", "_") + "\"")
                        .suppress("plain is null", odd + "!")
                        .risk(2, r -> r.quasi("\"" + odd.replace("\"", "") + "x\"", "plain")
                                .audiences(odd + "!")))
                .type("a.B$C", t -> t.property("x", f -> f.strategy("keep").purpose(odd)))
                .undecided(Undecided.DROP)
                .outsidePurpose(OutsidePurpose.DROP)
                .unmatchedRule(UnmatchedRule.WARN)
                .revealKey(odd, "env:X")
                .revealAssurance(odd + "+", Assurance.HIGH)
                .revealGrant(new RevealGrant(
                        odd.isBlank() ? "blank" : odd,
                        odd + "!",
                        Assurance.LOW,
                        Set.of(Category.of("phone.x"), Category.of("phone")),
                        1,
                        Duration.ofSeconds(61)))
                .build();
    }

    @Test
    void javaForm_compilesAndBuildsTheSamePolicy() throws Exception {
        StringBuilder source =
                new StringBuilder("import io.maskwright.*;import io.maskwright.policy.*;import java.time.Duration;"
                        + "import java.util.Set;public class Made {");
        List<String> digests = new ArrayList<>();
        List<String> texts = new ArrayList<>(ODD);
        texts.add("full");
        for (String text : texts) {
            Policy policy = text.equals("full") ? Policy.parse(PolicyTextTest.FULL) : oddly(text);
            String java = policy.toJava().strip();
            source.append("public static Policy p")
                    .append(digests.size())
                    .append("() { return ")
                    .append(java)
                    .append("}\n");
            digests.add(policy.digest());
        }
        try (URLClassLoader loader = compile(source.append('}').toString())) {
            Class<?> made = loader.loadClass("Made");
            for (int i = 0; i < digests.size(); i++) {
                Policy again = (Policy) made.getMethod("p" + i).invoke(null);
                assertThat(again.digest()).as(texts.get(i)).isEqualTo(digests.get(i));
            }
        }
    }

    private URLClassLoader compile(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Made.java"), source);
        String libraries = System.getProperty("java.class.path", "")
                + File.pathSeparator
                + System.getProperty("jdk.module.path", "");
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-encoding",
                        "UTF-8",
                        "-d",
                        folder.toString(),
                        "-proc:none",
                        "-cp",
                        libraries,
                        file.toString());
        assertThat(status).as(said.toString()).isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    /** Fails with anything but a policy exception, or with a message without end. */
    private static void survives(String yaml) {
        try {
            Policy.parse(yaml);
        } catch (PolicyException e) {
            assertThat(e.getMessage()).hasSizeLessThan(150_000);
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.message())
                    .hasSizeLessThan(1100)
                    .doesNotContainPattern("\\p{Cntrl}"));
        }
    }

    @Test
    void mutatedPolicies_areReadOrRefused() {
        Random random = new Random(20_261_121);
        String alphabet = "{}[]:,-#&*!|>'\"%@`\n \t\\0a\u0000\ud800😀\u0085xX~?<=null";
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder(PolicyTextTest.FULL);
            for (int edits = random.nextInt(6) + 1; edits > 0; edits--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    case 1 -> text.deleteCharAt(at);
                    case 2 -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(40))));
                }
            }
            survives(text.toString());
        }
    }

    @Test
    @Timeout(60)
    void extremeShapes_areRefusedInTime() {
        for (String yaml : List.of(
                "",
                "\u0000",
                "[".repeat(100_000),
                "{a: ".repeat(50_000),
                "- ".repeat(50_000),
                "? ".repeat(50_000),
                "maskwright: 1\n" + "k".repeat(1_000_000) + ": 1",
                "maskwright: 1\nname: \"\\U7fffffff\"",
                "maskwright: 1\nname: \"\\ud800\"",
                "%YAML 99999999999999.1\n---\nmaskwright: 1",
                "%YAML 1.9\n---\nmaskwright: 1",
                "maskwright: 1\n---\nmaskwright: 1",
                "maskwright: !!java.net.URL 1",
                "maskwright: &a [*a]",
                "maskwright: 1\ntiers: [" + "x,".repeat(100_000) + "]",
                "maskwright: 1\ndatasets: {d: {fields: {" + "a: nope, ".repeat(1) + "\"\": keep}}}",
                "maskwright: 1\nkeys: {k: \"file:a\\0b\"}\ndomains: {d: {key: k}}",
                "maskwright: 1\nextends: [\"a\\0b\"]",
                "maskwright: 1\nextends: [/]",
                "maskwright: 1\nextends: [.]",
                "maskwright: 1\nextends: [\"profile:\"]",
                "maskwright: 1\nextends: [\"profile:../../policy.schema\"]",
                "maskwright: 1\ncategories: {p: {strategy: \"" + "then(".repeat(50_000) + "\"}}",
                "maskwright: 1\ncategories: {p: {strategy: \"when(" + "(".repeat(50_000) + "\"}}",
                "maskwright: 1\ncategories: {p: {strategy: \"when(" + "not ".repeat(50_000)
                        + "a == 1, keep, redact)\"}}")) {
            survives(yaml);
        }
    }

    @Test
    @Timeout(60)
    void manyColumns_areComparedInLinearTime() {
        StringBuilder yaml = new StringBuilder("maskwright: 1\ndatasets:\n  d:\n    fields:\n");
        for (int i = 0; i < 50_000; i++) {
            yaml.append("      c").append(i).append(": keep\n");
        }
        assertThat(Policy.parse(yaml.toString()).dataset("d").fields()).hasSize(50_000);
    }

    @Test
    void purposesOfAnAudience_areOneWord() {
        assertThatThrownBy(() -> Policy.parse("maskwright: 1\naudiences: {a: {clearance: public, purpose: [x]}}"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("a word must stand here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields: {a: {category: p, purpose: x}, '\"a\"': {category: p}}",
                "fields: {a: {category: p}, '\"a\"': {strategy: p}}",
                "fields: {'a.*': redact, '*.b': redact}}}\nrules: [{dataset: d, path: 'a.*', audience: r, strategy: drop}]\n#"
            })
    void equallyNarrowPathsThatDifferInAnything_conflict(String fields) {
        String text = "maskwright: 1\naudiences: {r: {}}\ncategories: {p: {strategy: redact}}\ndatasets: {d: {" + fields
                + (fields.endsWith("#") ? "" : "}}");
        assertThatThrownBy(() -> Policy.parse(text))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("equally narrow");
    }

    @Test
    void filesOfOneNameInTwoFolders_mayExtendEachOther() throws IOException {
        Files.createDirectories(folder.resolve("base"));
        Files.writeString(folder.resolve("base/policy.yaml"), "maskwright: 1\nname: base\n");
        Files.writeString(folder.resolve("policy.yaml"), "maskwright: 1\nextends: [base/policy.yaml]\n");
        assertThat(Policy.load(folder.resolve("policy.yaml")).name()).isEqualTo("base");
        Files.writeString(folder.resolve("base/policy.yaml"), "maskwright: 1\nextends: [../policy.yaml]\n");
        assertThatThrownBy(() -> Policy.load(folder.resolve("policy.yaml")))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("extends itself");
    }

    @Test
    void parentsThatMultiply_areRefused() throws IOException {
        for (int i = 0; i < 30; i++) {
            Files.writeString(
                    folder.resolve("p" + i + ".yaml"),
                    "maskwright: 1\n" + (i == 29 ? "" : "extends: [p%d.yaml, p%d.yaml]\n".formatted(i + 1, i + 1)));
        }
        assertThatThrownBy(() -> Policy.load(folder.resolve("p0.yaml")))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("more than 1000");
    }

    @Test
    void missingFolderAsPolicy_isTold() {
        for (Path path : List.of(folder, Path.of("/"), folder.resolve("none.yaml"))) {
            assertThatThrownBy(() -> Policy.load(path)).isInstanceOf(PolicyException.class);
        }
    }

    @Test
    void turkishLocale_readsAndPrintsTheSame() {
        Locale before = Locale.getDefault();
        Policy policy = Policy.parse(PolicyTextTest.FULL);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Policy.parse(PolicyTextTest.FULL).digest()).isEqualTo(policy.digest());
            assertThat(Policy.parse(PolicyTextTest.FULL).toJava()).isEqualTo(policy.toJava());
            assertThat(Policy.displayDefaults()
                            .decide(
                                    FieldFacts.of("x", io.maskwright.Category.of("id.cn.resident")),
                                    Audience.MOST_RESTRICTIVE,
                                    Delivery.RESPONSE)
                            .strategy()
                            .toString())
                    .isNotBlank();
        } finally {
            Locale.setDefault(before);
        }
    }
}

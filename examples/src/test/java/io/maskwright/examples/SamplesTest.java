package io.maskwright.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maskwright.Audience;
import io.maskwright.examples.Quickstart.Parcel;
import io.maskwright.export.ExportReport;
import io.maskwright.format.Rankings;
import io.maskwright.fpe.FormatCipher;
import io.maskwright.key.DomainKeys;
import io.maskwright.key.KeyUse;
import io.maskwright.key.Keyring;
import io.maskwright.key.KmsClient;
import io.maskwright.key.Secret;
import io.maskwright.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples do what the documentation says, and the documentation quotes them as they are. */
class SamplesTest {

    static final Path ROOT = Path.of(System.getProperty("maskwright.root", ".."));
    private static final Path PARCELS = ROOT.resolve("examples/policies/parcels.yaml");
    private static final Pattern QUOTE =
            Pattern.compile("<!-- sample: (\\S+) -->\\s*```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void quickstart_masksForTheLabel() {
        Parcel parcel = new Parcel("SF1", "欧阳修", List.of("13812345678"));
        assertThat(Quickstart.forTheLabel(parcel, PARCELS)).isEqualTo(new Parcel("SF1", "欧阳*", List.of("1******5678")));
        assertThat(Quickstart.logLine(parcel))
                .isEqualTo("received Parcel[number=SF1, recipient=欧阳*, phones=[138****5678]]");
        assertThat(Quickstart.onePhone("13812345678")).isEqualTo("138****5678");
    }

    @Test
    void exporting_writesASafeCopy(@TempDir Path directory) throws IOException {
        ExportReport report =
                Exporting.export(PARCELS, ROOT.resolve("examples/data/parcels.csv"), directory.resolve("safe.csv"));
        assertThat(report.rowsOut()).isEqualTo(8);
        assertThat(Files.readString(directory.resolve("safe.csv")))
                .startsWith("created_at,")
                .doesNotContain("13812345678", "庞雨泽");
    }

    @Test
    void ownStrategy_isUsedByAPolicyAndRefusesWhatItCannotHide(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("p.yaml");
        Files.writeString(file, "maskwright: 1\ncategories: {person.name: {strategy: initials}}\n");
        Policy policy = OwnStrategy.load(file);
        io.maskwright.engine.Desensitiser desensitiser = io.maskwright.engine.Desensitiser.of(policy);
        assertThat(desensitiser.mask("person.name", "John Smith", Audience.MOST_RESTRICTIVE))
                .isEqualTo("J.S.");
        assertThat(desensitiser.mask("person.name", "J", Audience.MOST_RESTRICTIVE))
                .isEqualTo("********");
    }

    @Test
    void checkingMasks_tellsWhichAddUp() {
        Policy policy = Policy.profile("pci-dss-4");
        CheckingMasks.masksAreStrongEnough(policy);
        assertThat(CheckingMasks.masksThatAddUp(policy)).isEmpty();
        Policy weak = policy.toBuilder()
                .audience("issuer-desk", "internal")
                .categoryRule("card.pan", "issuer-desk", "partial(first=8)")
                .build();
        assertThat(CheckingMasks.masksThatAddUp(weak)).hasSize(2);
        assertThatThrownBy(() -> CheckingMasks.masksAreStrongEnough(weak))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("together leave 100; the policy asks for 100,000");
    }

    @Test
    void documents_areMaskedAsThePageShows() throws IOException {
        Matcher shown = Pattern.compile("```diff\\n- (.*)\\n\\+ (.*)\\n```")
                .matcher(Files.readString(ROOT.resolve("docs/documents.md")));
        assertThat(shown.find()).isTrue();
        assertThat(MaskingDocuments.mask(shown.group(1))).isEqualTo(shown.group(2));
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        byte[] input = shown.group(1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        MaskingDocuments.mask(new java.io.ByteArrayInputStream(input), out);
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(shown.group(2));
    }

    @Test
    void policyInJava_canBePrintedAsAFile() {
        Policy policy = PolicyInJava.policy();
        assertThat(Policy.parse(policy.toYaml()).digest()).isEqualTo(policy.digest());
        assertThatThrownBy(() -> policy.dataset("locker")).hasMessageContaining("did you mean lockers?");
    }

    @Test
    void keysInCode_areMadeRotatedAndDestroyed(@TempDir Path directory) {
        assertThat(UsingKeys.rotate(directory.resolve("keys.p12"), "correct horse battery"::toCharArray))
                .hasToString("Keyring[main: 1 destroyed, 2 decrypt-only, 3 primary]");
        Policy policy = UsingKeys.withEnvelope(directory.resolve("main.envelope"), new NoService());
        assertThat(policy.toYaml()).contains("main: provided");
    }

    /** A key management service that nobody may call: a policy is built without its keys. */
    private static final class NoService implements KmsClient {

        @Override
        public byte[] wrap(String kmsKey, byte[] plain, byte[] associatedData) {
            throw new AssertionError("no key is needed");
        }

        @Override
        public byte[] unwrap(String kmsKey, byte[] wrapped, byte[] associatedData) {
            throw new AssertionError("no key is needed");
        }
    }

    @Test
    void validating_tellsTheReasonAndOneForm() {
        assertThat(Validating.verdict("0912 345 678")).isEqualTo("valid");
        assertThat(Validating.verdict("0912")).isEqualTo("invalid: length");
        assertThat(Validating.oneForm("0912 345 678")).isEqualTo("+84912345678");
        assertThat(Validating.oneForm("+84-912-345-678")).isEqualTo("+84912345678");
    }

    @Test
    void encryptingFormats_staysAPhoneAndComesBack() {
        byte[] bytes = HexFormat.of().parseHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeef1");
        Secret secret = Secret.of(bytes);
        DomainKeys keys = DomainKeys.of(Map.of("subscriber", "main"), name -> Keyring.of(name, secret), KeyUse.REVEAL);

        EncryptingFormats.Encrypted encrypted = EncryptingFormats.encrypt(keys, "+86 138-1234-5678");
        assertThat(encrypted.value()).matches("\\+86 138-\\d{4}-\\d{4}").isNotEqualTo("+86 138-1234-5678");
        assertThat(encrypted.stamp()).startsWith("fpe:subscriber:phone");
        assertThat(EncryptingFormats.decrypt(keys, encrypted)).isEqualTo("+86 138-1234-5678");

        String[] results = new String[2];
        FormatCipher cpf = FormatCipher.of(keys, "subscriber", Rankings.cpf());
        assertThat(EncryptingFormats.encryptColumn(cpf, new String[] {"390.533.447-05", "none"}, results))
                .containsExactly(1);
        assertThat(results[0]).matches("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}");
        assertThat(results[1]).isNull();
        assertThat(EncryptingFormats.plainFf1(secret, new byte[] {1}, new String[] {"0123456789"})[0])
                .matches("\\d{10}");
    }

    @Test
    void documentation_quotesTheSamplesAsTheyAre() throws IOException {
        List<String> checked = new ArrayList<>();
        for (Path page : pages()) {
            Matcher quotes = QUOTE.matcher(Files.readString(page));
            while (quotes.find()) {
                assertThat(quotes.group(2).strip())
                        .as("%s quotes %s", page.getFileName(), quotes.group(1))
                        .isEqualTo(region(quotes.group(1)).strip());
                checked.add(quotes.group(1));
            }
            assertThat(Files.readString(page).split("```java").length - 1)
                    .as("every Java fence of %s is a sample", page.getFileName())
                    .isEqualTo((int)
                            QUOTE.matcher(Files.readString(page)).results().count());
        }
        assertThat(checked).contains("Quickstart#quickstart");
    }

    /** A fence that starts as a policy does is a whole one. */
    @Test
    void documentation_showsPoliciesThatCanBeRead() throws IOException {
        Pattern fence = Pattern.compile("```yaml\\n(maskwright: 1\\n.*?)```", Pattern.DOTALL);
        int read = 0;
        for (Path page : pages()) {
            Matcher policies = fence.matcher(Files.readString(page));
            while (policies.find()) {
                Policy policy = Policy.parse(policies.group(1));
                for (String dataset : policy.datasets()) {
                    policy.dataset(dataset).fields().forEach(field -> policy.audiences()
                            .forEach(audience ->
                                    policy.decide(field, Audience.of(audience), io.maskwright.policy.Delivery.EXPORT)));
                }
                read++;
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(2);
    }

    @Test
    void documentation_linksToPagesThatExist() throws IOException {
        Pattern link = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
        for (Path page : pages()) {
            Matcher links = link.matcher(Files.readString(page));
            while (links.find()) {
                assertThat(page.toAbsolutePath().resolveSibling(links.group(1)))
                        .as("link of %s", page)
                        .exists();
            }
        }
    }

    @Test
    void readme_isShortAndShowsASampleEarly() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));
        assertThat(lines).hasSizeLessThanOrEqualTo(150);
        assertThat(lines.indexOf("```java") + 1).isBetween(1, 25);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    /** The text of a marked region without its indentation. */
    private static String region(String reference) throws IOException {
        String[] parts = reference.split("#");
        String source = Files.readString(ROOT.resolve(sourceOf(parts[0])));
        String body = source.substring(source.indexOf("// region " + parts[1] + "\n"));
        body = body.substring(body.indexOf('\n') + 1, body.indexOf("// endregion"));
        return body.stripIndent();
    }

    /**
     * {@code Quickstart} is a class of this module, {@code boot4.Parcel} one of the application {@code spring-boot-4},
     * {@code spark.TreatingDatasets} one of the tests of the module for Spark, which weighs too much to depend on.
     */
    private static String sourceOf(String sample) {
        if (sample.startsWith("spark.")) {
            return "spark-module/src/test/java/io/maskwright/spark/samples/" + sample.substring("spark.".length())
                    + ".java";
        }
        String module = sample.startsWith("boot") ? "spring-boot-" + sample.charAt(4) + "/" : "";
        return "examples/" + module + "src/main/java/io/maskwright/examples/" + sample.replace('.', '/') + ".java";
    }
}

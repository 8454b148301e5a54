package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.maskwright.PolicyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema for editors and the parser agree on the shape of a policy. */
class PolicySchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (InputStream in = Policy.class.getResourceAsStream("/io/maskwright/policy.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<?> violations(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.valueToTree(tree));
    }

    @Test
    void fullPolicy_isValid() {
        assertThat(violations(PolicyTextTest.FULL)).isEmpty();
        assertThat(violations(Policy.parse(PolicyTextTest.FULL).toYaml())).isEmpty();
    }

    @Test
    void shippedProfile_isValid() throws IOException {
        try (InputStream in = Policy.class.getResourceAsStream("/io/maskwright/profile/display.yaml")) {
            assertThat(violations(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    static Stream<String> badShapes() {
        return Stream.of(
                "maskwright: 2",
                "name: x",
                "maskwright: 1\nunknown: 1",
                "maskwright: 1\ntiers: public",
                "maskwright: 1\ntiers: []",
                "maskwright: 1\nrefuse: []",
                "maskwright: 1\nkeys: {a: plain}",
                "maskwright: 1\nkeys: {a: [env:A]}",
                "maskwright: 1\nkeys: {a: {}}",
                "maskwright: 1\nkeys: {a: {keystore: k.p12}}",
                "maskwright: 1\nkeys: {a: {password: env:A}}",
                "maskwright: 1\nkeys: {a: {keystore: k.p12, password: hunter2}}",
                "maskwright: 1\nkeys: {a: {keystore: k.p12, password: provided}}",
                "maskwright: 1\nkeys: {a: {keystore: k.p12, password: env:A, alias: Main}}",
                "maskwright: 1\nkeys: {a: {keystore: k.p12, password: env:A, user: x}}",
                "maskwright: 1\ndomains: {d: {}}",
                "maskwright: 1\ndomains: {d: {key: k, x: y}}\nkeys: {k: provided}",
                "maskwright: 1\nvaults: {v: plain}",
                "maskwright: 1\ndatasets: {d: {}}",
                "maskwright: 1\ndatasets: {d: {suppress: [], fields: {a: keep}}}",
                "maskwright: 1\ndatasets: {d: {suppress: a is null, fields: {a: keep}}}",
                "maskwright: 1\ndatasets: {d: {suppress: [{audience: x}], fields: {a: keep}}}\naudiences: {x: {}}",
                "maskwright: 1\ndatasets: {d: {suppress: [{when: a is null, x: y}], fields: {a: keep}}}",
                risk("{}"),
                risk("[a]"),
                risk("{quasi: [a]}"),
                risk("{k: 2}"),
                risk("{quasi: [], k: 2}"),
                risk("{quasi: a, k: 2}"),
                risk("{quasi: [a, a], k: 2}"),
                risk("{quasi: [a], k: 1}"),
                risk("{quasi: [a], k: '1'}"),
                risk("{quasi: [a], k: two}"),
                risk("{quasi: [a], k: 2.5}"),
                risk("{quasi: [a], k: 1000000000}"),
                risk("{quasi: [a], k: 2, onBreach: warn}"),
                risk("{quasi: [a], k: 2, audiences: []}"),
                risk("{quasi: [a], k: 2, audiences: x}"),
                risk("{quasi: [a], k: 2, audience: x}"),
                "maskwright: 1\ndefaults: {outsidePurpose: fail}",
                "maskwright: 1\nvaults: {v: [provided]}",
                "maskwright: 1\nvaults: {v: \"file:v.db\"}",
                "maskwright: 1\nvaults: {v: {}}",
                "maskwright: 1\nvaults: {v: {url: \"jdbc:x:y\", user: u}}",
                "maskwright: 1\nvaults: {v: {url: \"jdbc:x:y\", password: env:A}}",
                "maskwright: 1\nvaults: {v: {url: \"jdbc:x:y\", user: u, password: hunter2}}",
                "maskwright: 1\nvaults: {v: {url: \"jdbc:x:y\", users: u}}",
                "maskwright: 1\nvaults: {v: \"sqlite:\"}",
                "maskwright: 1\nvaults: {v: \"sqlite:a?b\"}",
                "maskwright: 1\nvaults: {v: \"jdbc:\"}",
                "maskwright: 1\nreveal: []",
                "maskwright: 1\nreveal: {key: {}}",
                "maskwright: 1\nreveal: {keys: {k: plain}}\nkeys: {k: provided}",
                "maskwright: 1\nreveal: {audit: provided}",
                "maskwright: 1\nreveal: {budgets: \"file:b.jsonl\"}",
                "maskwright: 1\nreveal: {assurance: {public: highest}}",
                grant("purpose: u, assurance: low, categories: [a], budget: 1, window: 1d"),
                grant("actor: x, purpose: u, assurance: low, categories: [], budget: 1, window: 1d"),
                grant("actor: x, purpose: u, assurance: low, categories: [a, a], budget: 1, window: 1d"),
                grant("actor: x, purpose: u, assurance: low, categories: a, budget: 1, window: 1d"),
                grant("actor: x, purpose: u, assurance: low, categories: [a], budget: 0, window: 1d"),
                grant("actor: x, purpose: u, assurance: low, categories: [a], budget: many, window: 1d"),
                grant("actor: x, purpose: u, assurance: low, categories: [a], budget: 1, window: 1w"),
                grant("actor: x, purpose: u, assurance: low, categories: [a], budget: 1, window: 0d"),
                grant("actor: x, purpose: u, assurance: sure, categories: [a], budget: 1, window: 1d"),
                grant("actor: x, purpose: u, assurance: low, categories: [a], budget: 1, window: 1d, limit: 2"),
                "maskwright: 1\naudiences: {a: {level: public}}",
                "maskwright: 1\naudiences: {a: {assurance: sure}}",
                "maskwright: 1\nabout: {}",
                "maskwright: 1\nabout: []",
                about("version: 0, jurisdiction: VN, certainty: verified", ""),
                about("version: 1, jurisdiction: Viet Nam, certainty: verified", ""),
                about("version: 1, jurisdiction: VN, certainty: sure", ""),
                about("version: 1, jurisdiction: VN", ""),
                about("version: 1, jurisdiction: VN, certainty: verified", "clauses: [{id: a, says: b}]"),
                about("version: 1, jurisdiction: VN, certainty: verified", "law: x"),
                about("version: 1, jurisdiction: VN, certainty: verified", "").replace("number: n, ", ""),
                about("version: 1, jurisdiction: VN, certainty: verified", "").replace("2026-01-01", "2026"),
                "maskwright: 1\ndeidentification: {}",
                "maskwright: 1\ndeidentification: {reversible: anything}",
                "maskwright: 1\ncategories: {Phone: {}}",
                "maskwright: 1\ncategories: {phone: {kind: maybe}}",
                "maskwright: 1\ncategories: {phone: {mask: x}}",
                "maskwright: 1\nrules: [{category: phone}]",
                "maskwright: 1\nrules: [{category: p, dataset: d, path: x, audience: a, strategy: keep}]",
                "maskwright: 1\ndatasets: {d: {fields: {}}}",
                "maskwright: 1\ndatasets: {d: {columns: {a: keep}}}",
                "maskwright: 1\ndatasets: {d: {fields: {a: {tier: public}}}}",
                "maskwright: 1\ndatasets: {d: {fields: {a: {strategy: keep, color: red}}}}",
                "maskwright: 1\ndatasets: {d: {fields: {a: {strategy: keep, optional: maybe}}}}",
                "maskwright: 1\ntypes: {a.B: {}}",
                "maskwright: 1\ntypes: {a.B: {properties: {}}}",
                "maskwright: 1\ntypes: {a.B: {undecided: drop, properties: {}}}",
                "maskwright: 1\ntypes: {a.B: {undecided: show}}",
                "maskwright: 1\ntypes: {a.B: {fields: {a: keep}}}",
                "maskwright: 1\ntypes: {a..B: {undecided: drop}}",
                "maskwright: 1\ntypes: {a.B: {properties: {a: {tier: public}}}}",
                "maskwright: 1\nrules: [{type: a.B, audience: a, strategy: keep}]",
                "maskwright: 1\ndefaults: {undecided: show}",
                "maskwright: 1\ndefaults: {undecidet: fail}");
    }

    private static String risk(String risk) {
        return "maskwright: 1\naudiences: {x: {}}\ndatasets: {d: {risk: " + risk + ", fields: {a: keep}}}";
    }

    @Test
    void wellFormedRisk_isTakenByBoth() {
        for (String risk : List.of("{quasi: [a], k: 2}", "{quasi: [a], k: '10', audiences: [x], onBreach: fail}")) {
            assertThat(violations(risk(risk))).isEmpty();
            assertThat(Policy.parse(risk(risk)).dataset("d").risk()).isPresent();
        }
    }

    private static String about(String words, String more) {
        return "maskwright: 1\nabout: {" + words
                + ", instruments: [{title: t, number: n, inForce: 2026-01-01, source: s, certainty: verified}]"
                + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    @ParameterizedTest
    @MethodSource("io.maskwright.profile.ProfilesTest#profiles")
    void profile_isValid(String name) throws IOException {
        try (InputStream in = Policy.class.getResourceAsStream("/io/maskwright/profile/" + name + ".yaml")) {
            assertThat(violations(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)))
                    .isEmpty();
        }
        assertThat(violations(Policy.profile(name).toYaml())).isEmpty();
    }

    private static String grant(String words) {
        return "maskwright: 1\ncategories: {a: {tier: public}}\nreveal: {grants: [{" + words + "}]}";
    }

    @Test
    void wellFormedGrant_isTakenByBoth() {
        String yaml = grant("actor: x, purpose: u, assurance: low, categories: [a], budget: 1, window: 1d");
        assertThat(violations(yaml)).isEmpty();
        assertThat(Policy.parse(yaml).reveal().grants()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("badShapes")
    void badShape_isRefusedByBoth(String yaml) {
        assertThat(violations(yaml)).isNotEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Policy.parse(yaml))
                .isInstanceOf(PolicyException.class);
    }

    @Test
    void keysOfTheSchema_areThoseOfTheParser() throws IOException {
        Map<?, ?> schema;
        try (InputStream in = Policy.class.getResourceAsStream("/io/maskwright/policy.schema.json")) {
            schema = JSON.readValue(in, Map.class);
        }
        Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
        assertThat(properties.keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(PolicyReader.TOP_KEYS);
        assertThat(((Map<?, ?>) ((Map<?, ?>) properties.get("defaults")).get("properties"))
                        .keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(PolicyReader.DEFAULT_KEYS);
        Map<?, ?> type = (Map<?, ?>) ((Map<?, ?>) properties.get("types")).get("additionalProperties");
        assertThat(((Map<?, ?>) type.get("properties")).keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(PolicyReader.TYPE_KEYS);
        Map<?, ?> dataset = (Map<?, ?>) ((Map<?, ?>) properties.get("datasets")).get("additionalProperties");
        assertThat(((Map<?, ?>) dataset.get("properties")).keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(PolicyReader.DATASET_KEYS);
        Map<?, ?> risk = (Map<?, ?>) ((Map<?, ?>) dataset.get("properties")).get("risk");
        assertThat(((Map<?, ?>) risk.get("properties")).keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(RiskDraft.KEYS);
        assertThat(((Map<?, ?>) ((Map<?, ?>) properties.get("reveal")).get("properties"))
                        .keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrderElementsOf(ReferenceReader.REVEAL_KEYS);
    }
}

package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.maskwright.Assurance;
import io.maskwright.Category;
import io.maskwright.PolicyException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTextTest {

    static final String FULL =
            """
            maskwright: 1
            name: parcels
            tiers: [public, internal, confidential, secret]
            refuse: [secret]
            fallbacks: {confidential: "fixed(8)"}
            keys:
              main: "env:MASKWRIGHT_TEST_KEY"
              given: provided
              stored: {password: "file:keys.password", keystore: "keys 1.p12"}
            vaults:
              tokens: "sqlite:tokens.db"
              server: {password: "env:VAULT_PASSWORD", url: "jdbc:postgresql://h/tokens", user: masker}
              given: provided
            domains:
              subscriber: {key: main}
              customer: {vault: tokens, key: main}
            audiences:
              label: {clearance: public, purpose: delivery}
              courier: {clearance: confidential, purpose: delivery}
              analytics: {clearance: internal}
            categories:
              phone: {tier: confidential, kind: direct, strategy: redact}
              goods.content: {tier: internal, kind: quasi}
              state: {tier: secret}
            rules:
              - {category: phone, audience: label, strategy: "fixed(4)"}
              - {dataset: waybills, path: remark, audience: analytics, strategy: drop}
              - {type: com.example.Customer, property: ssn, audience: courier, strategy: drop}
            datasets:
              waybills:
                suppress:
                  - 'status == "cancelled"'
                  - {audience: analytics, when: "weight>30 and `收件人 备注` is  null"}
                risk: {k: 5, onBreach: fail, quasi: [goods, "收件人 备注"], audiences: [analytics, label]}
                fields:
                  waybill_no: keep
                  recipient_phone: phone.mobile
                  goods: goods.content
                  "收件人 备注": redact
                  remark: {category: phone, strategy: "redact(\\"x\\")", purpose: [delivery, support], onError: fail}
                  weight: {strategy: keep, optional: true}
                  event: {content: json, optional: true, purpose: delivery}
                  event.phone: phone.mobile
            types:
              com.example.Customer:
                undecided: redact
                properties: {phone: phone.mobile, ssn: {category: phone, tier: confidential, purpose: delivery}}
              "com.example.Order$Line": {undecided: keep}
            defaults: {undecided: drop, onError: redact, outsidePurpose: drop, unmatchedRule: warn}
            reveal:
              keys: {main: "env:MASKWRIGHT_TEST_REVEAL_KEY", stored: {keystore: r.p12, password: "file:r.password"}}
              audit: "file:audit.jsonl"
              budgets: {url: "jdbc:postgresql://h/budgets", user: revealer, password: "env:BUDGET_PASSWORD"}
              assurance: {confidential: high}
              grants:
                - {actor: alice, purpose: complaint, assurance: substantial, categories: [phone, goods.content], budget: 100, window: 1d}
                - {actor: alice, purpose: audit, assurance: high, categories: [phone.mobile], budget: 5, window: 5400s}
            """;

    @Test
    void printedPolicy_readAgain_isEqual() {
        Policy policy = Policy.parse(FULL);
        Policy again = Policy.parse(policy.toYaml());
        assertThat(again.toYaml()).isEqualTo(policy.toYaml());
        assertThat(again.digest()).isEqualTo(policy.digest()).hasSize(64);
    }

    @Test
    void policyBuiltInJava_printsTheSameYaml() {
        Policy built = Policy.builder()
                .name("parcels")
                .tiers("public", "internal", "confidential", "secret")
                .refuse("secret")
                .fallback("confidential", "fixed(8)")
                .key("main", "env:MASKWRIGHT_TEST_KEY")
                .key("given", "provided")
                .keyStore("stored", "keys 1.p12", "main", "file:keys.password")
                .vault("tokens", "sqlite:tokens.db")
                .vault("server", "jdbc:postgresql://h/tokens", "masker", "env:VAULT_PASSWORD")
                .vault("given", "provided")
                .domain("subscriber", "main")
                .domain("customer", "main", "tokens")
                .audience("label", "public", "delivery")
                .audience("courier", "confidential", "delivery")
                .audience("analytics", "internal")
                .category("phone", c -> c.tier("confidential")
                        .kind(io.maskwright.Identifiability.DIRECT)
                        .strategy("redact"))
                .category("goods.content", c -> c.tier("internal").kind(io.maskwright.Identifiability.QUASI))
                .category("state", c -> c.tier("secret"))
                .categoryRule("phone", "label", "fixed(4)")
                .fieldRule("waybills", "remark", "analytics", "drop")
                .propertyRule("com.example.Customer", "ssn", "courier", "drop")
                .dataset("waybills", d -> d.suppress("status=='cancelled'")
                        .suppress("weight > 30 and `收件人 备注` is null", "analytics")
                        .risk(5, r -> r.quasi("goods", "收件人 备注").audiences("analytics", "label"))
                        .field("waybill_no", "keep")
                        .field("recipient_phone", "phone.mobile")
                        .field("goods", "goods.content")
                        .field("收件人 备注", "redact")
                        .field("remark", f -> f.category("phone")
                                .strategy("redact(\"x\")")
                                .onError(OnError.FAIL)
                                .purpose("delivery")
                                .purpose("support"))
                        .field("weight", f -> f.strategy("keep").optional())
                        .field("event", f -> f.content(FieldRule.Content.JSON)
                                .optional()
                                .purpose("delivery"))
                        .field("event.phone", "phone.mobile"))
                .type("com.example.Customer", t -> t.undecided(Undecided.REDACT)
                        .property("phone", "phone.mobile")
                        .property(
                                "ssn",
                                f -> f.category("phone").tier("confidential").purpose("delivery")))
                .type("com.example.Order$Line", t -> t.undecided(Undecided.KEEP))
                .undecided(Undecided.DROP)
                .onError(OnError.REDACT)
                .outsidePurpose(OutsidePurpose.DROP)
                .unmatchedRule(UnmatchedRule.WARN)
                .revealKey("main", "env:MASKWRIGHT_TEST_REVEAL_KEY")
                .revealKeyStore("stored", "r.p12", "main", "file:r.password")
                .revealAudit("file:audit.jsonl")
                .revealBudgets("jdbc:postgresql://h/budgets", "revealer", "env:BUDGET_PASSWORD")
                .revealAssurance("confidential", Assurance.HIGH)
                .revealGrant(new RevealGrant(
                        "alice",
                        "complaint",
                        Assurance.SUBSTANTIAL,
                        Set.of(Category.of("phone"), Category.of("goods.content")),
                        100,
                        Duration.ofDays(1)))
                .revealGrant(new RevealGrant(
                        "alice",
                        "audit",
                        Assurance.HIGH,
                        Set.of(Category.of("phone.mobile")),
                        5,
                        Duration.ofMinutes(90)))
                .build();
        assertThat(built.toYaml()).isEqualTo(Policy.parse(FULL).toYaml());
    }

    @Test
    void javaForm_namesEveryPart() {
        assertThat(Policy.parse(FULL).toJava())
                .startsWith("Policy.builder()\n        .name(\"parcels\")")
                .contains(
                        ".tiers(\"public\", \"internal\", \"confidential\", \"secret\")",
                        ".keyStore(\"stored\", \"keys 1.p12\", \"main\", \"file:keys.password\")",
                        ".audience(\"analytics\", \"internal\")",
                        ".vault(\"tokens\", \"sqlite:tokens.db\")",
                        ".vault(\"server\", \"jdbc:postgresql://h/tokens\", \"masker\", \"env:VAULT_PASSWORD\")",
                        ".domain(\"customer\", \"main\", \"tokens\")",
                        ".revealKeyStore(\"stored\", \"r.p12\", \"main\", \"file:r.password\")",
                        ".revealAssurance(\"confidential\", Assurance.HIGH)",
                        "Assurance.SUBSTANTIAL, Set.of(Category.of(\"goods.content\"), Category.of(\"phone\")), 100L,",
                        ".categoryRule(\"phone\", \"label\", \"fixed(4)\")",
                        ".category(\"goods.content\", c -> c.tier(\"internal\").kind(Identifiability.QUASI))",
                        ".field(\"weight\", f -> f.strategy(\"keep\").optional())",
                        ".field(\"event\", f -> f.content(FieldRule.Content.JSON).optional().purpose(\"delivery\"))",
                        ".suppress(\"status == \\\"cancelled\\\"\")\n",
                        ".suppress(\"weight > 30 and `收件人 备注` is null\", \"analytics\")\n",
                        ".risk(5, r -> r.quasi(\"goods\", \"收件人 备注\").audiences(\"analytics\", \"label\"))\n",
                        ".outsidePurpose(OutsidePurpose.DROP)",
                        ".onError(OnError.REDACT)")
                .endsWith(".build();\n");
    }

    @Test
    void digest_changesWithTheContent() {
        assertThat(Policy.parse(FULL.replace("fixed(4)", "fixed(5)")).digest())
                .isNotEqualTo(Policy.parse(FULL).digest());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("categoriess: {}", "2:1: unknown key categoriess", "did you mean categories?"),
                Arguments.of("tiers: [a, b, a]", "2:15: tier a stands twice", ""),
                Arguments.of("refuse: [sekret]", "2:10: unknown tier sekret", "did you mean secret?"),
                Arguments.of("fallbacks: {internl: redact}", "unknown tier internl", "did you mean internal?"),
                Arguments.of("keys: {main: s3cr3t}", "key main must be env:NAME", "never stands in a policy"),
                Arguments.of(
                        "keys: {main: {keystor: k.p12, password: env:A}}", "2:15: unknown key in a", "mean keystore?"),
                Arguments.of("keys: {main: {keystore: k.p12}}", "2:8: key main must name where its password is", ""),
                Arguments.of("keys: {main: {password: env:A}}", "2:8: key main must name its keystore", ""),
                Arguments.of(
                        "keys: {main: {keystore: k.p12, password: s3cr3t}}",
                        "2:42: the password of key main must be env:NAME or file:PATH",
                        "never stands in a policy"),
                Arguments.of(
                        "keys: {main: {keystore: k.p12, password: env:A, alias: Main}}",
                        "2:56: the alias of key main must be",
                        "lower-case"),
                Arguments.of(
                        "keys: {main: {keystore: \"\\0\", password: env:A}}",
                        "2:26: the keystore of key main is no",
                        ""),
                Arguments.of("keys: {main: [env:A]}", "2:14: a word must stand here", ""),
                Arguments.of("domains: {d: {key: nope}}", "unknown key nope", ""),
                Arguments.of("domains: {d: {key: k, volt: v}}", "unknown key volt in a domain", "known: key, vault"),
                Arguments.of(
                        "domains: {d: {key: k, vault: tokns}}\nvaults: {tokens: provided}",
                        "2:30: unknown vault tokns",
                        "did you mean tokens?"),
                Arguments.of("vaults: {v: s3cr3t}", "2:13: vault v must be sqlite:PATH, a jdbc: URL, provided or", ""),
                Arguments.of("vaults: {v: [provided]}", "2:13: a word must stand here", ""),
                Arguments.of("vaults: {v: {url: \"jdbc:x:y\", user: u}}", "2:10: vault v must name both user and", ""),
                Arguments.of(
                        "vaults: {v: {url: \"jdbc:x:y\", user: u, password: s3cr3t}}",
                        "2:50: the password of vault v must be",
                        "never stands in a policy"),
                Arguments.of("vaults: {v: {url: provided, user: u, password: env:A}}", "2:19: vault v must be", ""),
                Arguments.of("domains: {d: {}}", "domain d must name its key", ""),
                Arguments.of("audiences: {a: {clearence: public}}", "unknown key clearence", "did you mean clearance?"),
                Arguments.of("audiences: {a: {clearance: top}}", "unknown tier top", ""),
                Arguments.of("categories: {Phone: {}}", "Phone is no category name", ""),
                Arguments.of("categories: {phone: {kind: directt}}", "directt is not one of", "did you mean direct?"),
                Arguments.of("categories: {phone: {strategy: redac}}", "2:32: ", "redact"),
                Arguments.of("categories: {phone: {strategy: \"fixed(-1)\"}}", "2:", ""),
                Arguments.of("categories: {a: {}, a: {}}", "2:21: key a stands twice", ""),
                Arguments.of("rules: [{category: phone, strategy: keep}]", "a rule must name an audience", ""),
                Arguments.of(
                        "rules: [{strategy: keep, audience: a}]", "either a category, or a dataset and a path", ""),
                Arguments.of(
                        "rules: [{category: phone, dataset: d, path: p, audience: a, strategy: keep}]",
                        "either a category, or a dataset and a path",
                        ""),
                Arguments.of("rules: {}", "a list must stand here", ""),
                Arguments.of("categories: []", "a mapping must stand here", ""),
                Arguments.of("name: []", "a word must stand here", ""),
                Arguments.of("name: &a x", "anchors and aliases are not used", ""),
                Arguments.of("extends: [profile:nope]", "2:11: there is no profile nope", "; known: display"),
                Arguments.of("extends: [profile:dispaly]", "2:11: there is no profile dispaly", "mean display?"),
                Arguments.of("extends: [\"profile:../policy\"]", "there is no profile", ""),
                Arguments.of("extends: [nowhere.yaml]", "nowhere.yaml cannot be read: no such file", ""),
                Arguments.of("defaults: {undecided: show}", "show is not one of fail, redact, drop, keep", ""),
                Arguments.of("defaults: {outsidePurpose: fail}", "fail is not one of redact, drop", ""),
                Arguments.of("defaults: {onErorr: fail}", "unknown key onErorr", "did you mean onError?"),
                Arguments.of("datasets: {d: {fields: {}}}", "dataset d must have fields", ""),
                Arguments.of("datasets: {d: {}}", "dataset d must have fields", ""),
                Arguments.of(
                        "datasets: {d: {supress: [], fields: {a: keep}}}", "unknown key supress", "mean suppress?"),
                Arguments.of("datasets: {d: {suppress: ['a == 1']}}", "2:28: dataset d must have fields", ""),
                Arguments.of("datasets: {d: {suppress: [], fields: {a: keep}}}", "2:26: at least one condition", ""),
                Arguments.of("datasets: {d: {suppress: a is null, fields: {a: keep}}}", "2:26: a list must stand", ""),
                Arguments.of("datasets: {d: {suppress: [[a]], fields: {a: keep}}}", "2:27: a word must stand here", ""),
                Arguments.of(
                        "datasets: {d: {suppress: [{audience: a}], fields: {a: keep}}}",
                        "2:27: when is missing",
                        "the condition"),
                Arguments.of(
                        "datasets: {d: {suppress: [{when: a is null, audience: nope}], fields: {a: keep}}}",
                        "2:55: unknown audience nope",
                        ""),
                Arguments.of(
                        "datasets: {d: {suppress: [{when: a is null, for: x}], fields: {a: keep}}}",
                        "unknown key for in suppress",
                        "(known: when, audience)"),
                Arguments.of(
                        "datasets: {d: {suppress: [a = 1], fields: {a: keep}}}",
                        "2:29: expected ==, !=, <, <=, >, >=, in or is after the field",
                        ""),
                Arguments.of("datasets: {d: {risk: {quasi: [a], k: 5}}}", "2:38: dataset d must have fields", ""),
                risk("{}", "2:22: quasi is missing", "k is missing"),
                risk("[a]", "2:22: a mapping must stand", ""),
                risk("{quasi: [], k: 5}", "2:30: at least one field", ""),
                risk("{quasi: a, k: 5}", "2:30: a list must stand", ""),
                risk("{quasi: [a], k: 1}", "2:38: k must be a number from 2 to 999999999", ""),
                risk("{quasi: [a], k: 02}", "2:38: k must be a number from 2", ""),
                risk("{quasi: [a], k: -5}", "2:38: k must be a number from 2", ""),
                risk("{quasi: [a], k: 5.0}", "2:38: k must be a number from 2", ""),
                risk("{quasi: [a], k: 1000000000}", "2:38: k must be a number from 2", ""),
                risk("{quasi: [a], k: 5, onBreach: warn}", "2:51: onBreach must be fail", ""),
                risk(
                        "{quasi: [a], k: 5, for: x}",
                        "2:41: unknown key for in risk",
                        "(known: quasi, k, audiences, onBreach)"),
                risk("{quasi: [a, citty], k: 5}", "2:34: dataset d has no field citty", "did you mean city?"),
                risk("{quasi: [a, city, a], k: 5}", "2:40: field a stands twice", ""),
                risk("{quasi: [gone], k: 5}", "2:31: field gone is dropped", ""),
                risk("{quasi: [lost], k: 5}", "2:31: field lost is dropped", ""),
                risk("{quasi: [\"l[*]\"], k: 5}", "2:32: field l[*] may be many values", ""),
                risk("{quasi: [\"m.*\"], k: 5}", "2:32: field m.* may be many values", ""),
                risk("{quasi: [\"**.x\"], k: 5}", "2:32: field **.x may be many values", ""),
                risk("{quasi: [doc], k: 5}", "2:31: field doc is in a text that holds a document", ""),
                risk("{quasi: [doc.in.it], k: 5}", "2:31: field doc.in.it is in a text that holds", ""),
                risk("{quasi: [a], k: 5, audiences: []}", "2:52: at least one audience", ""),
                risk("{quasi: [a], k: 5, audiences: [studdy]}", "2:53: unknown audience studdy", "mean study?"),
                risk("{quasi: [a], k: 5, audiences: [study, study]}", "2:60: audience study stands twice", ""),
                Arguments.of(
                        "datasets: {d: {fields: {a: phon}}}", "neither a category of this policy nor a strategy", ""),
                Arguments.of("datasets: {d: {fields: {a: {tier: public}}}}", "must have a category or a strategy", ""),
                Arguments.of("datasets: {d: {fields: {a: {category: nope}}}}", "unknown category nope", ""),
                Arguments.of("datasets: {d: {fields: {\"a[0]\": keep}}}", "character 2 of the path", "double quotes"),
                Arguments.of(
                        "datasets: {d: {fields: {a: {strategy: keep, optional: maybe}}}}",
                        "optional must be true or false",
                        ""),
                Arguments.of(
                        "datasets: {d: {fields: {\"**.id\": keep, \"a.**\": redact}}}",
                        "path a.** and path **.id",
                        "can name the same place"),
                Arguments.of("a: b: c", "not valid YAML", ""),
                Arguments.of("- x", "not valid YAML", ""));
    }

    @Test
    void fileThatIsNoPolicy_isNotQuoted() {
        PolicyException e = catchThrowableOfType(
                PolicyException.class, () -> Policy.parse("{\"CANARY13812345678\": {\"CANARY\": 1}}"));
        assertThat(e.getMessage()).contains("maskwright: 1 is missing").doesNotContain("CANARY");
    }

    @Test
    void unknownWordOfAField_isOneMistake() {
        PolicyException e = catchThrowableOfType(
                PolicyException.class,
                () -> Policy.parse("maskwright: 1\nextends: [profile:display]\ndatasets: {d: {fields: {a: phne}}}\n"));
        assertThat(e.problems()).hasSize(1);
        assertThat(e.getMessage()).contains("did you mean phone?");
    }

    private static Arguments risk(String risk, String message, String suggestion) {
        return Arguments.of(
                "datasets: {d: {risk: " + risk + ", fields: {a: keep, city: keep, gone: drop, lost: lost.kind,"
                        + " \"l[*]\": keep, \"m.*\": keep, \"**.x\": keep, doc: {content: json}, doc.in.it: keep}}}\n"
                        + "categories: {lost: {strategy: drop}}\naudiences: {study: {}}",
                message,
                suggestion);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_isReportedWithPlaceAndSuggestion(String line, String message, String suggestion) {
        PolicyException e =
                catchThrowableOfType(PolicyException.class, () -> Policy.parse("maskwright: 1\n" + line + "\n"));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).contains("policy:2:", message, suggestion).doesNotContain("s3cr3t");
        assertThat(e.problems()).isNotEmpty();
    }

    @Test
    void version_missingOrOther_isRefused() {
        assertThat(catchThrowableOfType(PolicyException.class, () -> Policy.parse("name: x")))
                .hasMessageContaining("maskwright: 1 is missing");
        assertThat(catchThrowableOfType(PolicyException.class, () -> Policy.parse("maskwright: 2")))
                .hasMessageContaining("policy:1:13: maskwright must be 1");
        assertThat(catchThrowableOfType(PolicyException.class, () -> Policy.parse("")))
                .hasMessageContaining("must be a mapping");
    }

    @Test
    void twoRulesForTheSame_conflict() {
        String text = FULL.replace(
                "  - {category: phone, audience: label, strategy: \"fixed(4)\"}",
                "  - {category: phone, audience: label, strategy: \"fixed(4)\"}\n"
                        + "  - {category: phone, audience: label, strategy: redact}");
        assertThat(catchThrowableOfType(PolicyException.class, () -> Policy.parse(text)))
                .hasMessageContaining("policy:27:5: conflicts with the rule at policy:26:5")
                .hasMessageContaining("category phone and audience label");
    }

    @Test
    void severalMistakes_areAllReported() {
        PolicyException e = catchThrowableOfType(
                PolicyException.class,
                () -> Policy.parse("maskwright: 1\ncategories: {p: {tier: y, strategy: zzz}}\nrefuse: [x]\n"));
        assertThat(e.problems()).hasSize(3);
        assertThat(e.problems())
                .as("in the order of the file")
                .isSortedAccordingTo(java.util.Comparator.comparingInt(io.maskwright.PolicyProblem::line)
                        .thenComparingInt(io.maskwright.PolicyProblem::column));
    }

    @Test
    void keepForAnAudienceThatIsNotCleared_isAContradiction() {
        String text = FULL.replace("strategy: \"fixed(4)\"}", "strategy: keep}");
        assertThat(catchThrowableOfType(PolicyException.class, () -> Policy.parse(text)))
                .hasMessageContaining(
                        "keep would show category phone, tier confidential, to audience label, which is cleared for public");
    }

    @Test
    void toString_tellsSizesAndDigest() {
        assertThat(Policy.parse(FULL).toString())
                .startsWith("Policy[parcels, 3 audiences, 3 categories, 1 datasets, 2 types, sha256 ");
    }
}

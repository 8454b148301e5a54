package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.maskwright.Assurance;
import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.KeyUnavailableException;
import io.maskwright.PolicyException;
import io.maskwright.Strategy;
import io.maskwright.Tier;
import io.maskwright.token.StoreReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What policies say about getting values back. */
class RevealPolicyTest {

    private static final String GRANT =
            "{actor: alice, purpose: complaint, assurance: substantial, categories: [phone], budget: 100, window: 1d}";

    private static final String POLICY =
            """
            maskwright: 1
            tiers: [public, restricted]
            keys: {main: "env:MASKWRIGHT_TEST_UNSET", other: provided}
            domains: {customer: {key: main}, study: {key: other}}
            categories: {phone: {tier: restricted}}
            datasets: {t: {fields: {a: "fpe(domain=customer, alphabet=digits)", b: "fpe(domain=study, alphabet=digits)"}}}
            reveal:
              keys: {main: "env:MASKWRIGHT_TEST_REVEAL_UNSET"}
              audit: "file:audit.jsonl"
              budgets: "sqlite:reveal.db"
              assurance: {restricted: high}
              grants:
            """
                    + "    - " + GRANT + "\n";

    @TempDir
    private Path folder;

    @Test
    void sectionOfAFile_isReadWithPathsBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), POLICY);
        RevealRules rules = Policy.load(file).reveal();
        assertThat(rules.grants())
                .containsExactly(new RevealGrant(
                        "alice",
                        "complaint",
                        Assurance.SUBSTANTIAL,
                        Set.of(Category.of("phone")),
                        100,
                        Duration.ofDays(1)));
        assertThat(rules.assurance()).containsExactly(java.util.Map.entry(new Tier("restricted", 1), Assurance.HIGH));
        assertThat(rules.auditFile()).isEqualTo(folder.resolve("audit.jsonl"));
        assertThat(rules.auditStore()).isNull();
        assertThat(rules.budgets()).isEqualTo(StoreReference.of("jdbc:sqlite:" + folder.resolve("reveal.db")));
    }

    @Test
    void storesWithAUser_haveTheSourceOfThePassword() throws IOException {
        Files.writeString(folder.resolve("db.password"), "CANARY\n");
        Path file = Files.writeString(
                folder.resolve("p.yaml"),
                """
                maskwright: 1
                reveal:
                  audit: {url: "jdbc:postgresql://h/audit", user: writer, password: "file:db.password"}
                  budgets: "jdbc:postgresql://h/budgets?ssl=true"
                """);
        RevealRules rules = Policy.load(file).reveal();
        StoreReference audit = rules.auditStore();
        assertThat(audit).isNotNull();
        assertThat(audit.url()).isEqualTo("jdbc:postgresql://h/audit");
        assertThat(audit.user()).isEqualTo("writer");
        assertThat(audit.password()).isNotNull();
        assertThat(audit.password().password()).containsExactly("CANARY".toCharArray());
        assertThat(rules.auditFile()).isNull();
        assertThat(rules.budgets()).isEqualTo(StoreReference.of("jdbc:postgresql://h/budgets?ssl=true"));
        assertThat(Policy.load(file).toYaml()).doesNotContain("CANARY");
    }

    @Test
    void policyThatSaysNothing_letsNobody() {
        Policy policy = Policy.parse("maskwright: 1\nkeys: {k: provided}\ndomains: {d: {key: k}}\n");
        assertThat(policy.reveal()).isEqualTo(RevealRules.NONE);
        assertThat(policy.revealKeys().domains()).isEmpty();
        assertThat(policy.toYaml()).doesNotContain("reveal");
        assertThat(policy.vaults().has("d")).isFalse();
    }

    @Test
    void revealKeys_areThoseOfRevealAlone() {
        Policy policy = Policy.parse(POLICY);
        assertThat(policy.revealKeys().domains()).containsExactly("customer");
        policy.revealKeys().subkeys("customer", "x", 1).requireReveal();
        assertThatThrownBy(
                        () -> policy.revealKeys().keyedHash("customer", "x", 1).hash("x"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("MASKWRIGHT_TEST_REVEAL_UNSET");
        assertThat(policy.underRevealKeys(strategy(policy, 0))).hasToString("fpe(domain=\"customer\")");
        assertThatThrownBy(() -> policy.underRevealKeys(strategy(policy, 1)))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageStartingWith("reveal.keys lacks the key of a domain: ");
    }

    private static Strategy strategy(Policy policy, int field) {
        return policy.decide(policy.dataset("t").fields().get(field), Audience.MOST_RESTRICTIVE, Delivery.EXPORT)
                .strategy();
    }

    @Test
    void keyOfTheApplication_isAskedForByItsName() {
        Policy policy = Policy.parse(POLICY).toBuilder()
                .revealKey("other", name -> {
                    throw new KeyUnavailableException("asked for " + name);
                })
                .build();
        assertThat(policy.toYaml()).contains("    other: provided\n");
        assertThatThrownBy(() -> policy.revealKeys().keyedHash("study", "x", 1).hash("x"))
                .hasMessageContaining("asked for other");
        assertThatThrownBy(() -> Policy.parse(policy.toYaml())
                        .revealKeys()
                        .keyedHash("study", "x", 1)
                        .hash("x"))
                .hasMessageContaining("reveal key other must be provided by the application");
    }

    @Test
    void laterPolicy_winsForTheSameAndGrantsAddUp() throws IOException {
        Files.writeString(folder.resolve("parent.yaml"), POLICY);
        Path child = Files.writeString(
                folder.resolve("child.yaml"),
                """
                maskwright: 1
                extends: [parent.yaml]
                reveal:
                  keys: {main: "env:MASKWRIGHT_TEST_OTHER"}
                  audit: "sqlite:audit.db"
                  assurance: {public: low}
                  grants:
                    - {actor: bob, purpose: complaint, assurance: low, categories: [phone], budget: 1, window: 1h}
                    - {actor: alice, purpose: complaint, assurance: high, categories: [phone.mobile], budget: 7, window: 1m}
                """);
        Policy policy = Policy.load(child);
        RevealRules rules = policy.reveal();
        assertThat(rules.grants()).extracting(RevealGrant::actor).containsExactly("bob", "alice");
        assertThat(rules.grant("alice", "complaint"))
                .get()
                .extracting(RevealGrant::budget)
                .isEqualTo(7L);
        assertThat(rules.grant("alice", "other")).isEmpty();
        assertThat(rules.assurance()).hasSize(2);
        assertThat(rules.auditFile()).isNull();
        assertThat(rules.auditStore()).isEqualTo(StoreReference.of("jdbc:sqlite:" + folder.resolve("audit.db")));
        assertThat(rules.budgets()).isNotNull();
        assertThatThrownBy(
                        () -> policy.revealKeys().keyedHash("customer", "x", 1).hash("x"))
                .hasMessageContaining("MASKWRIGHT_TEST_OTHER");
    }

    @Test
    void oneStretchOfTimeAndOneSet_haveOneDigest() {
        String other = POLICY.replace("window: 1d", "window: 24h");
        assertThat(Policy.parse(other).digest()).isEqualTo(Policy.parse(POLICY).digest());
        assertThat(Policy.parse(POLICY.replace("budget: 100", "budget: 101")).digest())
                .isNotEqualTo(Policy.parse(POLICY).digest());
        String pair = POLICY.replace("[phone]", "[phone.a, phone.b]");
        assertThat(Policy.parse(pair.replace("[phone.a, phone.b]", "[phone.b, phone.a]"))
                        .digest())
                .isEqualTo(Policy.parse(pair).digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    assurance: {restrictd: high}               | 8:26: unknown tier restrictd; did you mean restricted?
                    assurance: {restricted: hihg}              | 8:27: hihg is not one of low, substantial, high; did you mean high?
                    keys: {mian: "env:A"}                      | 8:17: unknown key mian; did you mean main?
                    keys: {main: CANARY}                       | 8:16: reveal key main must be env:NAME
                    keys: {main: {keystore: k, password: CANARY}} | 8:40: the password of reveal key main must be
                    audits: "file:x"                           | 8:3: unknown key audits in reveal; did you mean audit?
                    audit: CANARY                              | 8:10: the audit of reveal must be sqlite:PATH, a jdbc: URL, file:PATH or {url
                    audit: "file:"                             | 8:11: the audit of reveal must be
                    budgets: "file:b.jsonl"                    | 8:13: the store of budgets must be sqlite:PATH, a jdbc: URL or {url
                    budgets: {url: "jdbc:x:y", passwort: CANARY} | 8:30: unknown key in budgets; did you mean password?
                    budgets: {url: "jdbc:x:y", password CANARY}| 8:30: unknown key in budgets (known: url, user, password)
                    budgets: {user: u, password: CANARY}       | 8:12: the store of budgets must name its url
                    """)
    void mistake_isReportedWithItsPlace(String line, String message) {
        String yaml = POLICY.substring(0, POLICY.indexOf("  grants:"))
                .replaceAll("(?m)^  (keys|audit|budgets|assurance):.*\\n", "");
        String text = yaml + "  " + line + "\n";
        Throwable failure = catchThrowable(() -> Policy.parse(text));
        assertThat(failure).isInstanceOf(PolicyException.class);
        assertThat(failure.getMessage()).contains(message).doesNotContain("CANARY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    categories: [phone] | categories: []          | 2:19: a grant must name its categories, at least one
                    categories: [phone] | categories: [phne]      | unknown category phne; did you mean phone?
                    categories: [phone] | categories: [phone, phone] | category phone stands twice in the grant
                    budget: 100         | budget: 0               | the budget of a grant must be a number of values, 1 or more
                    budget: 100         | budget: -1              | the budget of a grant must be
                    budget: 100         | budget: 1e3             | the budget of a grant must be
                    budget: 100         | budget: 9999999999999999999 | the budget of a grant must be
                    window: 1d          | window: 1 day           | the window of a grant must be a number and s, m, h or d
                    window: 1d          | window: 0h              | the window of a grant must be
                    window: 1d          | window: 1234567890s     | the window of a grant must be
                    actor: alice        | actor: ' '              | 2:28: the actor of a grant must not be blank
                    actor: alice,       | ''                      | 2:19: a grant must name its actor
                    actor: alice        | actr: alice             | 2:20: unknown key actr in a grant; did you mean actor?
                    assurance: sub      | assurance: sup          | not one of low, substantial, high; did you mean substantial?
                    """)
    void mistakeInAGrant_isReportedWithItsPlace(String right, String wrong, String message) {
        String grant = GRANT.replace(right, wrong == null ? "" : wrong);
        assertThatThrownBy(() -> Policy.parse(
                        "maskwright: 1\nreveal: {grants: [" + grant + "]}\ncategories: {phone: {tier: public}}\n"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("policy:2:")
                .hasMessageContaining(
                        message.replace("2:13", "2:19").replace("2:14", "2:20").replace("2:22", "2:28"));
    }

    @Test
    void twoGrantsForTheSame_conflict() {
        assertThatThrownBy(() -> Policy.parse(POLICY + "    - " + GRANT.replace("budget: 100", "budget: 1") + "\n"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(
                        "policy:14:7: conflicts with the grant at policy:13:7: both are for one actor and purpose");
        RevealGrant grant = Policy.parse(POLICY).reveal().grants().get(0);
        assertThatThrownBy(() -> Policy.builder()
                        .extending(Policy.parse(POLICY))
                        .revealGrant(grant)
                        .revealGrant(grant)
                        .build())
                .hasMessageContaining("both are for one actor and purpose");
    }

    @Test
    void grantMadeInJava_isCheckedAsThatOfAFile() {
        for (RevealGrant grant : List.of(
                new RevealGrant("a", "p", Assurance.LOW, Set.of(), 1, Duration.ofDays(1)),
                new RevealGrant("a", "p", Assurance.LOW, Set.of(Category.of("phone")), 0, Duration.ofDays(1)),
                new RevealGrant("a", "p", Assurance.LOW, Set.of(Category.of("phone")), 1, Duration.ofMillis(1500)),
                new RevealGrant("a", "p", Assurance.LOW, Set.of(Category.of("phone")), 1, Duration.ZERO))) {
            PolicyBuilder builder = Policy.displayDefaults().toBuilder().revealGrant(grant);
            assertThatThrownBy(builder::build).as("%s", grant).isInstanceOf(PolicyException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/d?user=u&password=CANARY",
                "jdbc:postgresql://h/d?PASSWORD=CANARY",
                "jdbc:postgresql://h/d?pass%77ord=CANARY",
                "jdbc:postgresql://h/d?sslpassword=CANARY",
                "jdbc:postgresql://u:CANARY@h/d",
                "jdbc:postgresql://u:CANARY%40h/d",
                "jdbc:sqlserver://h;user=u;password = CANARY",
                "jdbc:oracle:thin:scott/CANARY@h",
                "jdbc:x:(description=(pwd=CANARY))",
                "jdbc:sqlite:t.db?secret=CANARY",
                "sqlite:t.db?password=CANARY",
                "sqlite:t.db?mode=CANARY",
                "CANARY",
                "jdbc:",
                "sqlite:"
            })
    void addressWithAPassword_isRefusedAndNotRepeated(String url) {
        for (String vault : List.of('"' + url + '"', "{url: \"" + url + "\", user: u, password: \"env:A\"}")) {
            Throwable failure = catchThrowable(() -> Policy.parse("maskwright: 1\nvaults: {tokens: " + vault + "}\n"));
            assertThat(failure).as(vault).isInstanceOf(PolicyException.class);
            assertThat(failure.getMessage()).startsWith("policy:2:").doesNotContain("CANARY");
        }
    }

    @Test
    void addressWithoutAPassword_isTaken() {
        for (String url : List.of(
                "jdbc:postgresql://h/d?user=u&passfile=/etc/pgpass&sslmode=verify-full",
                "jdbc:sqlite:/data/a@b/tokens.db",
                "sqlite:/data/a@b/tokens.db",
                "jdbc:h2:mem:x")) {
            assertThat(Policy.parse("maskwright: 1\nvaults: {tokens: \"" + url + "\"}\n")
                            .toYaml())
                    .contains(url);
        }
    }
}

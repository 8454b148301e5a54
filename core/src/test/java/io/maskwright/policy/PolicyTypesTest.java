package io.maskwright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.PlanException;
import io.maskwright.PolicyException;
import io.maskwright.RefusedException;
import io.maskwright.policy.Decision.Basis;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a policy says of classes that cannot be annotated. */
class PolicyTypesTest {

    private static final String TEXT =
            """
            maskwright: 1
            refuse: [secret]
            audiences:
              label: {clearance: public}
              boss: {clearance: restricted, purpose: support}
            categories:
              phone: {tier: confidential, strategy: "fixed(1)"}
              id: {tier: restricted, strategy: redact}
              state: {tier: secret}
            rules:
              - {type: com.example.Order$Customer, property: ssn, audience: boss, strategy: "fixed(2)"}
            types:
              com.example.Order$Customer:
                undecided: redact
                properties:
                  phone: phone
                  note: keep
                  ssn: {category: id, purpose: [support], onError: fail, optional: true}
              com.example.Open:
                undecided: keep
            """;

    private static final Policy POLICY = Policy.parse(TEXT);
    private static final String CUSTOMER = "com.example.Order$Customer";
    private static final Audience LABEL = Audience.of("label");
    private static final Audience BOSS = Audience.of("boss");

    private static FieldRule property(String name) {
        FieldRule rule = POLICY.typeRules(CUSTOMER).property(name);
        assertThat(rule).isNotNull();
        return rule;
    }

    @Test
    void rules_areFoundByClassAndProperty() {
        assertThat(POLICY.types()).containsExactly(CUSTOMER, "com.example.Open");
        TypeRules rules = POLICY.typeRules(CUSTOMER);
        assertThat(rules.className()).isEqualTo(CUSTOMER);
        assertThat(rules.undecided()).isEqualTo(Undecided.REDACT);
        assertThat(rules.properties()).extracting(FieldRule::path).containsExactly("phone", "note", "ssn");
        assertThat(rules.property("Phone")).isNull();
        assertThat(POLICY.typeRules("com.example.Order")).isNull();
        assertThat(rules).hasToString("TypeRules[" + CUSTOMER + ", 3 properties]");
        assertThat(property("ssn").presence()).isEqualTo(FieldRule.Presence.OPTIONAL);
        assertThat(property("ssn").declaredAt()).isEqualTo("policy:18:7");
        assertThat(property("ssn")).hasToString(CUSTOMER + ": ssn");
        assertThat(POLICY).asString().contains("0 datasets, 2 types, sha256");
    }

    @Test
    void property_isDecidedAsAFieldIs() {
        Decision phone = POLICY.decide(property("phone"), LABEL, Delivery.RESPONSE);
        assertThat(phone.path()).isEqualTo("Customer.phone");
        assertThat(phone.strategy()).hasToString("fixed(1)");
        assertThat(phone.basis()).isEqualTo(Basis.CATEGORY);
        assertThat(POLICY.decide(property("note"), LABEL, Delivery.RESPONSE).basis())
                .isEqualTo(Basis.FIELD);
        Decision ruled = POLICY.decide(property("ssn"), BOSS, Delivery.RESPONSE);
        assertThat(ruled.strategy()).hasToString("fixed(2)");
        assertThat(ruled.basis()).isEqualTo(Basis.FIELD_AND_AUDIENCE);
        assertThat(ruled.onError()).isEqualTo(OnError.FAIL);
        assertThat(POLICY.decide(property("ssn"), LABEL, Delivery.RESPONSE).basis())
                .isEqualTo(Basis.PURPOSE);
    }

    @Test
    void choiceOfAType_standsForThatOfThePolicy() {
        assertThat(POLICY.decideUndecided(Undecided.DROP, "Open.x", LABEL, Delivery.EXPORT)
                        .strategy())
                .hasToString("drop");
        assertThatThrownBy(() -> POLICY.decideUndecided(Undecided.FAIL, "Open.x", LABEL, Delivery.RESPONSE))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("Open.x is not decided");
        assertThatThrownBy(
                        () -> POLICY.decideUndecided(Undecided.KEEP, "Open.x", Audience.of("boos"), Delivery.RESPONSE))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("did you mean boss?");
    }

    private static Decision note(String category, Audience audience) {
        FieldFacts annotation =
                new FieldFacts("Customer.note", Category.of(category), null, "fixed(9)", Set.of("support"));
        return POLICY.decide(property("note"), annotation, audience, Delivery.RESPONSE);
    }

    @Test
    void ruleOverAnAnnotation_holdsButForClearancePurposeAndRefusal() {
        assertThat(note("phone", BOSS).strategy()).hasToString("keep");
        assertThat(note("phone", BOSS).path()).isEqualTo("Customer.note");
        assertThat(note("phone", LABEL).basis()).isEqualTo(Basis.PURPOSE);
        FieldFacts phone = FieldFacts.of("Customer.note", Category.of("phone"));
        assertThat(POLICY.decide(property("note"), phone, LABEL, Delivery.RESPONSE)
                        .basis())
                .isEqualTo(Basis.CLEARANCE);
        assertThatThrownBy(() -> note("state", BOSS)).isInstanceOf(RefusedException.class);
        FieldFacts state = FieldFacts.of("Customer.phone", Category.of("state"));
        assertThatThrownBy(() -> POLICY.decide(property("phone"), state, BOSS, Delivery.RESPONSE))
                .as("the rule says it is something else, but a refusal is not argued with")
                .isInstanceOf(RefusedException.class);
        FieldFacts id = new FieldFacts("Customer.phone", Category.of("id"), null, "redact", Set.of("audit"));
        assertThat(POLICY.decide(property("phone"), id, LABEL, Delivery.RESPONSE)
                        .strategy())
                .hasToString("fixed(1)");
    }

    @Test
    void printedPolicy_readAgain_isEqual() {
        Policy again = Policy.parse(POLICY.toYaml());
        assertThat(again.toYaml()).isEqualTo(POLICY.toYaml()).contains("  \"com.example.Order$Customer\":\n");
        assertThat(again.digest()).isEqualTo(POLICY.digest());
        assertThat(Policy.parse(TEXT.replace("note: keep", "note: drop")).digest())
                .isNotEqualTo(POLICY.digest());
        assertThat(Policy.parse(TEXT.replace("undecided: keep", "undecided: drop"))
                        .digest())
                .isNotEqualTo(POLICY.digest());
    }

    @Test
    void policyBuiltInJava_printsTheSame() {
        Policy built = Policy.builder()
                .refuse("secret")
                .audience("label", "public")
                .audience("boss", "restricted", "support")
                .category("phone", c -> c.tier("confidential").strategy("fixed(1)"))
                .category("id", c -> c.tier("restricted").strategy("redact"))
                .category("state", c -> c.tier("secret"))
                .propertyRule(CUSTOMER, "ssn", "boss", "fixed(2)")
                .type(CUSTOMER, t -> t.undecided(Undecided.REDACT)
                        .property("phone", "phone")
                        .property("note", "keep")
                        .property("ssn", f -> f.category("id")
                                .purpose("support")
                                .onError(OnError.FAIL)
                                .optional()))
                .type("com.example.Open", t -> t.undecided(Undecided.KEEP))
                .build();
        assertThat(Policy.parse(built.toYaml()).toYaml()).isEqualTo(built.toYaml());
        assertThat(built.toJava())
                .isEqualTo(POLICY.toJava())
                .contains(
                        ".propertyRule(\"" + CUSTOMER + "\", \"ssn\", \"boss\", \"fixed(2)\")",
                        ".type(\"" + CUSTOMER + "\", t -> t.undecided(Undecided.REDACT)\n",
                        ".property(\"note\", \"keep\")",
                        ".property(\"ssn\", f -> f.category(\"id\").onError(OnError.FAIL).optional().purpose(\"support\"))",
                        ".type(\"com.example.Open\", t -> t.undecided(Undecided.KEEP))");
        assertThatThrownBy(() ->
                        Policy.builder().type("A", t -> t.property("a", "keep").property("a", "drop")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("property a is decided already");
    }

    @Test
    void extendingPolicy_saysPropertiesAnew() {
        Policy child = POLICY.toBuilder()
                .type(CUSTOMER, t -> t.undecided(Undecided.DROP).property("ssn", "drop"))
                .type("com.example.More", t -> t.property("a", "keep"))
                .build();
        assertThat(child.types()).containsExactly(CUSTOMER, "com.example.Open", "com.example.More");
        TypeRules rules = child.typeRules(CUSTOMER);
        assertThat(rules.undecided()).isEqualTo(Undecided.DROP);
        assertThat(rules.properties()).extracting(FieldRule::path).containsExactly("phone", "note", "ssn");
        assertThat(rules.property("ssn").category()).isNull();
        assertThat(rules.property("ssn").purposes()).isEmpty();
        Policy quiet =
                POLICY.toBuilder().type(CUSTOMER, t -> t.property("x", "keep")).build();
        assertThat(quiet.typeRules(CUSTOMER).undecided()).isEqualTo(Undecided.REDACT);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("types: []", "2:8: a mapping must stand here", ""),
                Arguments.of("types: {a.B: x}", "2:14: a mapping must stand here", ""),
                Arguments.of("types: {a.B: {}}", "2:9: type a.B must have properties", ""),
                Arguments.of("types: {a.B: {properties: {}}}", "2:9: type a.B must have properties", ""),
                Arguments.of("types: {a.B: {propertys: {}}}", "2:15: unknown key propertys", "mean properties?"),
                Arguments.of("types: {a.B: {undecided: redacted}}", "2:26: redacted is not one of", "mean redact?"),
                Arguments.of("types: {a.B: {undecided: [redact]}}", "2:26: a word must stand here", ""),
                Arguments.of("types: {a..B: {undecided: drop}}", "2:9: type a..B is no class name", ""),
                Arguments.of("types: {\"a.B[]\": {undecided: drop}}", "2:10: type a.B[] is no class name", ""),
                Arguments.of("types: {java.lang.Object: {undecided: drop}}", "2:9: java.lang.Object stands", ""),
                Arguments.of("types: {a.B: {properties: {a.b: keep}}}", "2:28: a.b is no name of a property", ""),
                Arguments.of("types: {a.B: {properties: {a: kep}}}", "2:31: kep is neither a category", "keep?"),
                Arguments.of(
                        "types: {a.B: {properties: {a: {tier: public}}}}",
                        "2:28: property a must have a category or a strategy",
                        ""),
                Arguments.of(
                        "types: {a.B: {properties: {a: {stratgy: keep}}}}", "2:32: unknown key stratgy", "strategy?"),
                Arguments.of("types: {a.B: {properties: {a: keep, a: drop}}}", "2:37: key a stands twice", ""),
                Arguments.of(
                        "rules: [{type: a.B, audience: x, strategy: keep}]\naudiences: {x: {}}",
                        "2:9: a rule must name either a category",
                        "a type and a property"),
                Arguments.of(
                        "rules: [{type: a.C, property: a, audience: x, strategy: keep}]\naudiences: {x: {}}\n"
                                + "types: {a.B: {properties: {a: keep}}}",
                        "2:16: unknown type a.C",
                        "did you mean a.B?"),
                Arguments.of(
                        "rules: [{type: a.B, property: phnoe, audience: x, strategy: keep}]\naudiences: {x: {}}\n"
                                + "types: {a.B: {properties: {phone: keep}}}",
                        "2:31: type a.B has no property phnoe",
                        "did you mean phone?"),
                Arguments.of(
                        "rules: [{type: a.B, property: a, audience: x, strategy: keep}, "
                                + "{type: a.B, property: a, audience: x, strategy: drop}]\naudiences: {x: {}}\n"
                                + "types: {a.B: {properties: {a: redact}}}",
                        "conflicts with the rule at",
                        "property a of type a.B and audience x"),
                Arguments.of(
                        "rules: [{type: a.B, property: a, audience: x, strategy: keep}]\naudiences: {x: {}}\n"
                                + "types: {a.B: {properties: {a: {strategy: drop, tier: secret}}}}",
                        "keep would show field B.a, tier secret, to audience x",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistake_isReportedWithPlaceAndSuggestion(String text, String message, String suggestion) {
        PolicyException e =
                catchThrowableOfType(PolicyException.class, () -> Policy.parse("maskwright: 1\n" + text + "\n"));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).contains("policy:2:", message, suggestion);
    }

    @Test
    void typeThatSaysNothing_isRefusedInJavaToo() {
        assertThatThrownBy(() -> Policy.builder().type("a.B", t -> {}).build())
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("type a.B must have properties, or undecided, or both");
    }
}

package io.maskwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.policy.Policy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceKeyTest {

    private static Policy policy(String domains, String fields) {
        return Policy.parse("{maskwright: 1, keys: {k: \"env:NOT_HERE\"}, domains: {" + domains
                + "}, datasets: {t: {fields: {" + fields + "}}}}");
    }

    private static List<Treatment> fields(Policy policy) {
        return RecordPlan.compile(policy, "t", Audience.MOST_RESTRICTIVE, List.of("x", "y"))
                .columns();
    }

    private static FieldReport stamped(String... stamps) {
        return new FieldReport("x", null, "keep", null, 0, 0, 0, Map.of(), List.of(stamps));
    }

    @Test
    void domain_isTheChosenOne_orTheFirstOfAStrategy_orTheFirstByName() {
        Policy named = policy("b: {key: k}, a: {key: k}", "x: keep, y: \"fpe(domain=b, format=phone)\"");
        assertThat(EvidenceKey.domain(named.keys(), fields(named), "a")).hasValue("a");
        assertThat(EvidenceKey.domain(named.keys(), fields(named), null)).hasValue("b");
        Policy unnamed = policy("b: {key: k}, a: {key: k}", "x: keep, y: redact");
        assertThat(EvidenceKey.domain(unnamed.keys(), fields(unnamed), null)).hasValue("a");
    }

    @Test
    void withoutADomain_nothingSigns() {
        Policy policy = Policy.parse("{maskwright: 1, datasets: {t: {fields: {x: keep, y: redact}}}}");
        assertThat(EvidenceKey.domain(policy.keys(), fields(policy), null)).isEmpty();
    }

    @Test
    void firstStamp_isOfADomainOfThePolicy() {
        Policy policy = policy("a: {key: k}", "x: keep, y: redact");
        FieldReport none = stamped("of another form", "fpe:b:phone:1:2:9f86d081");
        FieldReport one = stamped("fpe:a:phone:1:3:9f86d081", "fpe:a:phone:1:4:9f86d081");
        assertThat(EvidenceKey.firstStamp(policy.keys(), List.of(none))).isEmpty();
        assertThat(EvidenceKey.firstStamp(policy.keys(), List.of(none, one)))
                .hasValueSatisfying(stamp -> assertThat(stamp.keyVersion()).isEqualTo(3));
    }
}

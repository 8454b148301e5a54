package io.maskwright.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.maskwright.Audience;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldRule;
import io.maskwright.policy.Policy;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsesKeysTest {

    private static Secret secret() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 77 + i * i);
        }
        return Secret.of(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redact | ''",
                "keep | ''",
                "fpe(domain=a, format=phone) | a",
                "seal(domain=b) | b",
                "pseudonym(domain=a) | a",
                "blindIndex(domain=b) | b",
                "then(seal(domain=b), pseudonym(domain=a)) | b,a",
                "when(x == 1, seal(domain=a), pseudonym(domain=b)) | a,b",
                "perElement(pseudonym(domain=b)) | b"
            })
    void domains_areThoseOfTheStrategyAndItsParts(String expression, String domains) {
        Policy policy = Policy.builder()
                .key("main", name -> Keyring.of(name, secret()))
                .domain("a", "main")
                .domain("b", "main")
                .dataset("d", dataset -> dataset.field("f", expression).field("x", "keep"))
                .build();
        FieldRule rule = Objects.requireNonNull(policy.dataset("d").field("f"));
        assertThat(String.join(
                        ",",
                        UsesKeys.of(policy.decide(rule, Audience.MOST_RESTRICTIVE, Delivery.EXPORT)
                                .strategy())))
                .isEqualTo(domains);
        assertThat(policy.keys().keyName("a")).isEqualTo("main");
    }
}

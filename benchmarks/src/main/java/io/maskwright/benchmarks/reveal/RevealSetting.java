package io.maskwright.benchmarks.reveal;

import io.maskwright.Audience;
import io.maskwright.ValueContext;
import io.maskwright.key.Keyring;
import io.maskwright.key.Secret;
import io.maskwright.plan.RecordPlan;
import io.maskwright.plan.Treatment;
import io.maskwright.policy.Policy;
import io.maskwright.token.TokenVaults;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A policy that protects phone numbers and lets them be had back, and protected numbers. Immutable.
 *
 * @param policy the policy; it says nothing of grants
 * @param values the numbers
 * @param texts their protected forms, in the same order
 * @param stamps what was kept beside those
 */
record RevealSetting(Policy policy, List<String> values, List<String> texts, List<String> stamps) {

    static final String DATASET = "subscribers";
    static final String FIELD = "phone";
    static final String DOMAIN = "subscriber";

    static RevealSetting of(RevealProtection protection, int count) {
        Policy policy = policy(protection);
        Treatment column = RecordPlan.compile(policy, DATASET, Audience.MOST_RESTRICTIVE, List.of(FIELD))
                .columns()
                .get(0);
        List<String> values = phones(count);
        List<String> texts = values.stream()
                .map(value -> (String) Objects.requireNonNull(column.attempt(value, ValueContext.NONE)))
                .toList();
        return new RevealSetting(
                policy, values, texts, column.decision().strategy().stamps());
    }

    private static Policy policy(RevealProtection protection) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (37 * i + 11);
        }
        return Policy.builder()
                .key("main", name -> Keyring.of(name, Secret.of(key)))
                .revealKey("main", name -> Keyring.of(name, Secret.of(key)))
                .vault("memory", TokenVaults::inMemory)
                .domain(DOMAIN, "main", "memory")
                .category(FIELD, phone -> phone.tier("confidential").strategy(protection.expression()))
                .dataset(DATASET, table -> table.field(FIELD, FIELD))
                .build();
    }

    private static List<String> phones(int count) {
        SplittableRandom random = new SplittableRandom(20_250_404);
        return IntStream.range(0, count)
                .mapToObj(i -> "138" + random.nextInt(10_000_000, 100_000_000))
                .distinct()
                .toList();
    }
}

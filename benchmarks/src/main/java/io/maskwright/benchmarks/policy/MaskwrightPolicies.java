package io.maskwright.benchmarks.policy;

import io.maskwright.Audience;
import io.maskwright.Category;
import io.maskwright.engine.Desensitiser;
import io.maskwright.plan.RecordPlan;
import io.maskwright.policy.Decision;
import io.maskwright.policy.Delivery;
import io.maskwright.policy.FieldFacts;
import io.maskwright.policy.Policy;
import io.maskwright.policy.PolicyBuilder;
import java.util.List;
import java.util.stream.IntStream;

/** This library. */
final class MaskwrightPolicies implements PolicyWorker {

    private final PolicyBuilder builder;
    private final Policy policy;
    private final List<String> columns;
    private final FieldFacts[] fields;
    private final Audience[] audiences;

    MaskwrightPolicies(PolicySize size) {
        builder = SamplePolicy.builder(size);
        policy = builder.build();
        columns = SamplePolicy.columns(size);
        fields = IntStream.range(0, size.entries())
                .mapToObj(i -> FieldFacts.of(SamplePolicy.column(i), Category.of(SamplePolicy.category(i))))
                .toArray(FieldFacts[]::new);
        audiences = SamplePolicy.AUDIENCES.stream().map(Audience::of).toArray(Audience[]::new);
    }

    @Override
    public Policy load(String yaml) {
        return Policy.parse(yaml);
    }

    @Override
    public Policy compile() {
        return builder.build();
    }

    @Override
    public Decision decide(int category, int audience) {
        return policy.decide(fields[category], audiences[audience], Delivery.RESPONSE);
    }

    @Override
    public String strategyOf(Object decision) {
        return ((Decision) decision).strategy().toString();
    }

    @Override
    public RecordPlan planTable() {
        return RecordPlan.compile(policy, SamplePolicy.DATASET, audiences[0], columns);
    }

    @Override
    public Desensitiser planClass() {
        Desensitiser engine = Desensitiser.of(policy);
        engine.check(SampleClass.class, audiences[0]);
        return engine;
    }
}

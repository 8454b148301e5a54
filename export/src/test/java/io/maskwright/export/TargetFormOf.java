package io.maskwright.export;

import io.maskwright.Audience;
import io.maskwright.export.spi.SourceColumn;
import io.maskwright.export.spi.TargetForm;
import io.maskwright.export.spi.TargetForm.TreatedColumn;
import io.maskwright.plan.RecordPlan;
import io.maskwright.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms of targets whose columns are shown as they are. */
final class TargetFormOf {

    private TargetFormOf() {}

    static TargetForm columns(String... names) {
        String fields = Stream.of(names).map(name -> name + ": keep").collect(Collectors.joining(", "));
        Policy policy =
                Policy.parse("maskwright: 1\ndatasets:\n  t:\n    fields: {" + fields + "}\n", TestStrategies.REGISTRY);
        RecordPlan plan = RecordPlan.compile(policy, "t", Audience.MOST_RESTRICTIVE, List.of(names));
        List<TreatedColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            columns.add(new TreatedColumn(
                    SourceColumn.text(names[i]), plan.columns().get(i)));
        }
        return new TargetForm.Table(columns);
    }
}

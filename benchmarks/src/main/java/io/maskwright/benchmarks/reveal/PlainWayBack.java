package io.maskwright.benchmarks.reveal;

import io.maskwright.Audience;
import io.maskwright.ValueContext;
import io.maskwright.plan.RecordPlan;
import io.maskwright.strategy.Reversible;
import io.maskwright.token.Reversed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The limit: the strategy turned back, without grant, budget and trail; nobody outside this library can ask for that. */
final class PlainWayBack implements RevealWorker {

    private final Reversible strategy;
    private final List<String> stamps;

    PlainWayBack(RevealSetting setting) {
        var protecting = RecordPlan.compile(
                        setting.policy(),
                        RevealSetting.DATASET,
                        Audience.MOST_RESTRICTIVE,
                        List.of(RevealSetting.FIELD))
                .columns()
                .get(0)
                .decision()
                .strategy();
        strategy = (Reversible) setting.policy().underRevealKeys(protecting);
        stamps = setting.stamps();
    }

    @Override
    public List<String> reveal(List<String> texts) {
        List<Reversed> reversed = strategy.reverse(texts, stamps, Collections.nCopies(texts.size(), ValueContext.NONE));
        List<String> values = new ArrayList<>(reversed.size());
        for (Reversed one : reversed) {
            values.add(Objects.requireNonNull(one.value(), "a value must come back"));
        }
        return values;
    }
}

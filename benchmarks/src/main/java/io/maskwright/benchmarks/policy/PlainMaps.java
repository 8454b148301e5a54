package io.maskwright.benchmarks.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The limit: YAML read into maps by the same reader and nothing checked, a decision looked up by its key. */
final class PlainMaps implements PolicyWorker {

    private final Map<Key, String> decisions = new HashMap<>();
    private final Key[][] keys;

    /** A cell of the table of decisions. */
    private record Key(String category, String audience) {}

    PlainMaps(PolicySize size) {
        keys = new Key[size.entries()][SamplePolicy.AUDIENCES.size()];
        for (int i = 0; i < size.entries(); i++) {
            keys[i][0] = new Key(SamplePolicy.category(i), SamplePolicy.AUDIENCES.get(0));
            keys[i][1] = new Key(SamplePolicy.category(i), SamplePolicy.AUDIENCES.get(1));
            decisions.put(keys[i][0], SamplePolicy.strategy(i));
            decisions.put(keys[i][1], "redact");
        }
    }

    @Override
    public Object load(String yaml) {
        return Objects.requireNonNull(
                new Load(LoadSettings.builder().build()).loadFromString(yaml), "a policy must not be empty");
    }

    @Override
    public Object decide(int category, int audience) {
        return Objects.requireNonNull(decisions.get(keys[category][audience]), "every category must be decided");
    }

    @Override
    public String strategyOf(Object decision) {
        return (String) decision;
    }
}
